import { PALETTE, SPEC_BASE, SPEC_CONFIG, type SpecPart, textWidth } from '../../charts/index.ts';
import { domainOf, lineEnds, spread } from './line-ends.ts';

/** A line of a chart that compares. */
export interface Line {
  readonly name: string;
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
}

/** Lines differ by dashes as well as by colour, so that colour is never alone. */
const strokes = [
  { color: PALETTE.darkBlue, dash: [1, 0] },
  { color: PALETTE.darkPink, dash: [7, 4] },
  { color: PALETTE.darkGrey, dash: [2, 3] },
  { color: PALETTE.turquoise, dash: [10, 3, 2, 3] },
  { color: PALETTE.orange, dash: [4, 2] },
  { color: PALETTE.lightPurple, dash: [12, 5] },
] as const;

export const mostLines = strokes.length;
const plot = { width: 500, height: 260 };
const size = 13;

/** Several monthly series in one picture, each named at its end. */
export function linesSpec(lines: readonly Line[], unit: string): object {
  const months = [...new Set(lines.flatMap(({ points }) => points.map(({ month }) => month)))].sort();
  const domain = domainOf(lines);
  const ends = spread(lineEnds(lines, domain, plot.height), plot.height, size + 4);
  const width = Math.max(40, ...lines.map(({ name }) => textWidth(shown(name), { size })));
  const step = [1, 3, 6, 12, 24, 60].find((count) => (count * plot.width) / months.length >= 70) ?? 120;
  return {
    ...SPEC_BASE,
    padding: { left: 70, right: Math.round(width) + 24, top: 30, bottom: 34 },
    ...plot,
    encoding: {
      x: {
        field: 'month',
        type: 'ordinal',
        scale: { type: 'point', domain: months },
        axis: {
          title: null,
          values: months.filter((_, index) => (months.length - 1 - index) % step === 0),
          labelExpr: "utcFormat(toDate(datum.value), '%b %Y')",
          labelAngle: 0,
          labelFontSize: size,
        },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        scale: { domain, nice: false, zero: false },
        axis: {
          title: unit,
          titleAngle: 0,
          titleAlign: 'left',
          titleX: -60,
          titleY: -14,
          titleFontWeight: 'normal',
          titleFontSize: size,
          labelFontSize: size,
          tickCount: 5,
        },
      },
    },
    layer: [...lines.map(lineLayer), ...ends.map(endLayer)],
    config: SPEC_CONFIG,
  };
}

function lineLayer(line: Line, index: number): SpecPart {
  const { color, dash } = strokes[index % strokes.length] ?? strokes[0];
  return {
    data: { values: line.points.map(({ month, value }) => ({ month, value })) },
    mark: { type: 'line', invalid: 'break-paths-show-path-domains', color, strokeDash: dash, strokeWidth: 2 },
  };
}

function endLayer({ name, y }: { name: string; y: number }, index: number): SpecPart {
  const { color } = strokes[index % strokes.length] ?? strokes[0];
  const isText = color === PALETTE.darkBlue || color === PALETTE.darkPink;
  return {
    data: { values: [{ name: shown(name) }] },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: size },
    encoding: {
      x: { value: plot.width + 8 },
      y: { value: y },
      text: { field: 'name', type: 'nominal' },
      color: { value: isText ? color : PALETTE.darkGrey },
    },
  };
}

function shown(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
