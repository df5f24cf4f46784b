import {
  betterOf,
  type Exact,
  hasEvents,
  isPrinted,
  isSameRow,
  listedOnceAs,
  type Measure,
  type MeasuredSeries,
  type OutsideMonth,
  outsideMonths,
  type Result,
  type Series,
  wholeArea,
} from '../measures/index.ts';
import { falseAlarmShare } from '../statistics/index.ts';
import { type Driver, driversOf } from './drivers.ts';
import { doesMonthMatter, sizeOf } from './size-that-matters.ts';

/** A row of the paper that stands out. */
export interface Exception {
  readonly measure: string;
  readonly part: string;
  readonly as_at: string;
  /** 1 is the most striking. */
  readonly rank: number;
  readonly kind: 'concern' | 'improvement' | 'change';
  /** What stands out: the change between its windows, or its latest month, against its limits. */
  readonly of: 'change' | 'month';
  /** The latest month, where that is what stands out; null where the change does. */
  readonly month: OutsideMonth | null;
  /**
   * How large it surely is, in % of the level: of a change the near end of its interval, of a month how far it is
   * beyond what 95 of 100 usual months stay within. Null where single months may not be shown.
   */
  readonly size: number | null;
  readonly reason: string;
  readonly drivers: readonly Driver[];
}

/** Why a result is an exception, or is not. */
export interface Judgement {
  readonly isException: boolean;
  readonly reason: string;
  readonly size: number;
}

/** What a reader can hold: the list has so many rows at most. */
const mostListed = 10;

/** The rule, for readers. */
export const exceptionRule =
  'An exception is a clear change (a rise from nothing too), or a latest month outside its limits; of a size ' +
  'that matters; in sound data: final, and, where recording changed in its windows, clear and the same way in ' +
  'the months recorded as they were a year before too. Rows are ranked by how large the change surely is (the near end ' +
  'of its interval) in % of the level, or how far the month is beyond what 95 of 100 usual months stay within; before ' +
  `anything is hidden. Each measure is listed once, by the row of it that ranks highest, as are two that count the same records; at most ${mostListed} in all. ` +
  'What is not known is no exception, but a note on the data.';

const tooSmall = 'beyond chance, but too small to matter';
const recordingChanged = 'a change of recording may explain it';

/** Holds the change of a result against the rule. */
export function judge(result: Result): Judgement {
  const { change, difference, is_beyond_chance: isBeyond } = result;
  const not = (reason: string) => ({ isException: false, reason, size: 0 });
  if (result.suppressed === 'value') return not('it is suppressed');
  if (isUnknownPart(result.part)) return not('it counts what is not known: a note on the data');
  if (change === null && !isRiseFromNothing(result)) return not('no change can be computed');
  if (result.status !== 'final') return not(`its data is ${result.status}`);
  if (isBeyond === null) return not('no test of chance applies to it');
  if (!isBeyond) return not('the change is within what chance gives');
  if (sizeOf(result, change ?? Infinity) < 1) return not(tooSmall);
  if (result.breaks !== null && !holdsWithoutBreak(result, change ?? difference ?? 0))
    return not(recordingChanged);
  const reason = 'beyond chance, large enough to matter, in sound data';
  return { isException: true, reason, size: surelyOf(result) };
}

/** Holds the latest month of a series against the rule: the exception that it is; null where it is none. */
function judgeMonth(measure: Measure, result: Result, outside: readonly OutsideMonth[]): OutsideMonth | null {
  const latest = outside.find(({ month }) => month === result.window_end) ?? null;
  if (latest === null || result.status !== 'final' || isUnknownPart(result.part)) return null;
  return doesMonthMatter(measure.statistic, latest) ? latest : null;
}

/** Figures that exceptions are found in. */
type Judged = Pick<Exact, 'measured' | 'results'>;

/**
 * The exceptions among the rows of the paper, the most striking first: found and ranked in exact figures, told with
 * those that may be shown. One whose figures may not be shown is left out.
 */
export function exceptionsOf(exact: Judged, shown: Judged & Pick<Exact, 'contributions'>): Exception[] {
  const measures = exact.measured.map(({ measure }) => measure);
  const found = printedResults(measures, exact.results).flatMap((result) => {
    const measure = measures.find(({ code }) => code === result.measure);
    const exactSeries = seriesOf(exact.measured, result);
    const shownResult = shown.results.find((one) => isSameRow(one, result));
    if (!measure || !shownResult || shownResult.suppressed === 'value') return [];
    const subject = listedOnceAs(measure, result.part);
    const outside = hasEvents(measure) && exactSeries ? outsideOf(measure, exactSeries, result) : [];
    const change = judge({ ...result, suppressed: null });
    const month = shownResult.suppressed === null ? judgeMonth(measure, result, outside) : null;
    const row = {
      subject,
      counts: exactSeries ? countsOf(result, exactSeries) : subject,
      measure,
      result: shownResult,
      outside,
    };
    return [
      ...(change.isException ? [{ ...row, ...change, month: null }] : []),
      ...(month ? [{ ...row, reason: monthReason(month), size: month.size, month }] : []),
    ];
  });
  const ranked = found.sort((a, b) => b.size - a.size);
  const isSame = (one: (typeof ranked)[number], other: (typeof ranked)[number]) =>
    one.subject === other.subject || one.counts === other.counts;
  return ranked
    .filter((row, index) => ranked.findIndex((other) => isSame(row, other)) === index)
    .slice(0, mostListed)
    .map(({ measure, result, reason, size, month, outside }, index) => ({
      measure: result.measure,
      part: result.part,
      as_at: result.as_at,
      rank: index + 1,
      kind: kindOf(measure, result, month),
      of: month ? ('month' as const) : ('change' as const),
      month,
      size: result.suppressed === null ? size : null,
      reason,
      drivers: month
        ? []
        : driversOf(
            result,
            shown.contributions,
            shown.results,
            seriesOf(shown.measured, result),
            result.suppressed === null ? outside : [],
          ),
    }));
}

function outsideOf(
  measure: Parameters<typeof outsideMonths>[0],
  { points, breaks }: Series,
  { window_end: end }: Result,
): OutsideMonth[] {
  return outsideMonths(
    measure,
    points.filter(({ month }) => month <= end),
    breaks,
  );
}

/** What tells what a row counts from what others do: two measures of the same records have the same months. */
function countsOf({ statistic }: Result, { points }: Series): string {
  const months = points.map(({ month, numerator, denominator }) => [month, numerator, denominator]);
  return JSON.stringify([statistic, months]);
}

function monthReason({ side, mostOf }: OutsideMonth): string {
  const extreme = mostOf === null ? '' : `, ${side === 'high' ? 'highest' : 'lowest'} of ${mostOf} months`;
  return `the latest month is ${side === 'high' ? 'above' : 'below'} its limits${extreme}, in sound data`;
}

/** The series of a row. */
export function seriesOf(measured: readonly MeasuredSeries[], result: Result): Series | null {
  const { series = [] } = measured.find(({ measure }) => measure.code === result.measure) ?? {};
  return series.find((one) => isSameRow(one, result)) ?? null;
}

/**
 * Of the rows of the paper: how many were tested, are beyond chance, and would be (`expected`) if nothing had changed;
 * of those beyond chance, how many are too small to matter, and how many a change of recording may explain.
 */
export function chanceAlone(measures: readonly Measure[], results: readonly Result[]) {
  const tested = printedResults(measures, results).filter(
    ({ is_beyond_chance: isBeyond }) => isBeyond !== null,
  );
  const beyond = tested.filter(({ is_beyond_chance: isBeyond }) => isBeyond);
  const judged = (reason: string) => beyond.filter((result) => judge(result).reason === reason).length;
  return {
    tested: tested.length,
    beyond: beyond.length,
    tooSmall: judged(tooSmall),
    recordingChanged: judged(recordingChanged),
    expected: tested.length * falseAlarmShare,
  };
}

/** The results the paper prints. */
export function printedResults(measures: readonly Measure[], results: readonly Result[]): Result[] {
  return results.filter(({ measure, part, area }) => {
    const declared = measures.find(({ code }) => code === measure);
    return area === wholeArea && declared !== undefined && isPrinted(declared, part);
  });
}

/** Parts of what could not be told apart, as `unknown` and `unknown district`. */
function isUnknownPart(part: string): boolean {
  return /^unknown\b/i.test(part);
}

function isRiseFromNothing({ previous, current, change_unit: unit }: Result): boolean {
  return unit === '%' && previous === 0 && (current ?? 0) > 0;
}

function holdsWithoutBreak(result: Result, change: number): boolean {
  const { comparable_change: comparable, is_comparable_beyond_chance: isBeyond } = result;
  return comparable !== null && isBeyond === true && Math.sign(comparable) === Math.sign(change);
}

/**
 * How large a change surely is, in % of the level before: the end of its interval that is nearest to no change. Of a
 * rise from nothing, the low end of the interval of the count, in % of the count.
 */
function surelyOf(result: Result): number {
  const { change, previous, current, change_unit: unit } = result;
  if (change === null || previous === 0) {
    const near = unit === 'pp' ? result.change_low : result.current_low;
    return current ? (100 * Math.abs(near ?? 0)) / current : 0;
  }
  const near = Math.abs((change > 0 ? result.change_low : result.change_high) ?? change);
  return unit === 'pp' ? (100 * near) / Math.abs(previous ?? 1) : near;
}

function kindOf(measure: Measure, result: Result, month: OutsideMonth | null): Exception['kind'] {
  const better = betterOf(measure, result.part);
  if (better === 'neither') return 'change';
  const isHigher = month ? month.side === 'high' : (result.difference ?? 0) > 0;
  return isHigher === (better === 'higher') ? 'improvement' : 'concern';
}
