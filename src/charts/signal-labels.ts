import type { LimitsPoint } from './limits-chart.ts';
import { heightOf } from './line-labels.ts';
import { LINE_HEIGHT, type MonthColumns, PLOT, TEXT_SIZE } from './line-layout.ts';
import { shortMonth } from './month-words.ts';
import type { PageText } from './page-layers.ts';
import { ruleWords, SIGNAL_MARKS } from './signal-marks.ts';
import { type SignalRun, signalRuns } from './signal-runs.ts';
import { textWidth } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';

const FONT = { size: TEXT_SIZE, isBold: true };
const FROM_MARK = 17;
const SPACE = 4;

interface LabelBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * A word at each run of signals, the latest with its month and the rule that fired. An earlier one is left out where
 * there is no room: its shapes are in the key.
 */
export function signalLabels(
  points: readonly LimitsPoint[],
  columns: MonthColumns,
  axis: ValueAxis,
): PageText[] {
  const placed: LabelBox[] = [];
  signalRuns(points)
    .toReversed()
    .forEach((run, index) => {
      const box = boxOf(run, index === 0, columns, axis);
      if (index === 0 || placed.every((other) => isClear(box, other))) placed.push(box);
    });
  return placed.map(({ text, x, y }) => ({ lines: [text], x, y, align: 'left', isBold: true }));
}

function boxOf(
  { points, signal }: SignalRun,
  isLatest: boolean,
  columns: MonthColumns,
  axis: ValueAxis,
): LabelBox {
  const { word } = SIGNAL_MARKS[signal.kind];
  const last = points.at(-1)?.month ?? '';
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  const text = isLatest ? `${name}, ${shortMonth(last)}: ${ruleWords(signal)}` : name;
  const width = textWidth(text, FONT);
  const isHigh = signal.side === 'high';
  const extreme = extremeOf(points, isHigh);
  const middle = (columns.startOf(extreme.month) + columns.endOf(extreme.month)) / 2;
  const wanted = heightOf(extreme.value ?? 0, axis) + (isHigh ? -FROM_MARK : FROM_MARK);
  return {
    text,
    width,
    x: Math.max(SPACE, Math.min(middle - width / 2, columns.plotWidth - SPACE - width)),
    y: Math.max(LINE_HEIGHT / 2, Math.min(wanted, PLOT.height - LINE_HEIGHT / 2)),
  };
}

function extremeOf(points: readonly LimitsPoint[], isHigh: boolean): LimitsPoint {
  return points.reduce((best, point) =>
    (isHigh ? (point.value ?? 0) > (best.value ?? 0) : (point.value ?? 0) < (best.value ?? 0)) ? point : best,
  );
}

function isClear(one: LabelBox, other: LabelBox): boolean {
  return (
    one.x + one.width + SPACE < other.x ||
    other.x + other.width + SPACE < one.x ||
    Math.abs(one.y - other.y) >= LINE_HEIGHT
  );
}
