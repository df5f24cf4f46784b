import { type ChartLine, type ChartView, type MonthChart, monthWords, shortValue } from './chart.ts';

/** Where a picture is drawn, and how wide its texts are. */
interface Room {
  /** Of all of it, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly widthOf: (text: string) => number;
}

/** What the specification of a chart of months is filled with: the same on the server and in a browser. */
export interface Picture {
  readonly padding: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  /** Of the plot. */
  readonly width: number;
  readonly height: number;
  readonly signals: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<(typeof dataNames)[number], readonly object[]>>;
}

/** The tables of data that a picture fills. */
const dataNames = ['bands', 'gaps', 'breaks', 'points', 'ends', 'cursor', 'focus'] as const;

/** A picture of nothing, which has a place for all that others have. */
export const emptyPicture: Picture = {
  padding: { left: 0, right: 0, top: 0, bottom: 0 },
  width: 0,
  height: 0,
  signals: {
    from: 0,
    to: 1,
    low: 0,
    high: 1,
    step: 0,
    unit: '',
    unitAt: 0,
    sign: '',
    dot: 0,
    monthTicks: [],
    monthNames: [],
  },
  data: { bands: [], gaps: [], breaks: [], points: [], ends: [], cursor: [], focus: [] },
};

/** Colours that lines differ by; where there are more lines, dashes differ too. */
const strokes = 6;
const dashes = [
  [1, 0],
  [7, 4],
  [2, 3],
];

export function colourOf({ stroke }: ChartLine): string {
  return `var(--line-${(stroke % strokes) + 1})`;
}

export function dashOf({ stroke }: ChartLine): readonly number[] {
  return dashes[Math.floor(stroke / strokes) % dashes.length] ?? [1, 0];
}

const above = 38;
const below = 30;
const labelHeight = 16;
/** From the edge of the picture to where what it is in is written. */
const edge = 2;
const monthWidth = 76;
/** A picture narrower than this names its lines in the legend only. */
const widthForNames = 560;
const widestName = 190;
/** The share of the plot that is kept free above the highest value. */
const roomAbove = 0.08;

/** A chart of months as it is to be drawn. */
export function pictureOf(chart: MonthChart, view: ChartView, room: Room): Picture {
  const lines = chart.lines.filter(({ key }) => view.shown.has(key));
  const isShown = (at: number) => at >= view.from && at <= view.to;
  const values = lines.flatMap((line) =>
    line.values.filter((value, at): value is number => value !== null && isShown(at)),
  );
  const [low, high] = heights(values);
  const hasNames = room.width >= widthForNames;
  const labels = lines.flatMap((line) => endLabel(chart, line, view, hasNames && lines.length > 1, room));
  const left = 14 + Math.max(24, room.widthOf(shortValue(chart, high)));
  const right = 16 + Math.max(18, ...labels.map(({ label }) => room.widthOf(label)));
  const width = Math.max(60, room.width - left - right);
  const unit = inLines(chart.unit, room.width - 2 * edge, room.widthOf);
  const top = above + labelHeight * (unit.length - 1);
  const height = room.height - top - below;
  const column = width / (view.to - view.from + 1);
  const only = lines.length === 1 ? lines[0] : undefined;
  return {
    padding: { left, right, top, bottom: below },
    width,
    height,
    signals: {
      from: view.from - 0.5,
      to: view.to + 0.5,
      low,
      high,
      step: chart.decimals === 0 ? 1 : 0,
      unit: unit.join('\n'),
      unitAt: labelHeight - top,
      sign: chart.isPercent ? '%' : '',
      dot: column >= 9 ? 22 : 0,
      monthTicks: monthTicks(chart, view, column),
      monthNames: chart.months.map(shortMonth),
    },
    data: {
      bands: bandsOf(chart, view, column, room),
      gaps: only === undefined ? [] : gapsOf(only, view, column, room),
      breaks: chart.breaks.filter(({ at }) => at > view.from && at <= view.to),
      points: lines.flatMap((line) => pointsOf(chart, line, isShown)),
      ends: spread(labels, (value) => (height * (high - value)) / (high - low), height),
      cursor: [],
      focus: [],
    },
  };
}

/** From zero, or below it where a value is, to a little above the highest. */
function heights(values: readonly number[]): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [low, low + 1];
  return [low < 0 ? low - roomAbove * (high - low) : 0, high + roomAbove * (high - low)];
}

/** The months of a line that are shown; from the month before a provisional one to that after it, with dashes. */
function pointsOf(chart: MonthChart, line: ChartLine, isShown: (at: number) => boolean): object[] {
  const isProvisional = (at: number) => line.provisional.includes(at);
  const isDashed = (at: number) => [at - 1, at, at + 1].some(isProvisional);
  const points = line.values.flatMap((value, at) => {
    const point = {
      at,
      value,
      line: line.key,
      name: line.name,
      month: chart.months[at],
      numerator: line.numerators?.[at] ?? null,
      denominator: line.denominators?.[at] ?? null,
      note: line.gaps[at] ?? (isProvisional(at) ? 'provisional' : null),
      color: colourOf(line),
      isAlone: value !== null && line.values[at - 1] == null && line.values[at + 1] == null,
    };
    return isShown(at) ? [point] : [];
  });
  const run = (isSolid: boolean) =>
    points.map((point) => ({
      ...point,
      run: `${line.key} ${isSolid ? 'solid' : 'dashed'}`,
      isFirst: isSolid,
      drawn: (isSolid ? isProvisional(point.at) : !isDashed(point.at)) ? null : point.value,
      dash: isSolid ? dashOf(line) : [3, 3],
    }));
  return points.some(({ at }) => isProvisional(at)) ? [...run(true), ...run(false)] : run(true);
}

interface EndLabel {
  readonly at: number;
  readonly value: number;
  readonly label: string;
  readonly color: string;
}

/** The last value of a line that is shown, and its name where there are several. */
function endLabel(
  chart: MonthChart,
  line: ChartLine,
  view: ChartView,
  hasName: boolean,
  { widthOf }: Room,
): EndLabel[] {
  const at = line.values.findLastIndex((value, at) => value !== null && at >= view.from && at <= view.to);
  const value = line.values[at] ?? null;
  if (value === null) return [];
  const words = shortValue(chart, value);
  const label = hasName ? `${cut(line.name, widestName - widthOf(words), widthOf)} ${words}` : words;
  return [{ at, value, label, color: colourOf(line) }];
}

function cut(text: string, limit: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= limit) return text;
  let kept = text;
  while (kept !== '' && widthOf(`${kept}…`) > limit) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A text in as many lines as it needs; a word that is wider than a line has one of its own. */
function inLines(text: string, limit: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && widthOf(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Labels as near to the ends of their lines as can be without one on another. */
function spread(
  labels: readonly EndLabel[],
  heightOf: (value: number) => number,
  height: number,
): (EndLabel & { readonly y: number })[] {
  const sorted = labels.toSorted((a, b) => b.value - a.value);
  let free = -labelHeight;
  const down = sorted.map(({ value }) => {
    free = Math.max(heightOf(value), free + labelHeight);
    return free;
  });
  let last = height + labelHeight;
  const up = down.toReversed().map((y) => {
    last = Math.min(y, last - labelHeight);
    return last;
  });
  return sorted.map((label, place) => ({ ...label, y: up[up.length - 1 - place] ?? 0 }));
}

/** The windows that are compared, each with its name where it has room for it. */
function bandsOf({ windows }: MonthChart, view: ChartView, column: number, { widthOf }: Room): object[] {
  return windows.flatMap(({ from, to, name }, place) => {
    const [first, last] = [Math.max(from, view.from), Math.min(to, view.to)];
    if (first > last) return [];
    const hasRoom = widthOf(name) + 8 <= (last - first + 1) * column;
    const fill = `var(--band-${windows.length - place})`;
    return [{ start: first - 0.5, end: last + 0.5, name: hasRoom ? name : '', fill }];
  });
}

/** Months next to each other that have no value for the same reason, with the reason where it has room. */
function gapsOf(line: ChartLine, view: ChartView, column: number, { widthOf }: Room): object[] {
  const runs: { from: number; to: number; why: string }[] = [];
  for (let at = view.from; at <= view.to; at += 1) {
    const why = line.values[at] == null ? (line.gaps[at] ?? 'no value') : null;
    const run = runs.at(-1);
    if (why === null) continue;
    if (run && run.to === at - 1 && run.why === why) run.to = at;
    else runs.push({ from: at, to: at, why });
  }
  return runs.map(({ from, to, why }) => ({
    start: from - 0.5,
    end: to + 0.5,
    why: widthOf(why) + 8 <= (to - from + 1) * column ? why : '',
  }));
}

/** The months that are named below: as many as have room, the last always. */
function monthTicks({ months }: MonthChart, { from, to }: ChartView, column: number): number[] {
  const step = [1, 2, 3, 4, 6, 12, 24, 60].find((count) => count * column >= monthWidth) ?? 120;
  return months.flatMap((_, at) => (at >= from && at <= to && (to - at) % step === 0 ? [at] : []));
}

/** `May 2018`, `Sep 2017`. */
function shortMonth(month: string): string {
  return monthWords(month).replace(/^(\w{3})\w*/, '$1');
}
