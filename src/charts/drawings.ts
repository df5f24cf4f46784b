import { altText } from './alt-text.ts';
import { areasAltText } from './areas-alt-text.ts';
import type { AreasChart } from './areas-chart.ts';
import { areasCsv } from './areas-data.ts';
import { areasSpec } from './areas-spec.ts';
import type { Chart } from './chart.ts';
import { chartCsv } from './chart-data.ts';
import type { Drawing } from './drawing.ts';
import { driversAltText } from './drivers-alt-text.ts';
import type { DriversChart } from './drivers-chart.ts';
import { driversCsv } from './drivers-data.ts';
import { driversSpec } from './drivers-spec.ts';
import { limitsAltText } from './limits-alt-text.ts';
import type { LimitsChart } from './limits-chart.ts';
import { limitsCsv } from './limits-data.ts';
import { limitsSpec } from './limits-spec.ts';
import { lineSpec } from './line-spec.ts';
import { sparklineSpec } from './sparkline-spec.ts';

/** The chart records of a paper, by kind. */
export interface ChartSet {
  /** Each drawn as a line chart and as a sparkline. */
  readonly lines: readonly Chart[];
  readonly limits: readonly LimitsChart[];
  readonly areas: readonly AreasChart[];
  readonly drivers: readonly DriversChart[];
}

/** Every drawing of a set of charts. */
export function drawingsOf({ lines, limits, areas, drivers }: ChartSet): Drawing[] {
  return [
    ...lines.flatMap((chart) => [lineDrawing(chart), sparklineDrawing(chart)]),
    ...limits.map(limitsDrawing),
    ...areas.map(areasDrawing),
    ...drivers.map(driversDrawing),
  ];
}

/** The months of a row as a full-size line chart. */
export function lineDrawing(chart: Chart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: lineSpec(chart), altText: altText(chart, 'line'), csv: chartCsv(chart) };
}

/** The last 24 months of a row as a small line; its data are those of the line chart. */
export function sparklineDrawing(chart: Chart): Drawing {
  const { headline } = chart;
  const stem = `${chart.name}-sparkline`;
  return { stem, headline, spec: sparklineSpec(chart), altText: altText(chart, 'sparkline'), csv: null };
}

/** The months of a row against its process limits. */
export function limitsDrawing(chart: LimitsChart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: limitsSpec(chart), altText: limitsAltText(chart), csv: limitsCsv(chart) };
}

/** The areas of one level against each other. */
export function areasDrawing(chart: AreasChart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: areasSpec(chart), altText: areasAltText(chart), csv: areasCsv(chart) };
}

/** What a change is made of. */
export function driversDrawing(chart: DriversChart): Drawing {
  const { name: stem, headline } = chart;
  return { stem, headline, spec: driversSpec(chart), altText: driversAltText(chart), csv: driversCsv(chart) };
}
