import {
  describeWindow,
  gapWords,
  isDivided,
  isPrinted,
  type Measure,
  measureValue,
  type Rate,
  type Result,
  rowTitle,
  wholeArea,
} from '../measures/index.ts';
import { decimalsOf } from '../words/index.ts';
import type { PaperMaterial } from './material.ts';

type Numbers = 'current' | 'previous' | 'difference' | 'change' | 'change_unit';

/** A row of the paper, or the same for an area, in numbers: unrounded, null where there is none. */
export interface PaperFigure
  extends Pick<
    Result,
    | Numbers
    | 'part'
    | 'area'
    | 'area_level'
    | 'unit'
    | 'status'
    | 'reason'
    | 'trend'
    | 'breaks'
    | 'suppressed'
  > {
  readonly code: string;
  readonly title: string;
  readonly period: string;
  /** The period it is compared with, or what with instead. */
  readonly previousPeriod: string;
  /** Decimals its values are shown with. */
  readonly decimals: number;
}

/** A row of the paper, or the same for an area, per 1,000 residents. */
export interface PaperRate extends Omit<Rate, 'measure' | 'as_at'> {
  readonly code: string;
  readonly title: string;
  readonly isSuppressed: boolean;
}

/** The numbers behind the paper, in its order. */
export interface PaperFigures {
  readonly rows: readonly PaperFigure[];
  readonly areas: readonly PaperFigure[];
  readonly months: readonly PaperMonth[];
  readonly rates: readonly PaperRate[];
}

/** The numbers behind the rows of the paper: of the whole force, by area, by month, and per 1,000 residents. */
export function paperFigures(material: PaperMaterial): PaperFigures {
  const { measures } = material.publication;
  const figures = measures.flatMap((measure) =>
    material.shown.results
      .filter(({ measure: code, part }) => code === measure.code && isPrinted(measure, part))
      .map((result) => figureOf(measure, result)),
  );
  const rates = measures.flatMap((measure) =>
    material.shown.rates
      .filter(({ measure: code, part }) => code === measure.code && isPrinted(measure, part))
      .map((rate) => ({
        ...rate,
        code: measure.code,
        title: rowTitle(measure, rate.part),
        isSuppressed: material.shown.results.some(
          (one) =>
            one.suppressed === 'value' &&
            one.measure === rate.measure &&
            one.part === rate.part &&
            one.area === rate.area,
        ),
      })),
  );
  return {
    rows: figures.filter(({ area }) => area === wholeArea),
    areas: figures.filter(({ area }) => area !== wholeArea),
    months: paperMonths(material),
    rates,
  };
}

function figureOf(measure: Measure, result: Result): PaperFigure {
  const { previous_start: start, previous_end: end, baseline } = result;
  return {
    ...result,
    code: measure.code,
    title: rowTitle(measure, result.part),
    period: describeWindow({ start: result.window_start, end: result.window_end }),
    previousPeriod: start === null || end === null ? (baseline ?? 'none') : describeWindow({ start, end }),
    decimals: decimalsIn(measure, [result.current, result.previous]),
  };
}

/** One month of a row of the paper. */
interface PaperMonth {
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
  readonly isSuppressed: boolean;
}

/** The months of every row of the paper, in its order. */
function paperMonths({ shown, publication }: PaperMaterial): PaperMonth[] {
  return publication.measures.flatMap((measure) => {
    const { series = [] } = shown.measured.find((one) => one.measure.code === measure.code) ?? {};
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
          note: gap === null ? doubt : gapWords(gap),
          isSuppressed: gap?.code === 'suppressed',
        }));
      });
  });
}

/** The decimals that values of a measure are shown with, side by side. */
function decimalsIn({ unit, statistic }: Measure, values: readonly (number | null)[]): number {
  const there = values.filter((value) => value !== null);
  return decimalsOf(there, unit, isDivided(statistic));
}
