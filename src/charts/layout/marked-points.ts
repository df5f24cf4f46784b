import { type ChartPoint, valuesOf } from './months.ts';

/** A point's part in the chart: its highest, its lowest, or the latest of values that are all the same. */
export type PointMark = 'high' | 'low' | 'level';

/** A point with what the drawing needs to know of its place in the series. */
export interface MarkedPoint extends ChartPoint {
  readonly mark: PointMark | null;
  /** How many months have the same value, itself among them. */
  readonly times: number;
  /** No value on either side, so no line reaches it: it is drawn as a dot. */
  readonly isAlone: boolean;
  /** The last month of the chart, if it has a value. */
  readonly isLast: boolean;
}

/** Marks the high and the low of a series; of equal values the latest is marked. */
export function markPoints(points: readonly ChartPoint[]): MarkedPoint[] {
  const values = valuesOf(points);
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  const high = points.findLastIndex(({ value }) => value === highest);
  const low = points.findLastIndex(({ value }) => value === lowest);

  return points.map((point, index) => ({
    ...point,
    mark: markAt(index, high, low),
    times: values.filter((value) => value === point.value).length,
    isAlone: point.value !== null && !hasValue(points[index - 1]) && !hasValue(points[index + 1]),
    isLast: point.value !== null && index === points.length - 1,
  }));
}

function markAt(index: number, high: number, low: number): PointMark | null {
  if (index === high) return high === low ? 'level' : 'high';
  return index === low ? 'low' : null;
}

function hasValue(point: ChartPoint | undefined): boolean {
  return point !== undefined && point.value !== null;
}
