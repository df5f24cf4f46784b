import { breakStrip } from './break-strip.ts';
import { valuesOf } from './chart.ts';
import { type LimitsChart, limitsPoints } from './limits-chart.ts';
import { limitsKey } from './limits-key.ts';
import { limitsLayer } from './limits-lines.ts';
import { keyMarksLayer, monthMarksLayer } from './limits-marks.ts';
import { sideLabels } from './limits-side-labels.ts';
import { monthEncoding, valueEncoding, valueGrid } from './line-axes.ts';
import { namedGaps } from './line-gaps.ts';
import { monthColumns, PLOT } from './line-layout.ts';
import { markPoints } from './marked-points.ts';
import { pageFrame } from './page-frame.ts';
import { BREAK_STYLE, bandLayer, pageTextLayer, uprightLayer, whiteLayer } from './page-layers.ts';
import { INK } from './palette.ts';
import { signalLabels } from './signal-labels.ts';
import { lineLayer } from './spec-parts.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';

const ROOM = { left: PLOT.left, width: 520, height: PLOT.height };
const SIDE_ROOM = PLOT.left + PLOT.width + PLOT.right - ROOM.left - ROOM.width - 8;
const UNIT_ROW = 30;
const SOURCE_TOP = 48;

/**
 * The XmR chart of single months: mean and limits of each segment, months that signal by shape, colour and word,
 * a line with its reason at each break in recording, and the target.
 */
export function limitsSpec(chart: LimitsChart): object {
  const points = limitsPoints(chart);
  const columns = monthColumns(points, ROOM.width);
  const breaks = breakStrip(chart.breaks, columns, ROOM.height);
  const key = limitsKey(chart, breaks.height, ROOM.width);
  const gaps = namedGaps(points, columns);
  const axis = axisOf(chart);
  const strip = breaks.height + key.height;
  const frame = pageFrame(
    { ...chart, measured: `${chart.measured}; ${chart.basis}` },
    { ...ROOM, above: UNIT_ROW + strip, below: SOURCE_TOP },
  );
  const labels = signalLabels(
    points,
    columns,
    axis,
    chart.breaks.map(({ month }) => month),
  );

  return {
    ...frame.spec,
    layer: [
      valueGrid(axis, columns.plotWidth),
      bandLayer(gaps.bands, 0, { stroke: INK.text, strokeWidth: 1, strokeDash: [3, 3] }),
      ...(breaks.lines.length > 0 ? [uprightLayer(breaks.lines, BREAK_STYLE)] : []),
      {
        encoding: { x: monthEncoding(columns), y: valueEncoding(chart, axis, strip) },
        layer: [
          limitsLayer(chart, columns),
          lineLayer(markPoints(points), INK.sparkline, 1.5),
          monthMarksLayer(points),
        ],
      },
      ...(key.marks.length > 0 ? [keyMarksLayer(key.marks)] : []),
      ...(labels.length > 0 ? [whiteLayer(labels)] : []),
      pageTextLayer([
        ...labels,
        ...key.texts,
        ...breaks.texts,
        ...gaps.texts,
        ...sideLabels(chart, axis, columns.plotWidth, SIDE_ROOM),
        ...frame.texts,
      ]),
    ],
  };
}

/** From zero where values do not all lie far above it; limits and the target are within it. */
function axisOf(chart: LimitsChart): ValueAxis {
  const values = valuesOf(limitsPoints(chart));
  const lines = chart.segments.flatMap(({ limits }) => (limits ? [limits.drawnLow, limits.high] : []));
  const all =
    values.length === 0 ? [] : [...values, ...lines, ...(chart.target === null ? [] : [chart.target])];
  const isWhole = !chart.isPercent && values.every(Number.isInteger);
  return valueAxis(all, chart.isPercent, { isWhole, mayFloat: true });
}
