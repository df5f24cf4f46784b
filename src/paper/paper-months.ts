import { wholeArea } from '../measures/area-levels.ts';
import { isPrinted, type Measure } from '../measures/measure.ts';
import { isDivided, measureValue } from '../measures/statistic.ts';
import type { Build } from '../pipeline/build.ts';
import { decimalsOf } from '../words/number-words.ts';
import { rowTitle } from '../charts/records/row-titles.ts';

/** One month of a row of the paper. */
export interface PaperMonth {
  readonly code: string;
  readonly part: string;
  readonly title: string;
  readonly unit: string;
  readonly month: string;
  readonly value: number | null;
  /** Decimals the values of the row are shown with. */
  readonly decimals: number;
  /** Why there is no value, or what is in doubt. */
  readonly note: string | null;
}

/** The months of every row of the paper, in its order. */
export function paperMonths({ measured, publication }: Build): PaperMonth[] {
  return publication.measures.flatMap((measure) => {
    const { series = [] } = measured.find((one) => one.measure.code === measure.code) ?? {};
    return series
      .filter(({ part, area }) => area === wholeArea && isPrinted(measure, part))
      .flatMap(({ part, points }) => {
        const values = points.map(({ numerator, denominator }) =>
          measureValue(numerator, denominator, measure.statistic),
        );
        const decimals = decimalsIn(measure, values);
        return points.map(({ month, gap, doubt }, index) => ({
          code: measure.code,
          part,
          title: rowTitle(measure, part),
          unit: measure.unit,
          month,
          value: values[index] ?? null,
          decimals,
          note: gap ?? doubt,
        }));
      });
  });
}

/** The decimals that values of a measure are shown with, side by side. */
export function decimalsIn({ unit, statistic }: Measure, values: readonly (number | null)[]): number {
  const there = values.filter((value) => value !== null);
  return decimalsOf(there, unit, isDivided(statistic));
}
