import type { Contribution, MeasuredSeries, Result, Series } from '../measures/index.ts';
import { isPrinted, type Measure, wholeArea } from '../measures/index.ts';
import { falseAlarmShare } from '../statistics/index.ts';
import { type Driver, driversOf } from './drivers.ts';
import { sizeOf } from './size-that-matters.ts';

/** A row of the paper whose change stands out. */
export interface Exception {
  readonly measure: string;
  readonly part: string;
  readonly as_at: string;
  /** 1 is the most striking. */
  readonly rank: number;
  readonly kind: 'concern' | 'improvement' | 'change';
  /** How many times as large as it must be to matter the change surely is: by the near end of its interval. */
  readonly size: number;
  readonly reason: string;
  readonly drivers: readonly Driver[];
}

/** Why a result is an exception, or is not. */
export interface Judgement {
  readonly isException: boolean;
  readonly reason: string;
  readonly size: number;
}

/** The rule, for readers. */
export const exceptionRule =
  'An exception is a change beyond chance, of a size that matters, in sound data: final, and, where recording changed ' +
  'in its windows, beyond chance and the same way in the months recorded as they were a year before too.';

/** Applies the rule to a result. */
export function judge(result: Result): Judgement {
  const { change, is_beyond_chance: isBeyond } = result;
  const not = (reason: string) => ({ isException: false, reason, size: 0 });
  if (result.suppressed === 'value') return not('it is suppressed');
  if (change === null) return not('no change can be computed');
  if (result.status !== 'final') return not(`its data is ${result.status}`);
  if (isBeyond === null) return not('no test of chance applies to it');
  if (!isBeyond) return not('the change is within what chance gives');
  if (sizeOf(result, change) < 1) return not('beyond chance, but too small to matter');
  if (result.breaks !== null && !holdsWithoutBreak(result, change))
    return not('a change of recording may explain it');
  const reason = 'beyond chance, large enough to matter, in sound data';
  return { isException: true, reason, size: sizeOf(result, nearEnd(result, change)) };
}

/** The exceptions among the rows of the paper, the most striking first. */
export function exceptionsOf(
  measured: readonly MeasuredSeries[],
  results: readonly Result[],
  contributions: readonly Contribution[],
): Exception[] {
  const measures = measured.map(({ measure }) => measure);
  return printedResults(measures, results)
    .map((result) => ({ result, judgement: judge(result) }))
    .filter(({ judgement }) => judgement.isException)
    .sort((a, b) => b.judgement.size - a.judgement.size)
    .map(({ result, judgement: { reason, size } }, index) => ({
      measure: result.measure,
      part: result.part,
      as_at: result.as_at,
      rank: index + 1,
      kind: kindOf(measures, result),
      size,
      reason,
      drivers: driversOf(result, contributions, results, seriesOf(measured, result)),
    }));
}

function seriesOf(measured: readonly MeasuredSeries[], result: Result): Series | null {
  const { series = [] } = measured.find(({ measure }) => measure.code === result.measure) ?? {};
  return series.find(({ part, area }) => part === result.part && area === result.area) ?? null;
}

/** Of the rows of the paper: how many were tested, are beyond chance, and would be if nothing had changed. */
export function chanceAlone(
  measures: readonly Measure[],
  results: readonly Result[],
): { tested: number; beyond: number; expected: number } {
  const tested = printedResults(measures, results).filter(
    ({ is_beyond_chance: isBeyond }) => isBeyond !== null,
  );
  const beyond = tested.filter(({ is_beyond_chance: isBeyond }) => isBeyond);
  return { tested: tested.length, beyond: beyond.length, expected: tested.length * falseAlarmShare };
}

/** The results the paper prints. */
export function printedResults(measures: readonly Measure[], results: readonly Result[]): Result[] {
  return results.filter(({ measure, part, area }) => {
    const declared = measures.find(({ code }) => code === measure);
    return area === wholeArea && declared !== undefined && isPrinted(declared, part);
  });
}

function holdsWithoutBreak(result: Result, change: number): boolean {
  const { comparable_change: comparable, is_comparable_beyond_chance: isBeyond } = result;
  return comparable !== null && isBeyond === true && Math.sign(comparable) === Math.sign(change);
}

/** The end of the interval that is nearest to no change. */
function nearEnd({ change_low: low, change_high: high }: Result, change: number): number {
  return (change > 0 ? low : high) ?? change;
}

function kindOf(measures: readonly Measure[], { measure, change }: Result): Exception['kind'] {
  const better = measures.find(({ code }) => code === measure)?.better ?? 'neither';
  if (better === 'neither' || change === null) return 'change';
  return change > 0 === (better === 'higher') ? 'improvement' : 'concern';
}
