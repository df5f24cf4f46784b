import { describe, expect, it } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import { draftOf, draftSentences } from '../../src/insight/draft.ts';
import type { Exception } from '../../src/insight/exceptions.ts';
import { insightOf } from '../../src/insight/insight.ts';
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
  it('says values, what the increase and the level are a month, one verdict, drivers and what to bear in mind', () => {
    expect(draftOf(risen, { exception })).toBe(
      '1,560 crimes in the 12 months to May 2018, a clear rise of 30.0% from the 1,200 of the year before. ' +
        'That is 360 more over the year, about 30 more a month: 130 against 100. ' +
        'The monthly trend is upward. May 2018 is worse than usual. ' +
        'The largest part of it is Burglary (56% of the change). ' +
        'Recording changed: from April 2018 more is recorded; like for like the change is +25.0%. ' +
        'Left out: 3 crimes without a place.',
    );
  });

  it('tells the sixth row that stands out in other words, and a change of recording by its letter in the paper', () => {
    const told = { exception, telling: 'second', changesListed: ['another', risen.breaks ?? ''] } as const;
    expect(draftOf(risen, told)).toBe(
      '1,560 crimes in the 12 months to May 2018, 30.0% more than the 1,200 of the year before: a clear rise. ' +
        'It comes to 130 a month, about 30 more than the 100 before, and 360 more over the year. ' +
        'The monthly trend is upward. May 2018 is worse than usual. ' +
        'It was moved most by Burglary (56% of the change). ' +
        'Recording changed (see B). Like for like: +25.0%. Left out: 3 crimes without a place.',
    );
  });

  it('is one sentence with its verdict, and others of at most six words, where a row is told in short', () => {
    const without = { ...risen, breaks: null, left_out: null };
    expect(draftOf(without, { telling: 'short' })).toBe(
      '1,560 crimes, a clear rise of 360 from 1,200: 130 a month against 100. ' +
        'The monthly trend is upward. May 2018 is worse than usual.',
    );
    expect(draftOf({ ...without, part: 'rural' }, { telling: 'short' })).toBe(
      '1,560 crimes, up 360 from 1,200. A clear rise. 130 a month, 100 before. ' +
        'The monthly trend is upward. May 2018 is worse than usual.',
    );
    expect(draftOf(without, { telling: 'brief' })).toBe('1,560 crimes, 1,200 the year before.');
  });

  it('says both sides of a share, which may move as the one does or as the other', () => {
    const share = { ...counted, statistic: 'proportion', unit: '% of crimes' } as const;
    const shared = resultOf(share, yearly({ previous: [20, 100], current: [20, 120] }), '2018-05');
    expect(draftOf(shared)).toContain('That is 20 of 120, against 20 of 100 the year before.');
    expect(draftOf(shared, { telling: 'short' })).toContain(
      '16.7% of crimes (20 of 120), down from 20.0% (20 of 100)',
    );
    const rate = { ...counted, statistic: 'rate', unit: 'positive outcomes per 100 crimes' } as const;
    const rated = resultOf(rate, yearly({ previous: [20, 100], current: [18, 120] }), '2018-05');
    for (const telling of ['first', 'short'] as const)
      expect(draftOf(rated, { telling })).toContain(
        'Positive outcomes fell from 20 to 18, while crimes rose from 100 to 120.',
      );
  });

  it('tells a small base in counts, without a %', () => {
    const few = resultOf(counted, steady(1, 3), '2018-05');
    for (const telling of ['first', 'second', 'short'] as const)
      expect(draftOf(few, { telling })).not.toContain('%');
  });

  it('says in brief too how many people of how many a share of the month is, and pounds as pounds', () => {
    const people = {
      ...counted,
      statistic: 'monthly proportion',
      unit: '% of victims in the month',
    } as const;
    const repeats = resultOf(people, yearly({ previous: [20, 100], current: [30, 120] }), '2018-05');
    expect(draftOf(repeats, { telling: 'brief' })).toBe(
      '25.0% of victims in the month, 20.0% in May 2017. It is 30 of 120 now. It was 20 of 100 before.',
    );
    const money = { ...counted, statistic: 'budget', unit: '% of the budget to date spent' } as const;
    const spent = resultOf(money, yearly({ previous: [1_500, 2_000], current: [1_800, 2_000] }), '2018-05');
    expect(draftOf(spent, { telling: 'brief' })).toBe(
      '90.0% of the budget to date spent, 75.0% in May 2017. It is £1,800 of £2,000 now. It was £1,500 of £2,000 before.',
    );
  });

  it('says that the months speak against the change, where they do', () => {
    const falling = { ...risen, trend: 'down', variation: null } as const;
    expect(draftOf(falling)).toMatch(/a clear rise .*Yet the monthly trend is downward\./);
    expect(draftOf({ ...falling, trend: 'stable' })).toContain('Yet the monthly trend is stable.');
    const unclear = { ...falling, is_beyond_chance: false };
    expect(draftOf(unclear)).toMatch(/no clear change\. .*Yet the monthly trend is downward\./);
  });

  it('says of months when a change came, and not that they drove it', () => {
    const may = { ...driver, by: 'month', value: 'May 2017' };
    const words = draftOf(risen, { exception: { ...exception, drivers: [may] } });
    expect(words).toContain('Unusual months in it: May 2017 (56% of the change).');
    expect(words).not.toContain('largest');
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
    const words = draftOf(risen, { exception: { ...exception, of: 'month', month, drivers: [] } });
    expect(words).toContain(
      'May 2018 alone stands at 124 crimes, the highest of 48 months; usual are 31 to 109.',
    );
    expect(words).not.toContain('worse than usual');
  });

  it('says of a part that moved by more than the whole that it did, without a share over 100%', () => {
    const more = draftOf(risen, { exception: { ...exception, drivers: [{ ...driver, share: 150 }] } });
    expect(more).toContain('The largest part of it is Burglary (more than all of the change).');
  });

  it('has every figure as a named reference: none is typed into a sentence', () => {
    const audit = { ...counted, statistic: 'audit', unit: '% of audited incidents compliant' } as const;
    const audited = resultOf(audit, yearly({ previous: [90, 100], current: [95, 100] }), '2018-05');
    const late = { ...risen, window_end: '2018-04', target: 90, assurance: 'hit or miss' } as const;
    const small = resultOf(counted, steady(1, 3), '2018-05');
    const withheld: Result = { ...risen, previous: null, status: 'withheld', reason: null };
    for (const result of [{ ...risen, breaks: null }, { ...late, breaks: null }, audited, small, withheld]) {
      const tellings = ['first', 'second', 'short', 'brief'] as const;
      for (const sentence of tellings.flatMap((telling) => draftSentences(result, { exception, telling }))) {
        expect(sentence.replaceAll(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\d/);
      }
    }
  });

  it('stops at a reference that is not known, which is a fault of ours', () => {
    expect(() => fill('{{nothing}}', {})).toThrow('no such reference: nothing');
  });
});

describe('an insight', () => {
  const told = {
    contributions: [],
    rates: [],
    exceptions: [],
    tells: 'rows that stand out',
    changesListed: [],
  } as const;
  const of = (given: Readonly<Record<string, number>>) => {
    const usual = Object.fromEntries(
      monthSpine('2016-06', '2018-05').map((month, index) => [month, index % 2 === 0 ? 95 : 105]),
    );
    const series = steady(100, 100, { ...usual, ...given });
    const measured = [{ measure: counted, series: [series], drivers: [], unavailable: [] }];
    return insightOf(resultOf(counted, series, '2018-05'), { ...told, measured });
  };

  it('names the months of a peak and of a low with their values, where they lie outside what is usual', () => {
    expect(of({ '2017-05': 300, '2017-11': 5 })).toMatch(
      /Peak in May 2017: 300\. Low in November 2017: 5\.$/,
    );
  });

  it('names no month that is usual, and of several that are not only the farthest', () => {
    expect(of({})).not.toMatch(/Peak|Low/);
    // Outside the limits of months that are steady but for 1: it is 15 more, where 20 matter.
    const calm = Object.fromEntries(
      monthSpine('2016-06', '2018-05').map((month, at) => [month, 100 + (at % 2)]),
    );
    expect(of({ ...calm, '2017-05': 115 })).not.toMatch(/Peak|Low/);
    expect(of({ ...calm, '2017-05': 125 })).toMatch(/Peak in May 2017: 125\./);
    expect(of({ '2017-05': 300, '2017-06': 299 }).match(/Peak in [^.]*/g)).toEqual(['Peak in May 2017: 300']);
  });
});
