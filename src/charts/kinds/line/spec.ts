import type { Window } from '../../../measures/index.ts';
import { monthEncoding, valueAxis, valueEncoding, valueGrid } from '../../layout/axes.ts';
import { breakStrip } from '../../layout/break-strip.ts';
import { namedGaps } from '../../layout/gap-bands.ts';
import { markPoints } from '../../layout/marked-points.ts';
import {
  lineHeight,
  type MonthColumns,
  monthColumns,
  plot,
  provisionalNotes,
  textSize,
  valuesOf,
  windowName,
} from '../../layout/months.ts';
import { pageFrame } from '../../layout/page-frame.ts';
import {
  bandLayer,
  breakStyle,
  type MonthBand,
  type PageText,
  pageTextLayer,
  uprightLayer,
} from '../../layout/page-layers.ts';
import { ink, surface } from '../../layout/palette.ts';
import { pointLabels } from '../../layout/point-labels.ts';
import { labelsLayer, marksLayer, monthLineLayers } from '../../layout/spec-parts.ts';
import { textWidth } from '../../layout/text-width.ts';
import { valueWords } from '../../layout/value-words.ts';
import type { LineChart } from './record.ts';

const rowHeight = 22;
const windowIndent = 6;

/** The two windows of a line chart, shaded, each with its name in a strip above the plot. */
interface WindowStrip {
  readonly height: number;
  readonly bands: readonly MonthBand[];
  readonly texts: readonly PageText[];
}

/**
 * Shades and names the windows; names too long to stand side by side stand above each other, and all above
 * what else there is between them and the plot, as high as given.
 */
export function windowStrip(chart: LineChart, columns: MonthColumns, between = 0): WindowStrip {
  const shown = [
    ...(chart.previous ? shownWindow(chart.previous, surface.previousWindow, false, columns) : []),
    ...shownWindow(chart.current, surface.currentWindow, true, columns),
  ];
  const [earlier, later] = shown;
  const isStacked = earlier !== undefined && later !== undefined && earlier.end + windowIndent > later.x;
  const height = isStacked ? 2 * rowHeight : rowHeight;
  return {
    height,
    bands: shown.map(({ first, last, fill }) => ({ first, last, fill })),
    texts: shown.map(({ text, x, isBold }, row) => ({
      lines: [text],
      x,
      y: (isStacked ? row + 0.5 : 0.5) * rowHeight - height - between,
      align: 'left',
      isBold,
    })),
  };
}

/** What is seen of a window: its months, and from where to where its name stands; nothing where no month is shown. */
function shownWindow({ start, end }: Window, fill: string, isBold: boolean, columns: MonthColumns) {
  const inside = columns.months.filter((month) => month >= start && month <= end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = windowName(start, end);
  const width = textWidth(text, { size: textSize, isBold });
  const [left, right] = [columns.startOf(first), columns.endOf(last)];
  const wanted = right - left > width / 2 ? left + windowIndent : (left + right - width) / 2;
  const x = Math.max(0, Math.min(wanted, columns.plotWidth - width));
  return [{ first, last, fill, isBold, text, x, end: x + width }];
}

const unitRow = 30;
const sourceTop = 48;
const markStyle = { triangle: 80, dot: 45, color: ink.line };

/** A line chart in full size, from zero: windows shaded and named, gaps named, a line with its reason at each break. */
export function lineSpec(chart: LineChart): object {
  const points = markPoints(chart.points);
  const columns = monthColumns(points);
  const breaks = breakStrip(chart.breaks, columns, plot.height);
  const windows = windowStrip(chart, columns, breaks.height);
  const strip = windows.height + breaks.height;
  const gaps = namedGaps(points, columns);
  const axis = valueAxis(valuesOf(points), chart.isPercent);
  const labels = pointLabels(points, columns, axis, valueWords(chart, points), chart.breaks);
  const notes = [...breaks.notes, ...provisionalNotes(points)];
  const frame = pageFrame(chart, { ...plot, above: unitRow + strip, below: sourceTop }, notes);

  return {
    ...frame.spec,
    layer: [
      bandLayer(windows.bands, -strip, { stroke: surface.page, strokeWidth: 1.5 }),
      valueGrid(axis, columns.plotWidth),
      bandLayer(gaps.bands, 0, { stroke: ink.text, strokeWidth: 1, strokeDash: [3, 3] }),
      ...(breaks.lines.length > 0 ? [uprightLayer(breaks.lines, breakStyle)] : []),
      pageTextLayer([...windows.texts, ...breaks.texts, ...gaps.texts, ...frame.texts]),
      {
        encoding: { x: monthEncoding(columns), y: valueEncoding(chart, axis, strip) },
        layer: [
          ...monthLineLayers(points, ink.line, 2.25),
          marksLayer(points, markStyle),
          labelsLayer(labels, { fontSize: textSize, lineHeight }),
        ],
      },
    ],
  };
}
