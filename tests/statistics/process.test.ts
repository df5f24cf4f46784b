import { describe, expect, it } from 'vitest';
import { Random } from '../../sample/random.ts';
import { normalQuantile, normalTwoSided } from '../../src/statistics/distributions.ts';
import { assuranceLabel, variationLabel } from '../../src/statistics/process-labels.ts';
import { type ProcessOptions, processLimits } from '../../src/statistics/process-limits.ts';
import { processSignals, type SignalOptions } from '../../src/statistics/process-signals.ts';
import { seasonOf } from '../../src/statistics/season.ts';
import { months } from './months.ts';

/** A process without season. */
const processOf = (segments: ReturnType<typeof processLimits>) => ({
  segments,
  signals: processSignals(segments),
  season: seasonOf(months([])),
});

const SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

type Values = readonly (number | null)[];

const limitsOf = (values: Values, options: ProcessOptions = {}) =>
  processLimits(months(values), options).map(({ limits }) => limits);

/** The rule and side of each month, in a word: `outside high`, or `-`. */
function signalsOf(values: Values, process: ProcessOptions = {}, options: SignalOptions = {}): string[] {
  const series = months(values);
  const signals = processSignals(processLimits(series, process), options);
  return series.map(({ month }) => {
    const signal = signals.get(month);
    return signal ? `${signal.rule} ${signal.side}` : '-';
  });
}

describe('process limits', () => {
  it('are the mean ± 2.66 average moving ranges', () => {
    const [limits] = limitsOf(SPIKE);
    expect(limits?.mean).toBeCloseTo(1.9444, 4);
    expect(limits?.averageMovingRange).toBeCloseTo(1.88235, 5);
    expect(limits?.low).toBeCloseTo(-3.0626, 4);
    expect(limits?.high).toBeCloseTo(6.9515, 4);
    expect(limits?.nearHigh).toBeCloseTo(1.9444 + (2 / 3) * 2.66 * 1.88235, 4);
  });

  it('are narrower when moving ranges beyond their own limit are screened out', () => {
    const [limits] = limitsOf(SPIKE, { isScreened: true });
    expect(limits?.averageMovingRange).toBe(1);
    expect(limits?.low).toBeCloseTo(-0.7156, 4);
    expect(limits?.high).toBeCloseTo(4.6044, 4);
  });

  it('are not screened down to nothing', () => {
    const flat = [...Array.from({ length: 19 }, () => 1), 9, 1];
    expect(limitsOf(flat, { isScreened: true })).toEqual(limitsOf(flat));
  });

  it('are drawn from 0 where months are counts, but tested where they are', () => {
    expect(limitsOf(SPIKE)[0]?.drawnLow).toBe(0);
    expect(limitsOf([-3, 4, -5, 6])[0]?.drawnLow).toBe(limitsOf([-3, 4, -5, 6])[0]?.low);
  });

  it('take no moving range across a month without value', () => {
    expect(limitsOf([1, 3, null, 9, 13])[0]?.averageMovingRange).toBe(3);
  });

  it('do not exist where no two months follow each other', () => {
    expect(limitsOf([1, null, 3])).toEqual([null]);
    expect(processLimits(months([]))[0]?.limits).toBeNull();
  });

  it('are each segment’s own, and begin anew at a break', () => {
    const segments = processLimits(months([1, 3, 1, 3, 11, 15, 11, 15], '2017-01'), {
      breaks: ['2017-05', '2016-01', '2017-01', '2017-05'],
    });
    expect(segments.map(({ values }) => values[0]?.month)).toEqual(['2017-01', '2017-05']);
    expect(segments.map(({ limits }) => [limits?.mean, limits?.averageMovingRange])).toEqual([
      [2, 2],
      [13, 4],
    ]);
  });

  it('are on trial under 20 months', () => {
    const ofLength = (length: number) => processLimits(months(Array.from({ length }, (_, index) => index)));
    expect(ofLength(19)[0]?.isTrial).toBe(true);
    expect(ofLength(20)[0]?.isTrial).toBe(false);
  });
});

describe('process signals', () => {
  const quiet = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

  it('fire outside a limit', () => {
    expect(signalsOf([...quiet, 30]).at(-1)).toBe('outside high');
    expect(signalsOf([...quiet, -8]).at(-1)).toBe('outside low');
  });

  it('do not fire on a limit, nor on equal months', () => {
    // Mean 11, average moving range 2.
    const values = months(quiet);
    const [segment] = processLimits(values);
    const limits = segment?.limits;
    if (!segment || !limits) throw new Error('no limits');
    const on = { ...segment, limits: { ...limits, high: 12, nearHigh: 12, mean: 11 } };
    expect(processSignals([on]).size).toBe(0);
    expect(signalsOf(Array.from({ length: 15 }, () => 0.1))).toEqual(Array.from({ length: 15 }, () => '-'));
  });

  it('of a shift are 7 months in a row on one side of the mean', () => {
    const seven = [1, 5, 1, 5, 1, 5, 1, 7, 11, 7, 11, 7, 11, 7];
    expect(signalsOf(seven)).toEqual(seven.map((_, index) => (index < 7 ? 'shift low' : 'shift high')));
    const six = [1, 5, 1, 5, 1, 5, 7, 11, 7, 11, 7, 11];
    expect(signalsOf(six)).toEqual(six.map(() => '-'));
  });

  it('of a shift end at a month on the mean, and at a month without value', () => {
    const onMean = [1, 5, 1, 6, 5, 1, 5, 1, 7, 11, 7, 6, 11, 7, 11, 11];
    expect(signalsOf(onMean)).toEqual(onMean.map(() => '-'));
    const gaps = [1, 5, 1, null, 5, 1, 5, 1, 7, 11, 7, null, 11, 7, 11, 11];
    expect(signalsOf(gaps)).toEqual(gaps.map(() => '-'));
  });

  it('of a trend are 7 months, 6 steps the same way', () => {
    const values = [9, 1, 9, 1, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9];
    expect(signalsOf(values).slice(2, 11)).toEqual([
      '-',
      ...Array.from({ length: 7 }, () => 'trend high'),
      '-',
    ]);
    expect(signalsOf([9, 1, 9, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9])).not.toContain('trend high');
  });

  it('of a trend end at a tie', () => {
    expect(signalsOf([9, 1, 9, 1, 2, 3, 3, 4, 5, 6, 1, 9, 1, 9])).not.toContain('trend high');
  });

  it('of two of three months are those beyond the near limit', () => {
    const values = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 17, 13, 17, 10, 12];
    expect(signalsOf(values).slice(14, 19)).toEqual([
      '-',
      'two of three high',
      '-',
      'two of three high',
      '-',
    ]);
  });

  it('of two of three may leave out months that are outside', () => {
    const values = [...quiet, ...quiet, 30, 10, 22, 10, 12, 10];
    expect(signalsOf(values).slice(24, 27)).toEqual(['outside high', '-', 'two of three high']);
    expect(signalsOf(values, {}, { isTwoOfThreeInside: true }).slice(24, 27)).toEqual([
      'outside high',
      '-',
      '-',
    ]);
  });

  it('are the first that fires: outside, trend, two of three, shift', () => {
    const rising = [...quiet, ...quiet, 12.1, 13, 14, 15, 16, 17, 30];
    const signals = signalsOf(rising);
    expect(signals.at(-1)).toBe('outside high');
    expect(signals.at(-2)).toBe('trend high');
  });

  it('do not run across a break', () => {
    const seven = [1, 5, 1, 5, 1, 5, 1, 7, 11, 7, 11, 7, 11, 7];
    const breaks = ['2016-11'];
    expect(signalsOf(seven, { breaks })).toEqual(seven.map(() => '-'));
  });
});

describe('the variation label', () => {
  const quiet = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
  const labelOf = (values: Values, better: 'lower' | 'higher' | 'neither') => {
    return variationLabel(processOf(processLimits(months(values))), better);
  };

  it('says what the latest month is, by which direction is better', () => {
    expect(labelOf([...quiet, 30], 'higher')).toBe('improvement');
    expect(labelOf([...quiet, 30], 'lower')).toBe('concern');
    expect(labelOf([...quiet, 30], 'neither')).toBe('neutral high');
    expect(labelOf([...quiet, -8], 'neither')).toBe('neutral low');
    expect(labelOf([...quiet, 10], 'higher')).toBe('common cause');
  });

  it('is of the latest month that has a value', () => {
    expect(labelOf([...quiet, 30, null], 'lower')).toBe('concern');
  });

  it('does not exist under 13 months of the latest segment', () => {
    expect(labelOf(quiet, 'lower')).toBeNull();
    const segments = processLimits(months([...quiet, ...quiet]), { breaks: ['2017-06'] });
    expect(variationLabel(processOf(segments), 'lower')).toBeNull();
  });
});

describe('the assurance label', () => {
  // Mean 11, average moving range 2: limits 5.68 and 16.32.
  const segments = processLimits(
    months(Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 10 : 12))),
  );

  it.each([
    ['higher', 5, 'consistently meets'],
    ['higher', 11, 'hit or miss'],
    ['higher', 17, 'consistently misses'],
    ['lower', 5, 'consistently misses'],
    ['lower', 11, 'hit or miss'],
    ['lower', 17, 'consistently meets'],
  ] as const)('where %s is better and the target is %d is: %s', (better, target, label) => {
    expect(assuranceLabel(processOf(segments), target, better)).toBe(label);
  });

  it('counts a target exactly on the worse limit as met, on the better one as hit or miss', () => {
    const { low = 0, high = 0 } = segments[0]?.limits ?? {};
    expect(assuranceLabel(processOf(segments), low, 'higher')).toBe('consistently meets');
    expect(assuranceLabel(processOf(segments), high, 'higher')).toBe('hit or miss');
  });

  it('does not exist where neither direction is better, or under 13 months', () => {
    expect(assuranceLabel(processOf(segments), 11, 'neither')).toBeNull();
    expect(assuranceLabel(processOf(processLimits(months([1, 2, 3]))), 2, 'higher')).toBeNull();
  });
});

describe('false signals of normal noise, in simulation', () => {
  /** The share of months, in %, that are outside a limit, and of series that have any signal. */
  function falseSignals(length: number, rounds: number): { outside: number; series: number } {
    const random = new Random(5, `process ${length}`);
    let [outside, series] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const values = months(Array.from({ length }, () => random.normal()));
      const fired = [...processSignals(processLimits(values)).values()];
      outside += fired.filter(({ rule }) => rule === 'outside').length;
      if (fired.length > 0) series += 1;
    }
    const share = (count: number, of: number) => (100 * count) / of;
    return { outside: share(outside, rounds * length), series: share(series, rounds) };
  }

  // One normal value is outside 3 known standard deviations with probability 2 × Φ(−3) = 0.27%, and 2.66 average
  // moving ranges are 3 ÷ 1.128 of them, 1.128 being the mean range of two (Shewhart 1931). A month outside also
  // widens the limits it helps to set, which takes off about what their being estimated adds.
  it.each([
    [120, 3000],
    [24, 10_000],
  ])('put about 0.27% of %d months outside their own limits', (length, rounds) => {
    expect(Math.abs(falseSignals(length, rounds).outside - 0.27)).toBeLessThan(0.05);
  });

  // A month that did not help to set the limits lies √(1 + 1/n) standard deviations from their mean, and the limits
  // are 3 estimated ones away, whose variance is 0.826 ÷ n (Cryer and Ryan 1990): with n = 24, 0.33% if that were
  // nil, and 1.0% as it is, being the mean of 2 × Φ(−3s ÷ √(1 + 1/24)) over s.
  it('put more of the months outside that come after limits from 24', () => {
    const spread = Math.sqrt(0.826 / 24);
    const tails = Array.from({ length: 1000 }, (_, index) =>
      normalTwoSided((3 * (1 + spread * normalQuantile((index + 0.5) / 1000))) / Math.sqrt(1 + 1 / 24)),
    );
    const expected = (100 * tails.reduce((sum, tail) => sum + tail, 0)) / tails.length;
    expect(expected).toBeCloseTo(1, 1);
    const random = new Random(5, 'next month');
    const rounds = 15_000;
    let outside = 0;
    for (let round = 0; round < rounds; round += 1) {
      const [limits] = limitsOf(Array.from({ length: 24 }, () => random.normal()));
      const next = random.normal();
      if (limits && (next > limits.high || next < limits.low)) outside += 1;
    }
    expect(Math.abs((100 * outside) / rounds - expected)).toBeLessThan(0.2);
  });

  it('by any of the four rules come in about one of six series of 24 months', () => {
    expect(Math.abs(falseSignals(24, 10_000).series - 100 / 6)).toBeLessThan(2);
  });
});
