import { describe, expect, it } from 'vitest';
import { draftOf, draftSentences } from '../../src/insight/draft.ts';
import type { Exception } from '../../src/insight/exceptions.ts';
import { fill } from '../../src/insight/references.ts';
import { type Result, resultOf } from '../../src/measures/result.ts';
import { counted, steady, yearly } from '../measures/small-series.ts';

const risen: Result = {
  ...resultOf(counted, steady(100, 130), '2018-05'),
  breaks: 'from April 2018 more is recorded',
  comparable_change: 25,
  left_out: 3,
  left_out_words: 'crimes without a place',
};
const driver = { by: 'offence_subgroup', value: 'Burglary', difference: 200, share: 55.6, base_share: 25 };
const exception: Exception = {
  measure: 'X1',
  part: 'all',
  as_at: '2018-05',
  rank: 1,
  kind: 'concern',
  of: 'change',
  month: null,
  size: 5,
  reason: '',
  drivers: [driver],
};

describe('a draft', () => {
  it('says values, volume, average, trend, chance, drivers and what to bear in mind', () => {
    expect(draftOf(risen, exception)).toBe(
      '1,560 crimes against 1,200 in the 12 months before, up 30.0% (12 months to May 2018). ' +
        'This equates to 360 more over the year, or 30 more a month. The average is 130 a month. ' +
        'The monthly trend is upward; May 2018 is worse than usual. The change is more than chance would give. ' +
        'It is driven by Burglary (56% of the change). ' +
        'Recording changed: from April 2018 more is recorded; without the months this touches the change is +25.0%. ' +
        'Left out: 3 crimes without a place.',
    );
  });

  it('says of months when a change came, and not that they drove it', () => {
    const may = { ...driver, by: 'month', value: 'May 2017' };
    const words = draftOf(risen, { ...exception, drivers: [may] });
    expect(words).toContain('Unusual months in it: May 2017 (56% of the change).');
    expect(words).not.toContain('driven');
  });

  it('says where the latest month alone stands, and what is usual', () => {
    const month = {
      month: '2018-05',
      value: 124,
      side: 'high',
      usual: 70,
      usualLow: 31,
      usualHigh: 109,
      size: 40,
      mostOf: 48,
    } as const;
    expect(draftOf(risen, { ...exception, of: 'month', month, drivers: [] })).toContain(
      'May 2018 alone stands at 124 crimes, the highest of 48 months; usual are 31 to 109.',
    );
  });

  it('says of a part that moved by more than the whole that it did, without a share over 100%', () => {
    const more = draftOf(risen, { ...exception, drivers: [{ ...driver, share: 150 }] });
    expect(more).toContain('It is driven by Burglary (more than all of the change).');
  });

  it('has every figure as a named reference: none is typed into a sentence', () => {
    const audit = { ...counted, statistic: 'audit', unit: '% of audited incidents compliant' } as const;
    const audited = resultOf(audit, yearly({ previous: [90, 100], current: [95, 100] }), '2018-05');
    const late = { ...risen, window_end: '2018-04', target: 90, assurance: 'hit or miss' } as const;
    const small = resultOf(counted, steady(1, 3), '2018-05');
    const withheld: Result = { ...risen, previous: null, status: 'withheld', reason: null };
    for (const result of [{ ...risen, breaks: null }, { ...late, breaks: null }, audited, small, withheld]) {
      for (const sentence of draftSentences(result, exception)) {
        expect(sentence.replaceAll(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\d/);
      }
    }
  });

  it('stops at a reference that is not known, which is a fault of ours', () => {
    expect(() => fill('{{nothing}}', {})).toThrow('no such reference: nothing');
  });
});
