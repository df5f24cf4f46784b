import { areaWords, intervalWords } from './area-words.ts';
import { areasAxis } from './areas-axis.ts';
import type { AreasChart } from './areas-chart.ts';
import { dotsLayer, intervalsLayer } from './areas-marks.ts';
import { TEXT_SIZE } from './line-layout.ts';
import { pageFrame } from './page-frame.ts';
import { type PageText, pageTextLayer, uprightLayer } from './page-layers.ts';
import { placeOf, rowEncoding, rowGrid } from './row-axis.ts';
import { rowLayout } from './row-layout.ts';
import { textWidth } from './text-width.ts';

const LABEL_WIDTH = 172;
const VALUE_WIDTH = 78;
const INTERVAL_WIDTH = 138;
const HEADINGS = { rate: 'Rate', change: 'Change', value: 'Value' };
const ABOVE = 42;
const BELOW = 62;
const FORCE_Y = -15;
const FORCE_STYLE = { strokeWidth: 1.5, strokeDash: [6, 3] };

/** Areas of one level below each other, highest first: a dot with its 95% interval each, and a line at the force. */
export function areasSpec(chart: AreasChart): object {
  const words = areaWords(chart);
  const hasIntervals = chart.areas.some(({ interval }) => interval !== null);
  const rows = chart.areas.map((dot) => ({
    label: dot.area,
    cells: [words(dot.value), ...(hasIntervals ? [intervalWords(dot, words)] : [])],
  }));
  const layout = rowLayout(rows, {
    label: LABEL_WIDTH,
    cells: [
      { heading: HEADINGS[chart.quantity], width: VALUE_WIDTH },
      ...(hasIntervals ? [{ heading: '95% interval', width: INTERVAL_WIDTH }] : []),
    ],
  });
  const axis = areasAxis(chart, layout.width);
  const frame = pageFrame(chart, { ...layout, above: ABOVE, below: BELOW }, chart.notes);
  const x = placeOf(chart.force, axis, layout.width);
  const style = { isSigned: chart.quantity === 'change', suffix: chart.suffix };

  return {
    ...frame.spec,
    layer: [
      {
        encoding: { x: rowEncoding('value', axis, chart.unit, style) },
        layer: [
          rowGrid(axis, layout.height),
          ...(hasIntervals ? [intervalsLayer(chart, layout.middles, axis)] : []),
          dotsLayer(chart, layout.middles, axis),
        ],
      },
      uprightLayer([{ x, top: -5, bottom: layout.height }], FORCE_STYLE),
      pageTextLayer([
        ...layout.texts,
        forceLabel(`Force ${words(chart.force)}`, x, layout.width),
        ...frame.texts,
      ]),
    ],
  };
}

/** Above its line, but within the plot. */
function forceLabel(text: string, x: number, width: number): PageText {
  const half = textWidth(text, { size: TEXT_SIZE, isBold: true }) / 2;
  return {
    lines: [text],
    x: Math.max(half, Math.min(x, width - half)),
    y: FORCE_Y,
    align: 'center',
    isBold: true,
  };
}
