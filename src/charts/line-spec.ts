import { breakStrip } from './break-strip.ts';
import { type Chart, shownPoints, valuesOf } from './chart.ts';
import { monthEncoding, valueEncoding, valueGrid } from './line-axes.ts';
import { namedGaps } from './line-gaps.ts';
import { pointLabels } from './line-labels.ts';
import { LINE_HEIGHT, monthColumns, PLOT, TEXT_SIZE } from './line-layout.ts';
import { windowStrip } from './line-windows.ts';
import { markPoints } from './marked-points.ts';
import { pageFrame } from './page-frame.ts';
import { BREAK_STYLE, bandLayer, pageTextLayer, uprightLayer } from './page-layers.ts';
import { INK, SURFACE } from './palette.ts';
import { labelsLayer, lineLayer, marksLayer } from './spec-parts.ts';
import { valueAxis } from './value-axis.ts';
import { valueWords } from './value-words.ts';

const UNIT_ROW = 30;
const SOURCE_TOP = 48;
const MARK_STYLE = { triangle: 80, dot: 45, color: INK.line };

/**
 * A full-size line chart from zero, with both windows shaded and named, every gap named, and a line with its reason
 * at each break in recording.
 */
export function lineSpec(chart: Chart): object {
  const points = markPoints(shownPoints(chart, 'line'));
  const columns = monthColumns(points);
  const breaks = breakStrip(chart.breaks, columns, PLOT.height);
  const windows = windowStrip(chart, columns, breaks.height);
  const strip = windows.height + breaks.height;
  const gaps = namedGaps(points, columns);
  const axis = valueAxis(valuesOf(points), chart.isPercent);
  const breakMonths = chart.breaks.map(({ month }) => month);
  const labels = pointLabels(points, columns, axis, valueWords(chart, points), breakMonths);
  const frame = pageFrame(chart, { ...PLOT, above: UNIT_ROW + strip, below: SOURCE_TOP });

  return {
    ...frame.spec,
    layer: [
      bandLayer(windows.bands, -strip, { stroke: SURFACE.page, strokeWidth: 1.5 }),
      valueGrid(axis, columns.plotWidth),
      bandLayer(gaps.bands, 0, { stroke: INK.text, strokeWidth: 1, strokeDash: [3, 3] }),
      ...(breaks.lines.length > 0 ? [uprightLayer(breaks.lines, BREAK_STYLE)] : []),
      pageTextLayer([...windows.texts, ...breaks.texts, ...gaps.texts, ...frame.texts]),
      {
        encoding: { x: monthEncoding(columns), y: valueEncoding(chart, axis, strip) },
        layer: [
          lineLayer(points, INK.line, 2.25),
          marksLayer(points, MARK_STYLE),
          labelsLayer(labels, TEXT_SIZE, LINE_HEIGHT),
        ],
      },
    ],
  };
}
