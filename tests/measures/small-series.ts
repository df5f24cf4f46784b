import { monthSpine } from '../../src/calendar.ts';
import type { EventMeasure } from '../../src/measures/measure.ts';
import type { Series } from '../../src/measures/series.ts';
import { countOf, sumOf } from '../../src/measures/tally.ts';

export const counted: EventMeasure = {
  code: 'X1',
  title: 'Test',
  objective: null,
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  numerator: [countOf('crime')],
  definition: '',
  source: '',
  owner: '',
};

export const severityOf: EventMeasure = {
  ...counted,
  statistic: 'severity',
  numerator: [sumOf('crime', 'severity_weight')],
  denominator: [countOf('crime', { has_severity_weight: true })],
};

/** 24 months to May 2018 in which everything happened in one month of each window: numerator and denominator. */
export function yearly(
  { previous, current }: { previous: [number, number | null]; current: [number, number | null] },
  part = 'all',
): Series {
  const amounts = (month: string): [number, number | null] =>
    month === '2017-05' ? previous : month === '2018-05' ? current : [0, previous[1] === null ? null : 0];
  return {
    measure: 'X1',
    part,
    area: 'force',
    area_level: 'force',
    points: monthSpine('2016-06', '2018-05').map((month) => {
      const [numerator, denominator] = amounts(month);
      return {
        month,
        numerator,
        denominator,
        baseline: null,
        left_out: null,
        weight_squares: null,
        gap: null,
        doubt: null,
      };
    }),
  };
}

/** 24 months to May 2018: as many in each of the first 12, and in each of the last 12, but for those given. */
export function steady(before: number, now: number, given: Readonly<Record<string, number>> = {}): Series {
  const { points, ...series } = yearly({ previous: [0, null], current: [0, null] });
  return {
    ...series,
    points: points.map((point, index) => ({
      ...point,
      numerator: given[point.month] ?? (index < 12 ? before : now),
    })),
  };
}
