import { altText } from './alt-text.ts';
import type { Chart, ChartKind } from './chart.ts';
import { lineSpec } from './line-spec.ts';
import { renderSvg } from './render-svg.ts';
import { sparklineSpec } from './sparkline-spec.ts';

/** A chart drawn in one of its two kinds. */
export interface DrawnChart {
  readonly spec: object;
  readonly svg: string;
  readonly altText: string;
}

/** Draws a chart: its specification, its SVG, and the same in words. */
export async function drawChart(chart: Chart, kind: ChartKind): Promise<DrawnChart> {
  const spec = kind === 'sparkline' ? sparklineSpec(chart) : lineSpec(chart);
  const description = altText(chart, kind);
  const svg = await renderSvg(spec, { id: fileStem(chart, kind), title: chart.headline, description });
  return { spec, svg, altText: description };
}

/** The stem of a drawing's file names: `T3A.1`, `T3A.1-sparkline`. */
export function fileStem(chart: Chart, kind: ChartKind): string {
  return kind === 'sparkline' ? `${chart.name}-sparkline` : chart.name;
}
