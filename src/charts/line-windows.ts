import type { Chart, ChartWindow } from './chart.ts';
import { type MonthColumns, TEXT_SIZE } from './line-layout.ts';
import { windowName } from './month-words.ts';
import type { MonthBand, PageText } from './page-layers.ts';
import { SURFACE } from './palette.ts';
import { textWidth } from './text-width.ts';

const ROW_HEIGHT = 22;
const INDENT = 6;

/** The two windows of a line chart, shaded, each with its name in a strip above the plot. */
export interface WindowStrip {
  readonly height: number;
  readonly bands: readonly MonthBand[];
  readonly texts: readonly PageText[];
}

interface WindowLabel {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly isBold: boolean;
}

/**
 * Shades and names the windows; names too long to stand side by side stand above each other, and all above what
 * else there is between them and the plot, as high as given.
 */
export function windowStrip(chart: Chart, columns: MonthColumns, between = 0): WindowStrip {
  const shown = [
    ...(chart.previous ? [{ ...chart.previous, fill: SURFACE.previousWindow, isBold: false }] : []),
    { ...chart.current, fill: SURFACE.currentWindow, isBold: true },
  ].flatMap((window) => {
    const visible = visiblePart(window, columns.months);
    return visible === null ? [] : [{ ...window, visible }];
  });
  const labels = shown.map(({ visible, isBold, start, end }) =>
    placeLabel(windowName(start, end), visible, isBold, columns),
  );
  const [earlier, later] = labels;
  const isStacked = earlier !== undefined && later !== undefined && earlier.end + INDENT > later.x;
  const height = isStacked ? 2 * ROW_HEIGHT : ROW_HEIGHT;
  return {
    height,
    bands: shown.map(({ visible, fill }) => ({ first: visible.start, last: visible.end, fill })),
    texts: labels.map(({ text, x, isBold }, row) => ({
      lines: [text],
      x,
      y: (isStacked ? row + 0.5 : 0.5) * ROW_HEIGHT - height - between,
      align: 'left',
      isBold,
    })),
  };
}

function placeLabel(text: string, visible: ChartWindow, isBold: boolean, columns: MonthColumns): WindowLabel {
  const width = textWidth(text, { size: TEXT_SIZE, isBold });
  const [start, end] = [columns.startOf(visible.start), columns.endOf(visible.end)];
  const wanted = end - start > width / 2 ? start + INDENT : (start + end - width) / 2;
  const x = Math.max(0, Math.min(wanted, columns.plotWidth - width));
  return { text, x, end: x + width, isBold };
}

function visiblePart({ start, end }: ChartWindow, months: readonly string[]): ChartWindow | null {
  const inside = months.filter((month) => month >= start && month <= end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { start: first, end: last };
}
