import { heightOf, monthEncoding, valueAxis, valueEncoding, valueGrid } from './layout/axes.ts';
import { lineHeight, margin, monthColumns, pageWidth, plot, textSize, valuesOf } from './layout/months.ts';
import { pageTextLayer } from './layout/page-layers.ts';
import { palette } from './layout/palette.ts';
import { lineLayer, specBase, specConfig } from './layout/spec-parts.ts';
import { besidePlot, sideTexts } from './layout/spread-texts.ts';
import { cutWords, firstLines, textWidth, wrapText } from './layout/text-width.ts';

/** A line of a chart that compares. */
export interface NamedLine {
  readonly name: string;
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
}

/** Lines differ by dashes as well as by colour, so that colour is never alone. */
export const strokes = [
  { color: palette.darkBlue, dash: [1, 0] },
  { color: palette.darkPink, dash: [7, 4] },
  { color: palette.darkGrey, dash: [2, 3] },
  { color: palette.turquoise, dash: [10, 3, 2, 3] },
  { color: palette.orange, dash: [4, 2] },
  { color: palette.lightPurple, dash: [12, 5] },
] as const;

/** Lines that one picture can tell apart. */
export const mostLines = strokes.length;

const font = { size: textSize };
const widestName = 160;
const mostNameLines = 3;
const abovePlot = 34;
const belowPlot = 34;

/** Several monthly series in one picture, each named at its end. */
export function severalLinesSpec(lines: readonly NamedLine[], unit: string): object {
  const months = [...new Set(lines.flatMap(({ points }) => points.map(({ month }) => month)))]
    .sort()
    .map((month) => ({ month }));
  const series = lines.map(({ points }) => points.map((point) => ({ ...point, gap: null })));
  const axis = valueAxis(valuesOf(series.flat()), false);
  const names = lines.map(({ name }) => {
    const lines = wrapText(cutWords(name, widestName, font), widestName, font);
    return firstLines(lines, mostNameLines);
  });
  const right = besidePlot + Math.ceil(Math.max(...names.flat().map((text) => textWidth(text, font))));
  const width = pageWidth + margin - plot.left - right;
  const columns = monthColumns(months, width);
  const ends = series.map((points, index) => {
    const { color } = strokeOf(index);
    const isReadable = color === palette.darkBlue || color === palette.darkPink;
    return {
      lines: names[index] ?? [],
      y: heightOf(valuesOf(points).at(-1) ?? 0, axis),
      color: isReadable ? color : palette.darkGrey,
    };
  });
  return {
    ...specBase,
    padding: { left: plot.left, right: right + margin, top: abovePlot, bottom: belowPlot },
    width,
    height: plot.height,
    layer: [
      valueGrid(axis, width),
      {
        encoding: { x: monthEncoding(columns), y: valueEncoding({ unit, isPercent: false }, axis, 0) },
        layer: series.map((points, index) => {
          const { color, dash } = strokeOf(index);
          return lineLayer(points, color, 2, dash);
        }),
      },
      pageTextLayer(sideTexts(ends, width, plot.height + lineHeight)),
    ],
    config: specConfig,
  };
}

function strokeOf(index: number): (typeof strokes)[number] {
  return strokes[index % strokes.length] ?? strokes[0];
}
