import { margin, pageWidth, textSize } from './layout/months.ts';
import { pageTextLayer } from './layout/page-layers.ts';
import { ink } from './layout/palette.ts';
import { barsLayer, besideName, rowAxis, rowEncoding, rowGrid, rowLayout } from './layout/rows.ts';
import { specBase, specConfig } from './layout/spec-parts.ts';
import { cutWords, textWidth } from './layout/text-width.ts';

/** A bar: what it is of, and how long. */
interface NamedBar {
  readonly name: string;
  /** Null where there is none: it has a row, and no bar. */
  readonly value: number | null;
}

const widestName = 240;
const valueWidth = 96;
const belowPlot = 52;

/** Bars from zero, in the order given, each with its value. */
export function plainBarsSpec(bars: readonly NamedBar[], unit: string): object {
  const font = { size: textSize };
  const widest = Math.max(...bars.map(({ name }) => textWidth(name, font)));
  const rows = bars.map(({ name, value }) => ({
    label: cutWords(name, widestName, font),
    cells: [valueText(value)],
  }));
  const layout = rowLayout(rows, {
    label: Math.ceil(Math.min(widest, widestName)) + besideName,
    cells: [{ heading: '', width: valueWidth }],
  });
  const known = bars.flatMap((bar, index) =>
    bar.value === null ? [] : [{ ...bar, value: bar.value, index }],
  );
  const values = known.map(({ value }) => value);
  const isWhole = values.every(Number.isInteger);
  const axis = rowAxis(Math.min(0, ...values), Math.max(0, ...values), { width: layout.width, isWhole });
  const right = pageWidth + 2 * margin - layout.left - layout.width;
  return {
    ...specBase,
    padding: { left: layout.left, right, top: margin, bottom: belowPlot },
    width: layout.width,
    height: layout.height,
    layer: [
      {
        encoding: { x: rowEncoding('value', axis, unit, { isSigned: false, isPercent: false }) },
        layer: [
          rowGrid(axis, layout.height),
          barsLayer(
            known.map(({ name, value }) => ({ data: { name, value }, color: ink.line, fill: ink.line })),
            { ...layout, middles: known.map(({ index }) => layout.middles[index] ?? 0) },
          ),
        ],
      },
      pageTextLayer(layout.texts),
    ],
    config: specConfig,
  };
}

function valueText(value: number | null): string {
  if (value === null) return 'no value';
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 6 }).replace('-', '−');
}
