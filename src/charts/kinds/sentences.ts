import { monthName } from '../../calendar.ts';
import {
  type ChartBreak,
  type ChartPoint,
  type GapRun,
  gapRuns,
  monthsName,
  provisionalWords,
  shortMonth,
} from '../layout/months.ts';

/** Readers with a screen reader hear the whole of an alt text, so it has a limit. */
export const longestAltText = 250;

/**
 * Sentences as one text within the limit. Each has several forms, the longest first; while all is too long,
 * those named give way in turn, and again, each time to their next shorter form. The shortest forms together
 * must fit.
 */
export function fitSentences<Name extends string>(
  forms: Record<Name, readonly string[]>,
  givesWay: readonly NoInfer<Name>[],
): string {
  const left = Object.fromEntries(
    Object.entries<readonly string[]>(forms).map(([name, those]) => [name, [...those]]),
  ) as Record<Name, string[]>;
  const hasShorter = (): boolean => givesWay.some((name) => left[name].length > 1);
  while (firstForms(left).length > longestAltText && hasShorter()) {
    for (const name of givesWay) {
      if (firstForms(left).length <= longestAltText) break;
      if (left[name].length > 1) left[name].shift();
    }
  }
  return firstForms(left);
}

function firstForms(forms: Record<string, string[]>): string {
  return Object.values(forms)
    .map(([form = '']) => form)
    .filter((form) => form !== '')
    .map((form) => (/[.…]$/.test(form) ? form : `${form}.`))
    .join(' ');
}

/** A text cut between words to at most `limit` characters, with `…` where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text
    .slice(0, limit)
    .replace(/\s*\S*$/, '')
    .replace(/[\s,;:.–-]+$/, '');
  return kept === '' ? '' : `${kept}…`;
}

/** A text and shorter forms of it, the longest first, down to about `shortest` characters. */
export function shorterForms(text: string, shortest: number): string[] {
  const limits = [150, 135, 120, 105, 90, 75].filter((limit) => limit > shortest && limit < text.length);
  return [...new Set([text, ...limits.map((limit) => shorten(text, limit)), shorten(text, shortest)])];
}

/** The breaks in recording as one sentence of an alt text, in several forms, the longest first. */
export function breakForms(breaks: readonly ChartBreak[]): string[] {
  const latest = breaks.at(-1);
  if (!latest) return [''];
  const start = breaks.length === 1 ? 'Break' : 'Breaks';
  const more = breaks.length === 1 ? '' : ` and ${breaks.length - 1} more`;
  const say = ({ month, what }: ChartBreak): string => `${monthName(month)} (${what})`;
  return [
    `${start}: ${breaks.map(say).join('; ')}`,
    `${start}: ${shorten(say(latest), 70)}${more}`,
    `${start}: ${shortMonth(latest.month)}${more}`,
  ];
}

/** The months whose values may still change, in several forms, the longest first. */
export function provisionalForms(points: readonly ChartPoint[]): string[] {
  const words = provisionalWords(points);
  return words === null ? [''] : [`Provisional: ${words}`, shorten(`Provisional: ${words}`, 40)];
}

/** The months without a value, and why. */
export function gapForms(points: readonly ChartPoint[]): string[] {
  const runs = gapRuns(points);
  const [first] = runs;
  if (!first) return [''];
  const start = runs.length === 1 ? 'Gap' : 'Gaps';
  const more = runs.length === 1 ? '' : ` and ${runs.length - 1} more`;
  const firstOnly = `${start}: ${runName(first, shortMonth)} (${first.reason})${more}`;
  return [
    `${start}: ${runsByReason(runs, monthName)}`,
    `${start}: ${runsByReason(runs, shortMonth)}`,
    firstOnly,
    shorten(firstOnly, 60),
  ];
}

function runsByReason(runs: readonly GapRun[], nameOf: (month: string) => string): string {
  const months = new Map<string, string[]>();
  for (const run of runs) {
    months.set(run.reason, [...(months.get(run.reason) ?? []), runName(run, nameOf)]);
  }
  return [...months].map(([reason, names]) => `${names.join(', ')} (${reason})`).join('; ');
}

function runName({ first, last }: GapRun, nameOf: (month: string) => string): string {
  return monthsName(first, last, nameOf);
}
