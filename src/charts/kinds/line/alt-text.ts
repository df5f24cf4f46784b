import { monthName } from '../../../calendar.ts';
import { capitalised } from '../../../words/index.ts';
import { type MarkedPoint, markPoints } from '../../layout/marked-points.ts';
import { type ChartPoint, shortMonth, windowName } from '../../layout/months.ts';
import { valueWords } from '../../layout/value-words.ts';
import {
  breakForms,
  fitSentences,
  gapForms,
  noValueForms,
  provisionalForms,
  spanShown,
} from '../sentences.ts';
import type { LineChart } from './record.ts';

/**
 * A line in words, from its record and not from its picture: type, what, period, shape, latest value,
 * comparison, trend, breaks in recording, gaps and whether the data is synthetic. A sparkline shows `points`
 * alone.
 */
export function lineAltText(
  chart: LineChart,
  type: 'Line chart' | 'Sparkline' = 'Line chart',
  points: readonly ChartPoint[] = chart.points,
): string {
  return fitSentences(
    chart,
    {
      subject: subjectForms(chart, type, points),
      shape: shapeForms(chart, points),
      comparison: comparisonForms(chart),
      trend: [chart.trend === null ? '' : `Trend: ${chart.trend}`],
      provisional: provisionalForms(points),
      breaks: breakForms(chart.breaks),
      gaps: gapForms(points),
    },
    givesWay.flat(),
  );
}

/** Which sentence takes its next shorter form, in turn, round by round. */
const givesWay = [
  ['shape', 'comparison', 'gaps', 'subject', 'subject', 'breaks'],
  ['shape', 'gaps', 'subject', 'comparison', 'gaps', 'breaks'],
  ['provisional', 'shape', 'subject', 'comparison'],
] as const;

// Each function gives one sentence of an alt text in several forms, the longest first.

/** The type of chart, what it shows and for which months. */
function subjectForms(chart: LineChart, type: string, points: readonly ChartPoint[]): string[] {
  const { title, unit } = chart;
  const months = spanShown(points);
  return [
    `${type}: ${withPeriod(chart, points)}`,
    `${type}: ${title}, ${unit} by month${months}`,
    `${type}: ${title}${months}`,
    `${type}: ${title}`,
  ];
}

/** The high, the low and the latest value. */
function shapeForms(chart: LineChart, points: readonly ChartPoint[]): string[] {
  const marked = markPoints(points);
  const words = valueWords(chart, points);
  const latest = marked.findLast(({ value }) => value !== null);
  if (!latest) return noValueForms(points);
  if (latest.mark === 'level') return [levelWords(latest, marked, words)];

  const told = [
    marked.find(({ mark }) => mark === 'high'),
    marked.find(({ mark }) => mark === 'low'),
    latest.mark === null ? latest : undefined,
  ];
  const say = (nameOf: (month: string) => string): string =>
    capitalised(
      told.flatMap((point) => (point ? [pointWords(point, point === latest, words, nameOf)] : [])).join('; '),
    );
  return [say(monthName), say(shortMonth), say(() => ''), `Latest ${words(latest.value ?? 0)}`];
}

/** The result: this window against the one before. */
function comparisonForms({ comparison, performance, current }: LineChart): string[] {
  const alone = capitalised(comparison);
  const isPlain = comparison !== '' && !comparison.includes(':');
  const full = isPlain ? `${windowName(current.start, current.end)}: ${comparison}` : alone;
  return [full, alone, `Change: ${performance}`];
}

function withPeriod({ measured, points: all }: LineChart, points: readonly ChartPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return measured;
  if (points.length < all.length) return `${measured}, last ${points.length} months shown`;
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
  { month, value, mark, isLast, times }: MarkedPoint,
  isLatest: boolean,
  words: (value: number) => string,
  nameOf: (month: string) => string,
): string {
  const name = mark ?? 'latest';
  const isTie = mark !== null && times > 1;
  const known = isTie ? `${times} months` : nameOf(month);
  const when = nameOf(month) === '' || (mark === null && isLast) ? '' : ` in ${known}`;
  const latest = isTie ? ', the latest among them' : ', the latest';
  return `${name} ${words(value ?? 0)}${when}${isLatest && mark !== null ? latest : ''}`;
}
