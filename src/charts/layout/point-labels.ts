import { monthName } from '../../calendar.ts';
import { capitalised } from '../../words/index.ts';
import { heightOf, type ValueAxis } from './axes.ts';
import type { MarkedPoint } from './marked-points.ts';
import { type ChartBreak, type ChartPoint, type MonthColumns, plot, textSize } from './months.ts';
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
  breaks: readonly ChartBreak[] = [],
): PointLabel[] {
  const gridLines = axis.ticks.map((tick) => heightOf(tick, axis));
  const clearStart = clearPlaces(points, breaks, columns);
  return points.flatMap((point) => {
    const { month, value, mark, isLast } = point;
    if (value === null || (mark === null && !isLast)) return [];
    if (isLast) return [{ month, value, ...endLabel(point, words(value), columns) }];
    const placed = besideMark(point, words(value), columns, clearStart);
    const y = heightOf(value, axis);
    return [{ month, value, ...placed, dy: clearOfGrid(y + placed.dy, mark === 'low', gridLines) - y }];
  });
}

type PlacedText = Omit<PointLabel, 'month' | 'value'>;

/** The last value stands to the right of the plot, in line with its point. */
function endLabel({ mark, times }: MarkedPoint, value: string, columns: MonthColumns): PlacedText {
  const tied = times > 1 ? [`${times} months`] : [];
  const text = mark === 'high' || mark === 'low' ? [value, mark, ...tied] : [value];
  return { text, dx: columns.width / 2 + labelDistance, dy: footBeside, isBold: true };
}

/** Above or below its mark, in as many words as there is room for. */
function besideMark(
  { mark, month, times }: MarkedPoint,
  value: string,
  columns: MonthColumns,
  clearStart: ClearPlace,
): PlacedText {
  const x = (columns.startOf(month) + columns.endOf(month)) / 2;
  const name = mark === 'high' || mark === 'low' ? `${capitalised(mark)} ${value}` : value;
  const when = times > 1 ? `${times} months` : monthName(month);
  const [placed] = [`${name}, ${when}`, name].flatMap((text) => {
    const start = clearStart(x, textWidth(text, font));
    return start === null ? [] : [{ text, start }];
  });
  const { text, start } = placed ?? { text: value, start: Math.max(0, x - textWidth(value, font) / 2) };
  return { text, dx: start - x, dy: mark === 'low' ? footBelow : footAbove, isBold: false };
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

/** Where a label of a width begins that belongs in the middle of a place; null where it has no room. */
export type ClearPlace = (middle: number, width: number) => number | null;

/** The places nearest to where labels belong that are clear of the plot's edges, of gaps and of the lines of breaks. */
export function clearPlaces(
  points: readonly ChartPoint[],
  breaks: readonly ChartBreak[],
  { startOf, endOf, plotWidth }: MonthColumns,
): ClearPlace {
  const gaps = points.filter(({ value }) => value === null);
  const obstacles = [
    ...gaps.map(({ month }) => ({ start: startOf(month), end: endOf(month) })),
    ...breaks.map(({ month }) => ({ start: startOf(month), end: startOf(month) })),
  ];
  return (x, width) => {
    const edges = obstacles.flatMap(({ start, end }) => [start - clearEdge - width, end + clearEdge]);
    const middle = x - width / 2;
    const isClear = (start: number): boolean =>
      start >= clearEdge &&
      start + width <= plotWidth - clearEdge &&
      Math.abs(start - middle) <= width / 2 + clearEdge &&
      obstacles.every((one) => one.end <= start || one.start >= start + width);
    const choices = [middle, clearEdge, plotWidth - clearEdge - width, ...edges].filter(isClear);
    return choices.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0] ?? null;
  };
}
