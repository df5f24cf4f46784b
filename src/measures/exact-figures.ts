import type { Month } from '../calendar.ts';
import type { Target } from '../reference/index.ts';
import type { MeasuredSeries } from './build-series.ts';
import { type AreaContribution, contributionsOf } from './contributions.ts';
import { wholePart } from './measure.ts';
import { nameChangesOf } from './name-changes.ts';
import { type Result, resultOf, unavailableResult } from './result.ts';

/** What measuring found, exact: nothing of it may be shown before the disclosure check. */
export interface Exact {
  readonly measured: readonly MeasuredSeries[];
  readonly results: readonly Result[];
  readonly contributions: readonly AreaContribution[];
}

/** The results of series at an as-at month, and what their changes are made of. */
export function exactFigures(
  measured: readonly MeasuredSeries[],
  asAt: Month,
  targets: readonly Target[],
): Exact {
  const results = measured.flatMap((each) => {
    const { measure, series, unavailable } = each;
    const changes = nameChangesOf(each);
    return [
      ...series.map((one) => resultOf(measure, one, asAt, targets, changes)),
      ...unavailable.map(({ part, reason }) => unavailableResult(measure, part, asAt, reason)),
    ];
  });
  const contributions = measured.flatMap((one) =>
    results
      .filter(({ measure, part }) => measure === one.measure.code && part === wholePart)
      .flatMap((whole) => contributionsOf(one, whole)),
  );
  return { measured, results, contributions };
}
