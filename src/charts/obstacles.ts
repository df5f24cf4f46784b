import type { ChartPoint } from './chart.ts';
import type { MonthColumns } from './line-layout.ts';

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
