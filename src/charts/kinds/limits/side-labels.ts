import { capitalised, formatNumber } from '../../../words/index.ts';
import { heightOf, type ValueAxis } from '../../layout/axes.ts';
import {
  type ChartBreak,
  lineHeight,
  type MonthColumns,
  monthRuns,
  plot,
  shortMonth,
  textSize,
  valuesOf,
} from '../../layout/months.ts';
import type { PageText } from '../../layout/page-layers.ts';
import { ink } from '../../layout/palette.ts';
import { type ClearPlace, clearPlaces } from '../../layout/point-labels.ts';
import { besidePlot, sideTexts } from '../../layout/spread-texts.ts';
import { textWidth, wrapText } from '../../layout/text-width.ts';
import { decimalsApart, valueDecimals, valueWords } from '../../layout/value-words.ts';
import { type LimitsChart, type LimitsPoint, limitsPoints, type PointSignal } from './record.ts';
import { ruleWords, signalMarks } from './signal-marks.ts';

const font = { size: textSize, isBold: true };
const fromMark = 15;
const clearSpace = 4;

interface LabelBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A word at each run of signals, the latest with month and rule; an earlier one is left out where it has no room. */
export function signalLabels(
  points: readonly LimitsPoint[],
  columns: MonthColumns,
  axis: ValueAxis,
  breaks: readonly ChartBreak[],
): PageText[] {
  const clearStart = clearPlaces(points, breaks, columns);
  const placed: LabelBox[] = [];
  signalRuns(points)
    .toReversed()
    .forEach((run, index) => {
      const box = boxOf(run, index === 0, points, columns, axis, clearStart);
      if (index === 0 || placed.every((other) => isClear(box, other))) placed.push(box);
    });
  return placed.map(({ text, x, y }) => ({ lines: [text], x, y, align: 'left', isBold: true }));
}

function boxOf(
  { points, signal }: SignalRun,
  isLatest: boolean,
  all: readonly LimitsPoint[],
  columns: MonthColumns,
  axis: ValueAxis,
  clearStart: ClearPlace,
): LabelBox {
  const { word } = signalMarks[signal.kind];
  const last = points.at(-1)?.month ?? '';
  const name = capitalised(word);
  const text = isLatest ? `${name}, ${shortMonth(last)}: ${ruleWords(signal)}` : name;
  const width = textWidth(text, font);
  const isHigh = signal.side === 'high';
  const extreme = extremeOf(points, isHigh);
  const middle = (columns.startOf(extreme.month) + columns.endOf(extreme.month)) / 2;
  const x =
    clearStart(middle, width) ??
    Math.max(clearSpace, Math.min(middle - width / 2, columns.plotWidth - clearSpace - width));
  const within = all.filter(({ month }) => columns.endOf(month) >= x && columns.startOf(month) <= x + width);
  const heights = valuesOf(within).map((value) => heightOf(value, axis));
  return { text, width, x, y: clearHeight(heights, isHigh) };
}

/** Above all the values, or below them; on the other side where the plot has no room. */
function clearHeight(heights: readonly number[], isHigh: boolean): number {
  const [above, below] = [Math.min(...heights) - fromMark, Math.max(...heights) + fromMark];
  const [least, most] = [lineHeight / 2, plot.height - lineHeight / 2];
  const choices = isHigh ? [above, below] : [below, above];
  const fitting = choices.find((y) => y >= least && y <= most) ?? choices[0] ?? least;
  return Math.max(least, Math.min(fitting, most));
}

function extremeOf(points: readonly LimitsPoint[], isHigh: boolean): LimitsPoint {
  return points.reduce((best, point) =>
    (isHigh ? (point.value ?? 0) > (best.value ?? 0) : (point.value ?? 0) < (best.value ?? 0)) ? point : best,
  );
}

function isClear(one: LabelBox, other: LabelBox): boolean {
  return (
    one.x + one.width + clearSpace < other.x ||
    other.x + other.width + clearSpace < one.x ||
    Math.abs(one.y - other.y) >= lineHeight
  );
}

/** Months next to each other that signal the same. */
interface SignalRun {
  readonly points: readonly LimitsPoint[];
  /** Of its last month. */
  readonly signal: PointSignal;
}

/** The runs of signals, in order of time. A month as usual, or without value, ends one. */
function signalRuns(points: readonly LimitsPoint[]): SignalRun[] {
  return monthRuns(points, ({ signal }) => signal?.kind ?? null).flatMap(({ points }) => {
    const signal = points.at(-1)?.signal;
    return signal ? [{ points, signal }] : [];
  });
}

/** Limits of counts under this are written with a decimal, as whole numbers would say too little. */
const decimalUnder = 100;

/** How the latest mean and limits are written: as values, but no two alike, nor like a latest value beyond them. */
export function limitWords(chart: LimitsChart): (value: number) => string {
  const points = limitsPoints(chart);
  const { limits = null } = chart.segments.at(-1) ?? {};
  const latest = points.findLast(({ value }) => value !== null)?.value ?? null;
  const suffix = chart.isPercent ? '%' : '';
  const lines = limits ? [limits.mean, limits.drawnLow, limits.high] : [];
  const usual = valueDecimals(chart, points);
  const isSmall = usual === 0 && lines.every((line) => Math.abs(line) < decimalUnder);
  const pairs = lines.flatMap((line) => [...lines, latest ?? line].map((other) => [line, other] as const));
  const decimals = decimalsApart(pairs, isSmall ? 1 : usual);
  return (value) => `${formatNumber(value, decimals)}${suffix}`;
}

/** What stands to the right of the plot: the latest segment's limits and mean, the target, the latest value. */
export function sideLabels(chart: LimitsChart, axis: ValueAxis, plotWidth: number, room: number): PageText[] {
  const [bottom, top] = axis.domain;
  const labels = namedValues(chart, axis).map(({ text, value, ...style }) => ({
    ...style,
    lines: wrapText(text, room - besidePlot, font),
    y: heightOf(Math.max(bottom, Math.min(value, top)), axis),
  }));
  return sideTexts(labels, plotWidth, plot.height + 4);
}

/** Whether a value lies above or below the axis, with an arrow head that points there; null where it is on it. */
export function beyondAxis(value: number, { domain: [bottom, top] }: ValueAxis): '▲' | '▼' | null {
  if (value > top) return '▲';
  return value < bottom ? '▼' : null;
}

interface NamedValue {
  readonly text: string;
  readonly value: number;
  readonly isBold: boolean;
  readonly color: string;
}

function namedValues(chart: LimitsChart, axis: ValueAxis): NamedValue[] {
  const { limits = null, isTrial = false } = chart.segments.at(-1) ?? {};
  const { target } = chart;
  const points = limitsPoints(chart);
  const [words, ofLimits] = [valueWords(chart, points), limitWords(chart)];
  const latest = points.at(-1);
  const line = (name: string, value: number, color: string = ink.text): NamedValue => {
    return { text: `${name} ${ofLimits(value)}`, value, isBold: false, color };
  };
  const named = isTrial ? 'trial limit' : 'limit';
  const labels: NamedValue[] = [];
  if (limits) {
    labels.push(line(`Upper ${named}`, limits.high), line('Mean', limits.mean));
    labels.push(line(`Lower ${named}`, limits.drawnLow));
  }
  if (target !== null) {
    const beyond = beyondAxis(target, axis);
    labels.push(line(beyond === null ? 'Target' : `${beyond} Target`, target, ink.target));
  }
  if (latest && latest.value !== null) {
    const text = `${shortMonth(latest.month)}: ${words(latest.value)}`;
    labels.push({ text, value: latest.value, isBold: true, color: ink.text });
  }
  return labels;
}
