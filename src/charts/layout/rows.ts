import { formatNumber } from '../../words/index.ts';
import {
  axisTitleStyle,
  gridLayer,
  multiples,
  roundStep,
  tickDecimals,
  tickPlace,
  type ValueAxis,
} from './axes.ts';
import { lineHeight, margin, pageWidth, textSize } from './months.ts';
import type { PageText } from './page-layers.ts';
import { ink } from './palette.ts';
import { asGiven, pixels, type SpecPart } from './spec-parts.ts';
import { firstLines, textWidth, wrapText } from './text-width.ts';

const font = { size: textSize };
const mostLines = 2;
const betweenRows = 9;
/** From the end of a name to the plot: half of an axis label may stand there. */
export const besideName = 26;
const headingY = -15;

/** A row of a chart of rows: its name to the left of the plot, its figures in columns to the right. */
export interface ChartRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly isBold?: boolean;
}

/** The widths of what stands beside the plot, in pixels. */
export interface RowColumns {
  readonly label: number;
  readonly cells: readonly { readonly heading: string; readonly width: number }[];
}

/** Where the rows of a chart stand, and their words. */
export interface RowLayout {
  readonly left: number;
  readonly width: number;
  readonly rowHeight: number;
  /** The middle of each row. */
  readonly middles: readonly number[];
  readonly height: number;
  readonly texts: readonly PageText[];
}

/** Lays rows out below each other; the plot takes the width that names and figures leave. */
export function rowLayout(rows: readonly ChartRow[], { label, cells }: RowColumns): RowLayout {
  const labels = rows.map((row) => firstLines(wrapText(row.label, label - besideName, font), mostLines));
  const rowHeight = Math.max(1, ...labels.map(({ length }) => length)) * lineHeight + betweenRows;
  const width = pageWidth - label - cells.reduce((sum, cell) => sum + cell.width, 0);
  const middles = rows.map((_, index) => (index + 0.5) * rowHeight);
  const ends = cells.map((_, index) => cells.slice(0, index + 1).reduce((x, cell) => x + cell.width, width));
  const cellText = (text: string, index: number, y: number, isBold: boolean): PageText => {
    return { lines: [text], x: ends[index] ?? width, y, align: 'right', isBold };
  };
  return {
    left: margin + label,
    width,
    rowHeight,
    middles,
    height: rows.length * rowHeight,
    texts: [
      ...cells.map(({ heading }, index) => cellText(heading, index, headingY, false)),
      ...rows.flatMap((row, index): PageText[] => {
        const lines = labels[index] ?? [];
        const y = middles[index] ?? 0;
        const top = y - ((lines.length - 1) * lineHeight) / 2;
        return [
          { lines, x: -besideName, y: top, align: 'right', isBold: row.isBold ?? false },
          ...row.cells.map((text, column) => cellText(text, column, y, column === 0)),
        ];
      }),
    ].filter(({ lines }) => lines.some((line) => line !== '')),
  };
}

/** At least so many steps from left to right, where their labels have room. */
const fewestSteps = 4;
const betweenLabels = 16;
const edgeShare = 0.04;

/** The horizontal axis of a chart of rows. */
export type RowAxis = Omit<ValueAxis, 'step'>;

/** An axis with round ticks, whole where asked, and a little room at both ends; an end that is zero stays zero. */
export function rowAxis(
  lowest: number,
  highest: number,
  { width, isWhole = false }: { readonly width: number; readonly isWhole?: boolean },
): RowAxis {
  const span = highest > lowest ? highest - lowest : 1;
  const [low, high] = [lowest, lowest + span];
  let step = Math.max(roundStep(span / fewestSteps), isWhole ? 1 : 0);
  const isNarrow = () => (width * step) / span < labelWidth(Math.max(-low, high), step);
  // To the next of 1, 2, 5, 10, 20, 50 …
  while (isNarrow()) step = roundStep(step * 2.5 * (1 + 1e-9));
  return {
    domain: [low === 0 ? 0 : low - edgeShare * span, high === 0 ? 0 : high + edgeShare * span],
    ticks: multiples(step, low, high),
    decimals: tickDecimals(step),
  };
}

function labelWidth(largest: number, step: number): number {
  return textWidth(`+${formatNumber(Math.abs(largest), tickDecimals(step))}%`, font) + betweenLabels;
}

/** How far from the plot's left a value lies. */
export function placeOf(value: number, { domain: [low, high] }: RowAxis, width: number): number {
  return (width * (value - low)) / (high - low);
}

/** The values along the bottom, with what they are. */
export function rowEncoding(
  field: string,
  axis: RowAxis,
  title: string,
  { isSigned, isPercent }: { isSigned: boolean; isPercent: boolean },
): SpecPart {
  const format = `format(datum.value, '${isSigned ? '+' : ''},.${axis.decimals}f')`;
  const words = isPercent ? `${format} + '%'` : format;
  return {
    field,
    type: 'quantitative',
    scale: { domain: axis.domain, nice: false, zero: false },
    axis: {
      values: axis.ticks,
      tickCount: axis.ticks.length,
      labelExpr: isSigned ? `datum.value === 0 ? '0' : ${words}` : words,
      labelFontSize: textSize,
      labelColor: ink.text,
      labelOverlap: false,
      grid: false,
      ticks: false,
      domain: false,
      labelPadding: 8,
      title,
      ...axisTitleStyle,
      titlePadding: 6,
    },
  };
}

/** A line down the plot at each tick. */
export function rowGrid(axis: RowAxis, height: number): SpecPart {
  return gridLayer(axis, { x: tickPlace, y: { value: 0 }, y2: { value: height } });
}

/** A bar of a row: what it shows, and how it is drawn. */
export interface LevelBar {
  readonly data: SpecPart;
  readonly color: string;
  readonly fill: string;
}

const barShare = 0.62;
const thickestBar = 18;

/** A bar from zero in each row. */
export function barsLayer(bars: readonly LevelBar[], { middles, rowHeight }: RowLayout): SpecPart {
  const half = Math.min(barShare * rowHeight, thickestBar) / 2;
  return {
    data: {
      values: bars.map(({ data, color, fill }, index) => {
        const middle = middles[index] ?? 0;
        return { ...data, zero: 0, top: middle - half, bottom: middle + half, color, fill };
      }),
    },
    mark: { type: 'rect', strokeWidth: 1.5 },
    encoding: {
      x2: { field: 'zero' },
      y: pixels('top'),
      y2: pixels('bottom'),
      fill: asGiven('fill'),
      stroke: asGiven('color'),
    },
  };
}
