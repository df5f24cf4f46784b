import { monthName, monthsBetween } from '../../calendar.ts';

/** One month of a chart. */
export interface ChartPoint {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly value: number | null;
  /** Why there is no value. */
  readonly gap: string | null;
  /** Its value may still change: it is drawn with dashes. */
  readonly isProvisional?: boolean;
}

/** The months that are provisional, in words: `from October 2020 on`; null where none is. */
export function provisionalWords(points: readonly ChartPoint[]): string | null {
  const runs = monthRuns(points, ({ isProvisional }) => (isProvisional ? 'provisional' : null));
  const [first, ...others] = runs;
  if (!first) return null;
  const isToTheEnd = others.length === 0 && first.last === points.at(-1)?.month && first.first !== first.last;
  return isToTheEnd
    ? `from ${monthName(first.first)} on`
    : runs.map((run) => monthsName(run.first, run.last)).join(', ');
}

/** What stands below a chart of its provisional months; nothing where it has none. */
export function provisionalNotes(points: readonly ChartPoint[], more = ''): string[] {
  const words = provisionalWords(points);
  return words === null ? [] : [`Dashed: provisional, ${words}${more}`];
}

/** The values there are. */
export function valuesOf(points: readonly ChartPoint[]): number[] {
  return points.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** A month from which values are recorded in another way, and what changed. */
export interface ChartBreak {
  readonly month: string;
  readonly what: string;
}

/** Sizes of a chart of months, in pixels. */
export const plot = { left: 72, width: 576, right: 72, height: 230 } as const;
export const margin = 12;
/** Where words outside the plot begin and end, seen from the plot's left edge. */
export const pageLeft = margin - plot.left;
const pageRight = plot.width + plot.right - margin;
/** Of all words of a page, side by side. */
export const pageWidth = pageRight - pageLeft;
export const textSize = 13;
export const lineHeight = 17;

/** Where the months of a chart stand: one equal column each. */
export interface MonthColumns {
  readonly months: readonly string[];
  readonly width: number;
  /** Of all columns together. */
  readonly plotWidth: number;
  /** The left edge of a month's column. */
  readonly startOf: (month: string) => number;
  /** The right edge of a month's column. */
  readonly endOf: (month: string) => number;
}

/** The columns of a chart's months. */
export function monthColumns(
  points: readonly Pick<ChartPoint, 'month'>[],
  plotWidth: number = plot.width,
): MonthColumns {
  const months = points.map(({ month }) => month);
  const width = plotWidth / Math.max(1, months.length);
  const startOf = (month: string): number => months.indexOf(month) * width;
  return { months, width, plotWidth, startOf, endOf: (month) => startOf(month) + width };
}

/** Months next to each other that are alike. */
interface MonthRun<Point> {
  readonly kind: string;
  readonly first: string;
  last: string;
  readonly points: Point[];
}

/** The runs of months of one kind, in order; a month of none is in none, and ends one. */
export function monthRuns<Point extends ChartPoint>(
  points: readonly Point[],
  kindOf: (point: Point) => string | null,
): MonthRun<Point>[] {
  const runs: MonthRun<Point>[] = [];
  let before: string | null = null;
  for (const point of points) {
    const kind = kindOf(point);
    const run = kind === before ? runs.at(-1) : undefined;
    before = kind;
    if (kind === null) continue;
    if (run) {
      run.last = point.month;
      run.points.push(point);
    } else runs.push({ kind, first: point.month, last: point.month, points: [point] });
  }
  return runs;
}

/** Months next to each other that have no value for the same reason. */
export interface GapRun {
  readonly first: string;
  readonly last: string;
  readonly reason: string;
}

/** The gaps of a series, in order. */
export function gapRuns(points: readonly ChartPoint[]): GapRun[] {
  const reasonOf = ({ value, gap }: ChartPoint) => (value === null ? (gap ?? 'no value') : null);
  return monthRuns(points, reasonOf).map(({ kind: reason, first, last }) => ({ first, last, reason }));
}

/** A run of months in words: `May 2020`, `March to May 2020`, `November 2019 to January 2020`. */
export function monthsName(
  first: string,
  last: string,
  nameOf: (month: string) => string = monthName,
): string {
  if (first === last) return nameOf(last);
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  const from = firstYear === lastYear ? nameOf(first).replace(/ \d+$/, '') : nameOf(first);
  return `${from} to ${nameOf(last)}`;
}

/** A window's name: `12 months to May 2018`, or the month itself if it is only one. */
export function windowName(start: string, end: string): string {
  const count = monthsBetween(start, end) + 1;
  return count === 1 ? monthName(end) : `${count} months to ${monthName(end)}`;
}

/** A month in short: `Sep 2017`. */
export function shortMonth(month: string): string {
  return monthName(month).replace(/^(\w{3})\w*/, '$1');
}
