import { type Month, monthName } from '../../calendar.ts';
import type { LimitsChart, LimitsPoint, PointSignal } from '../limits-chart.ts';
import { suppressedMonths } from '../../insight/suppressed-words.ts';
import type { Status } from '../../measures/status.ts';
import type { ProcessSegment } from '../../statistics/process-limits.ts';
import { type Side, sideOf } from '../../statistics/side.ts';
import { leastMonthsForLabel } from '../../statistics/variation-label.ts';

/** What is known of the latest months of a row. */
export interface LatestMonths {
  readonly variation: LimitsChart['variation'];
  readonly status: Status;
  /** Single months may not be shown. */
  readonly isSuppressed: boolean;
  /** The latest segment; undefined where the row has no month. */
  readonly segment: ProcessSegment | undefined;
  /** The latest month that has a value, with its signal. */
  readonly latest: LimitsPoint | undefined;
  /** The month of the break the segment begins at; null where it begins with the series. */
  readonly since: Month | null;
}

/** What the latest month says, as a clause that stands after the title: `May 2018 is above what is usual, a concern`. */
export function findingOf(months: LatestMonths): string {
  const { variation, latest, segment } = months;
  if (variation === 'common cause') return 'varies as it always does';
  if (variation === null || !latest?.signal || !segment) return whyNotTold(months);
  return `${signalWords(latest.month, latest.signal, segment)}${meaningOf(latest.signal)}`;
}

/** The finding as a headline. */
export function limitsHeadline(title: string, months: LatestMonths): string {
  const finding = findingOf(months);
  return months.variation === 'common cause' ? `${title} ${finding}` : `${title}: ${finding}`;
}

function signalWords(month: Month, { rule, side }: PointSignal, segment: ProcessSegment): string {
  const name = monthName(month);
  const isHigh = side === 'high';
  switch (rule) {
    case 'outside':
      return `${name} is ${isHigh ? 'above' : 'below'} what is usual`;
    case 'two of three':
      return `two of three months to ${name} are unusually ${isHigh ? 'high' : 'low'}`;
    case 'trend':
      return `${isHigh ? 'rising' : 'falling'} for ${steps(segment, month, side) + 1} months in a row to ${name}`;
    case 'shift':
      return `${isHigh ? 'above' : 'below'} the mean for ${monthsBeside(segment, month, side)} months in a row to ${name}`;
  }
}

function meaningOf({ kind }: PointSignal): string {
  if (kind === 'improvement') return ', an improvement';
  return kind === 'concern' ? ', a concern' : '';
}

function whyNotTold({ status, isSuppressed, segment, since, latest }: LatestMonths): string {
  if (isSuppressed) return `single months ${suppressedMonths}`;
  if (!segment || !latest) return 'no month has a value';
  if (status === 'withheld' || status === 'not available')
    return `result ${status}, what is usual is not told`;
  const from = since === null ? '' : ` since ${monthName(since)}`;
  if (segment.months < leastMonthsForLabel)
    return `too few months${from} to say what is usual (${segment.months} of ${leastMonthsForLabel})`;
  return `too few months in a row${from} to say what is usual`;
}

/** How many months in a row, up to one, lie on a side of the mean. */
function monthsBeside({ values, limits }: ProcessSegment, month: Month, side: Side): number {
  const until = values.slice(0, values.findIndex((one) => one.month === month) + 1).toReversed();
  const end = until.findIndex(({ value }) => value === null || sideOf(value, limits?.mean ?? 0) !== side);
  return end === -1 ? until.length : end;
}

/** How many steps in a row, up to a month, go one way. */
function steps({ values }: ProcessSegment, month: Month, side: Side): number {
  const until = values.slice(0, values.findIndex((one) => one.month === month) + 1).toReversed();
  const end = until.findIndex(({ value }, index) => {
    const before = until[index + 1]?.value ?? null;
    return value === null || before === null || sideOf(value, before) !== side;
  });
  return end === -1 ? until.length - 1 : end;
}
