import { monthName } from '../../calendar.ts';
import type { ValueAxis } from './axes.ts';
import type { MarkedPoint, PointMark } from './marked-points.ts';
import { type ChartPoint, type MonthColumns, PLOT, TEXT_SIZE } from './months.ts';
import type { PointLabel } from './spec-parts.ts';
import { textWidth } from './text-width.ts';

const FONT = { size: TEXT_SIZE };
const DISTANCE = 9;
/** From a point to the foot of its label. */
const FOOT_ABOVE = -9;
const FOOT_BELOW = 19;
const FOOT_BESIDE = 4.5;
const LETTER_HEIGHT = 10;
const GRID_SPACE = 3;

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
  return points.flatMap(({ month, value, mark, isLast }) => {
    if (value === null || (mark === null && !isLast)) return [];
    const placed = isLast
      ? endLabel(mark, words(value), columns)
      : besideMark(mark ?? 'level', month, words(value), obstacles, columns);
    const y = heightOf(value, axis);
    const dy = isLast ? placed.dy : clearOfGrid(y + placed.dy, mark === 'low', heights) - y;
    return [{ month, value, ...placed, dy }];
  });
}

type PlacedText = Omit<PointLabel, 'month' | 'value'>;

/** The last value stands to the right of the plot, in line with its point. */
function endLabel(mark: PointMark | null, value: string, columns: MonthColumns): PlacedText {
  const text = mark === 'high' || mark === 'low' ? [value, mark] : [value];
  return { text, dx: columns.width / 2 + DISTANCE, dy: FOOT_BESIDE, isBold: true };
}

/** Above or below its mark, in as many words as there is room for. */
function besideMark(
  mark: PointMark,
  month: string,
  value: string,
  obstacles: readonly Obstacle[],
  columns: MonthColumns,
): PlacedText {
  const x = (columns.startOf(month) + columns.endOf(month)) / 2;
  const name = mark === 'level' ? value : `${capitalised(mark)} ${value}`;
  const placed = [`${name}, ${monthName(month)}`, name].flatMap((text) => {
    const start = clearStart(x, textWidth(text, FONT), obstacles, columns);
    return start === null ? [] : [{ text, start }];
  })[0] ?? { text: value, start: Math.max(0, x - textWidth(value, FONT) / 2) };

  const dy = mark === 'low' ? FOOT_BELOW : FOOT_ABOVE;
  return { text: placed.text, dx: placed.start - x, dy, isBold: false };
}

/** Moves the foot of a label away from its mark if a grid line would strike through its letters. */
function clearOfGrid(foot: number, isBelow: boolean, gridLines: readonly number[]): number {
  const struck = gridLines.find(
    (line) => line > foot - LETTER_HEIGHT - GRID_SPACE && line < foot + GRID_SPACE,
  );
  if (struck === undefined) return foot;
  const moved = isBelow ? struck + LETTER_HEIGHT + GRID_SPACE : struck - GRID_SPACE;
  return moved > PLOT.height - GRID_SPACE || moved < LETTER_HEIGHT + GRID_SPACE ? foot : moved;
}

/** How far down the plot a value lies. */
export function heightOf(value: number, { domain: [bottom, top] }: ValueAxis): number {
  return (PLOT.height * (top - value)) / (top - bottom);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Kept free around a label. */
const EDGE = 4;

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
  const edges = obstacles.flatMap(({ start, end }) => [start - EDGE - width, end + EDGE]);
  const middle = x - width / 2;
  const isClear = (start: number): boolean =>
    start >= EDGE &&
    start + width <= columns.plotWidth - EDGE &&
    Math.abs(start - middle) <= width / 2 + EDGE &&
    obstacles.every((one) => one.end <= start || one.start >= start + width);

  const choices = [middle, EDGE, columns.plotWidth - EDGE - width, ...edges].filter(isClear);
  return choices.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0] ?? null;
}
