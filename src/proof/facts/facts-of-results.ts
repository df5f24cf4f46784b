import type { Month } from '../../calendar.ts';
import type { Contribution, Measure, Rate, Result } from '../../measures/index.ts';
import type { MeasureFacts, MonthFact, ProofFacts, RowFacts } from './proof-facts.ts';

/** The part of a series that facts need. */
export interface FactSeries {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly points: readonly MonthFact[];
}

/** What facts are put together from. */
export interface FactSources {
  readonly measures: readonly Pick<Measure, 'code' | 'title' | 'unit' | 'statistic' | 'better' | 'parts'>[];
  readonly results: readonly Result[];
  readonly series: readonly FactSeries[];
  readonly contributions?: readonly Contribution[];
  readonly rates?: readonly Rate[];
}

const key = (row: { measure: string; part: string; area: string }) =>
  `${row.measure}\n${row.part}\n${row.area}`;

/** The facts of an as-at month, from results and series in memory. */
export function factsOf(asAt: Month, sources: FactSources): ProofFacts {
  const { measures, results, series, contributions = [], rates = [] } = sources;
  const points = new Map(series.map((one) => [key(one), one.points]));
  const ratesByRow = new Map(rates.map((one) => [key(one), one]));
  const rowOf = (result: Result): RowFacts => ({
    result,
    months: points.get(key(result)) ?? [],
    isSignificant: result.is_beyond_chance,
    trend: result.trend,
    rate: ratesByRow.get(key(result)) ?? null,
  });
  return {
    asAt,
    measures: measures.map(
      ({ code, title, unit, statistic, better, parts }): MeasureFacts => ({
        code,
        title,
        unit,
        statistic,
        better,
        parts: (parts?.named ?? []).map((one) => ({ ...one, letter: one.letter ?? null })),
        rows: results.filter((result) => result.measure === code && result.as_at === asAt).map(rowOf),
        contributions: contributions.filter((one) => one.measure === code && one.as_at === asAt),
      }),
    ),
  };
}
