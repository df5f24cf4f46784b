import { addMonths, type Month, monthName, monthSpine } from '../calendar.ts';
import { feedsOf } from '../marts/index.ts';
import type { Sources } from './build-series.ts';
import { type Measure, martsOf, wholePart } from './measure.ts';
import { type MonthState, receivedWhole } from './month-states.ts';
import { gapAt, type SeriesPoint } from './series.ts';
import { droppableColumns, neededColumns, type Supply } from './supplied-columns.ts';
import type { Tally } from './tally.ts';

/** The whole of a measure, or one part of it by the column that tells parts apart. */
export interface Slice {
  readonly part: string;
  readonly column: string | null;
}

/** Every month from the first that can count, as the feeds of the measure go back, to the as-at month. */
export function spineOf(measure: Measure, { supply, states, asAt }: Sources): Month[] {
  const [first] = feedsOfMeasure(measure, supply)
    .flatMap((feed) => states.first(feed) ?? [])
    .sort();
  return first === undefined ? [] : monthSpine(addMonths(first, measure.looksBackMonths ?? 0), asAt);
}

/**
 * Whether a month was received from every feed of a measure, with the columns the slice needs, and so were the
 * months before and after that the measure looks at.
 */
export function stateOf(
  measure: Measure,
  partColumn: string | null,
  month: Month,
  { supply, states }: Sources,
): MonthState {
  const columnsOf = (feed: string) =>
    martsOf(measure).flatMap((mart) =>
      droppableColumns(mart, neededColumns(measure, mart, partColumn), feed),
    );
  const { looksBackMonths = 0, looksAheadMonths = 0 } = measure;
  const looked = monthSpine(addMonths(month, -looksBackMonths), addMonths(month, looksAheadMonths));
  const each = looked.flatMap((seen) =>
    feedsOfMeasure(measure, supply).map((feed) => {
      const state = states.ofFeed(feed, columnsOf(feed), seen);
      if (seen === month) return state;
      return {
        gap: state.gap && { ...state.gap, needs: seen },
        doubt: state.doubt && `needs ${monthName(seen)}: ${state.doubt}`,
      };
    }),
  );
  return each.find(({ gap }) => gap !== null) ?? each.find(({ doubt }) => doubt !== null) ?? receivedWhole;
}

/** One month of a slice in one area; without amounts where the month was not received. */
export function seriesPoint(
  measure: Measure,
  slice: Slice,
  area: string,
  month: Month,
  state: MonthState,
  scans: Sources['scans'],
): SeriesPoint {
  if (state.gap !== null) return gapAt(month, state.gap);
  const total = (tallies: readonly Tally[] | undefined, { part, column }: Slice) =>
    tallies?.reduce(
      (sum, tally) => sum + (scans.get(tally.mart)?.amount(tally, column, part, area, month) ?? 0),
      0,
    ) ?? null;
  const ofDenominator = measure.parts?.ofNumeratorOnly ? { part: wholePart, column: null } : slice;
  return {
    month,
    numerator: total(measure.numerator, slice),
    denominator: total(measure.denominator, ofDenominator),
    baseline: total(measure.baseline?.tallies, slice),
    left_out: total(measure.leftOut?.tallies, slice),
    weight_squares: total(measure.weightSquares, slice),
    gap: null,
    doubt: state.doubt,
  };
}

function feedsOfMeasure(measure: Measure, supply: Supply): string[] {
  return [...new Set(martsOf(measure).flatMap((mart) => feedsOf(mart, supply.feeds)))];
}
