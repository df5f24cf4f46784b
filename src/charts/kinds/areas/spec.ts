import { textSize } from '../../layout/months.ts';
import { pageFrame } from '../../layout/page-frame.ts';
import { type PageText, pageTextLayer, uprightLayer } from '../../layout/page-layers.ts';
import { ink } from '../../layout/palette.ts';
import { placeOf, type RowAxis, rowAxis, rowEncoding, rowGrid, rowLayout } from '../../layout/rows.ts';
import { asGiven, pixels, type SpecPart } from '../../layout/spec-parts.ts';
import { textWidth } from '../../layout/text-width.ts';
import { type AreasChart, areaWords, intervalWords, wholeOf } from './record.ts';

const dotSize = 75;
const cutSize = 60;

/** The interval of each area as a level line, as far as the axis goes. */
function intervalsLayer(
  { areas }: AreasChart,
  middles: readonly number[],
  { domain: [least, most] }: RowAxis,
): SpecPart {
  const values = areas.flatMap(({ area, interval }, index) => {
    if (interval === null) return [];
    const [value, end] = [Math.max(least, interval.low), Math.min(most, interval.high)];
    return [{ area, value, end, y: middles[index] ?? 0 }];
  });
  return {
    data: { values },
    mark: { type: 'rule', strokeWidth: 2.5, color: ink.line },
    encoding: { x2: { field: 'end' }, y: pixels('y') },
  };
}

/** A dot at each area's value, and an arrow head where its interval goes on beyond the axis. */
function dotsLayer(
  { areas }: AreasChart,
  middles: readonly number[],
  { domain: [least, most] }: RowAxis,
): SpecPart {
  const values = areas.flatMap(({ area, value, interval }, index) => {
    const y = middles[index] ?? 0;
    const arrow = { area, y, size: cutSize };
    return [
      { area, value, y, shape: 'circle', size: dotSize },
      ...(interval && interval.high > most ? [{ ...arrow, value: most, shape: 'triangle-right' }] : []),
      ...(interval && interval.low < least ? [{ ...arrow, value: least, shape: 'triangle-left' }] : []),
    ];
  });
  return {
    data: { values },
    mark: { type: 'point', filled: true, opacity: 1, color: ink.line },
    encoding: { y: pixels('y'), shape: asGiven('shape'), size: asGiven('size', 'quantitative') },
  };
}

/** Intervals may reach this many times as far as values do before they are cut. */
const mostReach = 1.5;

/** Values and intervals, as far as they are drawn: a few wide intervals must not press the others together. */
function areasAxis({ areas, force, quantity }: AreasChart, width: number): RowAxis {
  const values = [force, ...areas.map(({ value }) => value)];
  const isFromZero =
    quantity === 'change' || (Math.min(...values) >= 0 && Math.min(...values) < Math.max(...values) / 2);
  const shown = isFromZero ? [0, ...values] : values;
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const reach = most > least ? mostReach * (most - least) : Number.POSITIVE_INFINITY;
  const ends = areas
    .flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []))
    .filter(Number.isFinite)
    .map((end) => Math.max(least - reach, Math.min(end, most + reach)));
  return rowAxis(Math.min(least, ...ends), Math.max(most, ...ends), { width });
}

const labelWidth = 172;
const valueWidth = 78;
const intervalWidth = 138;
const headings = { rate: 'Rate', change: 'Change', value: 'Value' };
const abovePlot = 42;
const belowPlot = 62;
const forceY = -15;
const forceStyle = { strokeWidth: 1.5, strokeDash: [6, 3] };

/** Areas of one level below each other, highest first: a dot with its 95% interval each, and a line at the force. */
export function areasSpec(chart: AreasChart): object {
  const words = areaWords(chart);
  const hasIntervals = chart.areas.some(({ interval }) => interval !== null);
  const rows = chart.areas.map((dot) => ({
    label: dot.area,
    cells: [words(dot.value), ...(hasIntervals ? [intervalWords(dot, words)] : [])],
  }));
  const layout = rowLayout(rows, {
    label: labelWidth,
    cells: [
      { heading: headings[chart.quantity], width: valueWidth },
      ...(hasIntervals ? [{ heading: '95% interval', width: intervalWidth }] : []),
    ],
  });
  const axis = areasAxis(chart, layout.width);
  const frame = pageFrame(chart, { ...layout, above: abovePlot, below: belowPlot }, [
    ...chart.leftOut,
    ...chart.notes,
  ]);
  const x = placeOf(chart.force, axis, layout.width);
  const style = { isSigned: chart.quantity === 'change', isPercent: chart.valuesIn === 'percent' };

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
      uprightLayer([{ x, top: -5, bottom: layout.height }], forceStyle),
      pageTextLayer([
        ...layout.texts,
        forceLabel(`${wholeOf(chart.level)} ${words(chart.force)}`, x, layout.width),
        ...frame.texts,
      ]),
    ],
  };
}

/** Above its line, but within the plot. */
function forceLabel(text: string, x: number, width: number): PageText {
  const half = textWidth(text, { size: textSize, isBold: true }) / 2;
  return {
    lines: [text],
    x: Math.max(half, Math.min(x, width - half)),
    y: forceY,
    align: 'center',
    isBold: true,
  };
}
