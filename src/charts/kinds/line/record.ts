import { addMonths, monthName } from '../../../calendar.ts';
import { comparisonOf, headlineOf, performanceOf } from '../../../insight/index.ts';
import { isPercent, type Window } from '../../../measures/index.ts';
import type { TrendWord } from '../../../statistics/index.ts';
import type { ChartBreak, ChartPoint } from '../../layout/months.ts';
import type { ChartWords } from '../../layout/page-frame.ts';
import { type ChartedRow, wordsOf } from '../charted-rows.ts';
import { chartPoints, shownBreaks } from '../months.ts';

/** Everything a line chart and its sparkline show. A chart computes nothing about its measure. */
export interface LineChart extends ChartWords {
  /** `crimes`, `% of calls`. */
  readonly unit: string;
  /** Whether values are in percent, so that labels carry a % sign. */
  readonly isPercent: boolean;
  /** Every month, in order, without holes: a month with no value says why. */
  readonly points: readonly ChartPoint[];
  readonly current: Window;
  /** The window it is compared with; null where it is compared with something else. */
  readonly previous: Window | null;
  /** The result in words: `88,108 against 76,284 in the 12 months before, up 15.5%`. */
  readonly comparison: string;
  /** The same in a word: `+15.5%`, `withheld`. */
  readonly performance: string;
  /** Of the result; null where too few months have a value. */
  readonly trend: TrendWord | null;
  /** Those within the months shown, in order of time. */
  readonly breaks: readonly ChartBreak[];
}

/** Months a full-size chart shows: at least the one, and at most the other where they are known. */
const shortestChart = 24;
const longestChart = 36;

/** The line chart of a row. */
export function lineChart(row: ChartedRow): LineChart {
  const { measure, series, result, title } = row;
  const { window_end: end, previous_start: before, previous_end: until } = result;
  const [start, earliest] = [addMonths(end, 1 - shortestChart), addMonths(end, 1 - longestChart)];
  const [first] = series.points.flatMap(({ month }) => (month >= earliest ? [month] : []));
  const from = first !== undefined && first < start ? first : start;
  return {
    ...wordsOf(row),
    headline: headlineOf(title, result),
    measured: `${title}: ${result.unit}, each month from ${monthName(from)} to ${monthName(end)}`,
    unit: result.unit,
    isPercent: isPercent(measure.statistic),
    points: chartPoints(measure, series, from, end),
    current: { start: result.window_start, end },
    previous: before === null || until === null ? null : { start: before, end: until },
    comparison: comparisonOf(result),
    performance: performanceOf(result),
    trend: result.trend,
    breaks: shownBreaks(series, from, end),
  };
}
