import { monthName } from '../../calendar.ts';
import { suppressedMonths } from '../../insight/index.ts';
import { suppressedWords } from '../../measures/index.ts';
import { count } from '../../words/index.ts';
import {
  type ChartBreak,
  type ChartPoint,
  type GapRun,
  gapRuns,
  monthsName,
  provisionalWords,
  shortMonth,
} from '../layout/months.ts';
import type { ChartWords } from '../layout/page-frame.ts';

/** Readers with a screen reader hear the whole of an alt text, so it has a limit. */
export const longestAltText = 250;

/**
 * The alt text of a chart: sentences as one text within the limit, the last of them on synthetic data. Each has several
 * forms, the longest first, all of them whole and true; while all is too long, those named give way in turn, and again,
 * each time to their next shorter form. Where the shortest are too long together, because a name is, the text ends at
 * the last word that fits.
 */
export function fitSentences<Name extends string>(
  { isSynthetic }: Pick<ChartWords, 'isSynthetic'>,
  forms: Record<Name, readonly string[]>,
  givesWay: readonly NoInfer<Name>[],
): string {
  const left = new Map(
    Object.entries<readonly string[]>(forms).map(([name, those]) => [name, [...new Set(those)]]),
  );
  const hasShorter = (name: Name) => (left.get(name)?.length ?? 0) > 1;
  const text = () =>
    [...left.values(), [isSynthetic ? 'Synthetic data' : '']]
      .flatMap(([form]) => (form ? [form.endsWith('.') ? form : `${form}.`] : []))
      .join(' ');
  const isTooLong = () => text().length > longestAltText;
  while (isTooLong() && givesWay.some(hasShorter)) {
    for (const name of givesWay) {
      if (isTooLong() && hasShorter(name)) left.get(name)?.shift();
    }
  }
  return isTooLong()
    ? text()
        .slice(0, longestAltText)
        .replace(/\s*\S*$/, '')
    : text();
}

/** The first and the last month, as they end the name of a chart: `, Jun 2016 to May 2018`. */
export function spanShown(points: readonly ChartPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `, ${shortMonth(first.month)} to ${shortMonth(last.month)}` : '';
}

/** The breaks in recording as one sentence of an alt text, in several forms, the longest first. */
export function breakForms(breaks: readonly ChartBreak[]): string[] {
  const latest = breaks.at(-1);
  if (!latest) return [''];
  const start = breaks.length === 1 ? 'Break' : 'Breaks';
  const months = (nameOf: (month: string) => string) => breaks.map(({ month }) => nameOf(month)).join(', ');
  return [
    `${start}: ${breaks.map(({ month, what }) => `${monthName(month)} (${what})`).join('; ')}`,
    `${start} in recording: ${months(monthName)}`,
    `${start}: ${months(shortMonth)}`,
    breaks.length === 1 ? `Break: ${shortMonth(latest.month)}` : `${breaks.length} breaks in recording`,
  ];
}

/** The months whose values may still change, in several forms, the longest first. */
export function provisionalForms(points: readonly ChartPoint[]): string[] {
  const words = provisionalWords(points);
  if (words === null) return [''];
  const months = points.filter(({ isProvisional }) => isProvisional).length;
  return [`Provisional: ${words}`, `${count(months, 'month')} provisional`];
}

/** The months without a value, and why; nothing where no month has one, which is said already. */
export function gapForms(points: readonly ChartPoint[]): string[] {
  const runs = gapRuns(points);
  const [first] = runs;
  if (!first || points.every(({ value }) => value === null)) return [''];
  const start = runs.length === 1 ? 'Gap' : 'Gaps';
  const more = runs.length === 1 ? '' : ` and ${runs.length - 1} more`;
  const isOfOneReason = runs.every(({ reason }) => reason === first.reason);
  const months = points.filter(({ value }) => value === null).length;
  const isNotShown = isOfOneReason && first.reason === suppressedWords;
  const counted = `${count(months, 'month')} ${isNotShown ? suppressedWords : 'without a value'}`;
  return [
    `${start}: ${runsByReason(runs, monthName)}`,
    `${start}: ${runsByReason(runs, shortMonth)}`,
    `${start}: ${monthsName(first.first, first.last, shortMonth)} (${first.reason})${more}`,
    runs.length === 1 && !isNotShown
      ? `${start}: ${monthsName(first.first, first.last, shortMonth)}`
      : counted,
  ];
}

/** Why no month has a value: a value that is not shown is not one that is not there. */
export function noValueForms(points: readonly ChartPoint[]): string[] {
  const [reason, ...others] = new Set(points.map(({ gap }) => gap ?? 'no value'));
  if (reason === suppressedWords && others.length === 0) return [`Single months ${suppressedMonths}`];
  if (reason === undefined || others.length > 0) return ['No month has a value'];
  return [`No month has a value: ${reason}`, 'No month has a value'];
}

function runsByReason(runs: readonly GapRun[], nameOf: (month: string) => string): string {
  const months = new Map<string, string[]>();
  for (const { first, last, reason } of runs) {
    months.set(reason, [...(months.get(reason) ?? []), monthsName(first, last, nameOf)]);
  }
  return [...months].map(([reason, names]) => `${names.join(', ')} (${reason})`).join('; ');
}
