import { describe, expect, it } from 'vitest';
import type { ChartedFigures, ChartedRow } from '../../src/charts/kinds/charted-rows.ts';
import { limits } from '../../src/charts/kinds/index.ts';
import { managedOffenders } from '../../src/measures/declarations/tackling-crime.ts';
import { bmeRepresentation, budgetSpent } from '../../src/measures/declarations/transforming-services.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { resultOf } from '../../src/measures/result.ts';
import { processOf } from '../../src/measures/signals.ts';
import { sumOf } from '../../src/measures/tally.ts';
import { counted, yearly } from './small-series.ts';

const ofBudget = { ...counted, statistic: 'proportion' } as const;
const targets = [{ measure: 'X1', part: 'all', target: 50 }];

describe('a stock, a value to date and one since a date', () => {
  it('have no limits: asking for them does not compile', () => {
    for (const standing of [bmeRepresentation, budgetSpent, managedOffenders]) {
      // @ts-expect-error its months are not events of their own
      expect(() => processOf(standing, [])).not.toThrow();
    }
    expect(processOf(counted, []).segments[0]?.limits).toBeNull();
  });

  it('cannot be declared as if their months were events', () => {
    // @ts-expect-error a headcount is a stock
    const headcount: Measure = {
      ...counted,
      statistic: 'count',
      numerator: [sumOf('workforce', 'headcount')],
    };
    const finance = { line: 'revenue' } as const;
    // @ts-expect-error money spent since April, and its budget, are to date
    const spent: Measure = { ...ofBudget, numerator: [sumOf('finance', 'actual_to_date', finance)] };
    expect([headcount.statistic, spent.statistic]).toEqual(['count', 'proportion']);
  });

  // A random walk, or a year's sum: each month holds most of the one before. The last is far above all others.
  const series = yearly({ previous: [87, 100], current: [90, 100] });
  const points = series.points.map((point, index) => ({
    ...point,
    numerator: index === 23 ? 90 : 40 + (index % 3),
    denominator: 100,
    baseline: 50,
  }));

  it.each(['snapshot', 'budget', 'score change'] as const)(
    'as %s have a value and a difference, and no trend, label, interval or test',
    (statistic) => {
      const measure = { ...counted, statistic, denominator: counted.numerator, since: '2017-01' };
      const result = resultOf(measure, { ...series, points }, '2018-05', targets);
      expect(result.current).not.toBeNull();
      expect(result).toMatchObject({
        trend: null,
        variation: null,
        assurance: null,
        is_beyond_chance: null,
        change_low: null,
        current_low: null,
        target: 50,
      });
    },
  );

  it('have no chart of process limits', () => {
    const row = { measure: bmeRepresentation, series: { ...series, points } } as unknown as ChartedRow;
    expect(limits.charts(row, {} as ChartedFigures)).toEqual([]);
  });
});
