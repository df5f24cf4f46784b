import { monthName } from '../calendar.ts';
import type { Chart, ChartKind, ChartPoint } from './chart.ts';
import { shownPoints } from './chart.ts';
import { type GapRun, gapRuns } from './gap-runs.ts';
import { type MarkedPoint, markPoints } from './marked-points.ts';
import { monthsName, shortMonth, windowName } from './month-words.ts';
import { shorten } from './shorten.ts';
import { valueWords } from './value-words.ts';

// Each function gives one sentence of an alt text in several forms, the longest first.

/** The type of chart, what it shows and for which months. */
export function subjectForms(chart: Chart, kind: ChartKind): string[] {
  const words = `${kind === 'sparkline' ? 'Sparkline' : 'Line chart'}: ${withPeriod(chart, kind)}`;
  return [words, shorten(words, 110), shorten(words, 85), shorten(words, 60)];
}

/** The high, the low and the latest value. */
export function shapeForms(chart: Chart, points: readonly ChartPoint[]): string[] {
  const marked = markPoints(points);
  const words = valueWords(chart, points);
  const latest = marked.findLast(({ value }) => value !== null);
  if (!latest) return ['No month has a value'];
  if (latest.mark === 'level') return [levelWords(latest, marked, words)];

  const told = [marked.find(isHigh), marked.find(isLow), latest.mark === null ? latest : undefined];
  const say = (nameOf: (month: string) => string): string =>
    capitalised(
      told.flatMap((point) => (point ? [pointWords(point, point === latest, words, nameOf)] : [])).join('; '),
    );
  return [say(monthName), say(shortMonth), say(() => ''), ''];
}

/** The result: this window against the one before. */
export function comparisonForms({ comparison, current }: Chart): string[] {
  const alone = capitalised(comparison);
  const isPlain = comparison !== '' && !comparison.includes(':');
  const full = isPlain ? `${windowName(current.start, current.end)}: ${comparison}` : alone;
  return [full, alone, shorten(alone, 80), shorten(alone, 50)];
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

function withPeriod(chart: Chart, kind: ChartKind): string {
  const points = shownPoints(chart, kind);
  const { measured } = chart;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return measured;
  if (points.length < chart.points.length) return `${measured}, last ${points.length} months shown`;
  const isSaid = measured.includes(monthName(first.month)) && measured.includes(monthName(last.month));
  return isSaid ? measured : `${measured}, ${windowName(first.month, last.month)}`;
}

function levelWords(
  latest: MarkedPoint,
  points: readonly MarkedPoint[],
  words: (value: number) => string,
): string {
  const count = points.filter(({ value }) => value !== null).length;
  const value = words(latest.value ?? 0);
  if (count === 1) return `One value, ${value} in ${monthName(latest.month)}`;
  return `${value} in every month${count < points.length ? ' with a value' : ''}`;
}

/** `high 8,012 in July 2017`; the month of the chart's last value is only named where it is not the chart's end. */
function pointWords(
  { month, value, mark, isLast }: MarkedPoint,
  isLatest: boolean,
  words: (value: number) => string,
  nameOf: (month: string) => string,
): string {
  const name = mark === null ? 'latest' : mark;
  const when = nameOf(month) === '' || (mark === null && isLast) ? '' : ` in ${nameOf(month)}`;
  return `${name} ${words(value ?? 0)}${when}${isLatest && mark !== null ? ', the latest' : ''}`;
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

function isHigh({ mark }: MarkedPoint): boolean {
  return mark === 'high';
}

function isLow({ mark }: MarkedPoint): boolean {
  return mark === 'low';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
