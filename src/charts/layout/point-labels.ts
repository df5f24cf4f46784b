import { monthName } from '../../calendar.ts';
import { capitalised } from '../../words/index.ts';
import { heightOf, type ValueAxis } from './axes.ts';
import type { MarkedPoint, PointMark } from './marked-points.ts';
import { type ChartPoint, type MonthColumns, plot, textSize } from './months.ts';
import type { PointLabel } from './spec-parts.ts';
import { textWidth } from './text-width.ts';

const font = { size: textSize };
const labelDistance = 9;
/** From a point to the foot of its label. */
const footAbove = -9;
const footBelow = 19;
const footBeside = 4.5;
const letterHeight = 10;
const gridSpace = 3;

/** The labels of a line chart: of its highest, its lowest and its last month. */
export function pointLabels(
  points: readonly MarkedPoint[],
  columns: MonthColumns,
  axis: ValueAxis,
  words: (value: number) => string,
  breaks: readonly string[] = [],
): PointLabel[] {
  const heights = axis.ticks.map((tick) => heightOf(tick, axis));
  const obstacles = obstaclesOf(points, breaks, columns);
  return points.flatMap(({ month, value, mark, isLast, times }) => {
    if (value === null || (mark === null && !isLast)) return [];
    const placed = isLast
      ? endLabel({ mark, times }, words(value), columns)
      : besideMark(mark ?? 'level', { month, times }, words(value), obstacles, columns);
    const y = heightOf(value, axis);
    const dy = isLast ? placed.dy : clearOfGrid(y + placed.dy, mark === 'low', heights) - y;
    return [{ month, value, ...placed, dy }];
  });
}

type PlacedText = Omit<PointLabel, 'month' | 'value'>;

/** The last value stands to the right of the plot, in line with its point. */
function endLabel(
  { mark, times }: Pick<MarkedPoint, 'mark' | 'times'>,
  value: string,
  columns: MonthColumns,
): PlacedText {
  const tied = times > 1 ? [`${times} months`] : [];
  const text = mark === 'high' || mark === 'low' ? [value, mark, ...tied] : [value];
  return { text, dx: columns.width / 2 + labelDistance, dy: footBeside, isBold: true };
}

/** Above or below its mark, in as many words as there is room for. */
function besideMark(
  mark: PointMark,
  { month, times }: Pick<MarkedPoint, 'month' | 'times'>,
  value: string,
  obstacles: readonly Obstacle[],
  columns: MonthColumns,
): PlacedText {
  const x = (columns.startOf(month) + columns.endOf(month)) / 2;
  const name = mark === 'level' ? value : `${capitalised(mark)} ${value}`;
  const when = times > 1 ? `${times} months` : monthName(month);
  const placed = [`${name}, ${when}`, name].flatMap((text) => {
    const start = clearStart(x, textWidth(text, font), obstacles, columns);
    return start === null ? [] : [{ text, start }];
  })[0] ?? { text: value, start: Math.max(0, x - textWidth(value, font) / 2) };

  const dy = mark === 'low' ? footBelow : footAbove;
  return { text: placed.text, dx: placed.start - x, dy, isBold: false };
}

/** Moves the foot of a label away from its mark if a grid line would strike through its letters. */
function clearOfGrid(foot: number, isBelow: boolean, gridLines: readonly number[]): number {
  const struck = gridLines.find((line) => line > foot - letterHeight - gridSpace && line < foot + gridSpace);
  if (struck === undefined) return foot;
  const moved = isBelow ? struck + letterHeight + gridSpace : struck - gridSpace;
  return moved > plot.height - gridSpace || moved < letterHeight + gridSpace ? foot : moved;
}

/** Kept free around a label. */
const clearEdge = 4;

/** What a label must not lie on: a gap, or the line of a break. */
export interface Obstacle {
  readonly start: number;
  readonly end: number;
}

/** The gaps and the breaks of a chart. */
export function obstaclesOf(
  points: readonly ChartPoint[],
  breaks: readonly string[],
  columns: MonthColumns,
): Obstacle[] {
  return [
    ...points
      .filter(({ value }) => value === null)
      .map(({ month }) => ({ start: columns.startOf(month), end: columns.endOf(month) })),
    ...breaks.map((month) => ({ start: columns.startOf(month), end: columns.startOf(month) })),
  ];
}

/** The place nearest to the middle of a label's point that is clear of the plot's edges and of obstacles, if any. */
export function clearStart(
  x: number,
  width: number,
  obstacles: readonly Obstacle[],
  columns: MonthColumns,
): number | null {
  const edges = obstacles.flatMap(({ start, end }) => [start - clearEdge - width, end + clearEdge]);
  const middle = x - width / 2;
  const isClear = (start: number): boolean =>
    start >= clearEdge &&
    start + width <= columns.plotWidth - clearEdge &&
    Math.abs(start - middle) <= width / 2 + clearEdge &&
    obstacles.every((one) => one.end <= start || one.start >= start + width);

  const choices = [middle, clearEdge, columns.plotWidth - clearEdge - width, ...edges].filter(isClear);
  return choices.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0] ?? null;
}
