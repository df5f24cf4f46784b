import type { MeasuredSeries } from './build-series.ts';
import { windowOf } from './comparison.ts';
import type { Result } from './result.ts';
import { sumWindow } from './window-sum.ts';

/** How much of a change one value of a column makes up: one offence, one category, one kind. */
export interface Contribution {
  readonly measure: string;
  readonly as_at: string;
  /** The mart column, and the value of it. */
  readonly by: string;
  readonly value: string;
  /** It stands for all values of the column that are not shown (disclosure control). */
  readonly is_not_shown: boolean;
  readonly current: number;
  readonly previous: number;
  readonly difference: number;
  /** In % of the whole change; a value that moves against it has less than 0. Null where nothing changed. */
  readonly share: number | null;
}

/** One to the change of an area: the whole force, and others where they were asked for. */
export interface AreaContribution extends Contribution {
  readonly area: string;
}

/**
 * What the change of a count or a severity score is made of, largest first: the difference of each value of the
 * columns that drive it. They add up to the whole difference. None where the result has no values.
 */
export function contributionsOf({ measure, drivers }: MeasuredSeries, result: Result): AreaContribution[] {
  const { previous_start: start, previous_end: end, difference: whole } = result;
  if (start === null || end === null || whole === null) return [];
  return drivers.flatMap(({ by, series }) =>
    series
      .filter(({ area }) => area === result.area)
      .map((one) => {
        const current = sumWindow(one, windowOf(result)).numerator ?? 0;
        const previous = sumWindow(one, { start, end }).numerator ?? 0;
        const difference = current - previous;
        const share = whole === 0 ? null : (100 * difference) / whole;
        return {
          measure: measure.code,
          area: result.area,
          as_at: result.as_at,
          by,
          value: one.part,
          is_not_shown: false,
          current,
          previous,
          difference,
          share,
        };
      })
      .filter(({ current, previous }) => current !== 0 || previous !== 0)
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.value.localeCompare(b.value)),
  );
}
