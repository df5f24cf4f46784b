import { describe, expect, it } from 'vitest';
import {
  comparisonOf,
  headlineOf,
  performanceOf,
  printedPerformance,
} from '../../src/insight/describe-result.ts';
import { draftOf } from '../../src/insight/draft.ts';
import { noUncertainty, type Result } from '../../src/measures/result.ts';
import { noSignals } from '../../src/measures/signals.ts';

const rise: Result = {
  ...noSignals,
  measure: 'T3A.1',
  part: 'all',
  area: 'force',
  area_level: 'force',
  as_at: '2018-05',
  status: 'final',
  reason: null,
  unit: 'crimes',
  statistic: 'count',
  window_start: '2017-06',
  window_end: '2018-05',
  previous_start: '2016-06',
  previous_end: '2017-05',
  baseline: null,
  current: 88108,
  previous: 76284,
  difference: 11824,
  change: 15.49997,
  change_unit: '%',
  current_numerator: 88108,
  current_denominator: null,
  previous_numerator: 76284,
  previous_denominator: null,
  left_out: null,
  left_out_words: null,
  ...noUncertainty,
  months_received: 12,
  suppressed: null,
};
const fall: Result = {
  ...rise,
  unit: '% of calls',
  statistic: 'proportion',
  current: 10.2001,
  previous: 10.6001,
  difference: -0.4,
  change: -0.4,
  change_unit: 'pp',
  current_numerator: 44237,
  current_denominator: 433692,
  previous_numerator: 45607,
  previous_denominator: 430250,
};

describe('a result in words', () => {
  it('rises or falls as its sign says', () => {
    expect(headlineOf('Crime', rise)).toBe('Crime rose 15.5% in the 12 months to May 2018');
    expect(headlineOf('Calls', fall)).toBe('Calls fell 0.4 pp in the 12 months to May 2018');
  });

  it('does not call a change that rounds to nothing a rise or a fall', () => {
    expect(headlineOf('Crime', { ...rise, change: 0.04 })).toContain('almost unchanged');
    expect(headlineOf('Crime', { ...rise, change: -0.04 })).toContain('almost unchanged');
    expect(headlineOf('Crime', { ...rise, change: -0.05 })).toContain('fell 0.1%');
  });

  it('gives value, value before, change, volume and monthly average', () => {
    expect(draftOf(rise)).toBe(
      '88,108 crimes in the 12 months to May 2018, up 15.5% from the 76,284 of the year before. That is 11,824 more over the year, about 985 more a month: 7,342 against 6,357.',
    );
    expect(comparisonOf(fall)).toBe('10.2% of calls against 10.6% in the 12 months before, down 0.4 pp');
  });

  it('says of a mean its size and its change in %, and no volume', () => {
    const slower = {
      ...rise,
      statistic: 'mean' as const,
      unit: 'minutes to attend' as const,
      current: 306,
      previous: 263.1,
      difference: 42.9,
      change: 16.3,
      current_denominator: 9000,
      previous_denominator: 9000,
    };
    expect(draftOf(slower)).toBe(
      '306 minutes to attend in the 12 months to May 2018, up 16.3% from the 263 of the year before.',
    );
  });

  it('calls a reduction fewer, never additional', () => {
    const fewer = { ...rise, current: 16404, previous: 17414, difference: -1010, change: -5.8 };
    expect(draftOf(fewer)).toContain('1,010 fewer');
    expect(draftOf(fewer)).not.toContain('more');
  });

  it('marks a change on a small base', () => {
    const small = {
      ...rise,
      current: 90,
      previous: 14,
      difference: 76,
      change: 542.857,
      is_small_base: true,
    };
    expect(draftOf(small)).toContain('small base (14)');
    expect(performanceOf(small)).toBe('+542.9%');
    expect(headlineOf('Modern slavery', small)).toBe(
      'Modern slavery rose from 14 to 90 in the 12 months to May 2018',
    );
  });

  it('says why a result is withheld, and never a change', () => {
    const withheld: Result = {
      ...rise,
      status: 'withheld',
      reason: 'May 2018 not received',
      current: null,
      difference: null,
      change: null,
    };
    expect(performanceOf(withheld)).toBe('withheld');
    expect(draftOf(withheld)).toBe('Withheld: May 2018 not received.');
    expect(headlineOf('Crime', withheld)).toBe('Crime: withheld, 12 months to May 2018');
  });

  it('prints the level first of a measure whose level says more than its change, as the published paper does', () => {
    // Of the paper to May 2018: 4.65% of officers; 4.8% of time, 0.4 pp less.
    const share: Result = {
      ...rise,
      statistic: 'snapshot',
      current: 4.651,
      previous: 4.503,
      change: 0.148,
      change_unit: 'pp',
    };
    expect(printedPerformance({ isLevelFirst: true }, share)).toBe('4.65% (+0.1 pp)');
    const time: Result = { ...share, statistic: 'proportion', current: 4.8, previous: 5.2, change: -0.4 };
    expect(printedPerformance({ isLevelFirst: true }, time)).toBe('4.8% (−0.4 pp)');
    expect(printedPerformance({}, time)).toBe('−0.4 pp');
    expect(
      printedPerformance(
        { isLevelFirst: true },
        { ...time, current: null, change: null, status: 'withheld' },
      ),
    ).toBe('withheld');
  });

  it('has words for a change from zero', () => {
    const fromZero = { ...rise, previous: 0, current: 5, difference: 5, change: null };
    expect(performanceOf(fromZero)).toBe('no % change: 0 before');
  });
});
