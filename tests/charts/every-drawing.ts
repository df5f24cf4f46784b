import { type ChartKind, type Drawing, drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { areas, drivers, limits, line, sparkline } from '../../src/charts/kinds/index.ts';
import type { ChartWords } from '../../src/charts/layout/page-frame.ts';
import { AREAS_EXAMPLES, exampleAreas } from './example-areas.ts';
import { EXAMPLES, exampleChart, RISING } from './example-chart.ts';
import { DRIVERS_EXAMPLES, exampleDrivers } from './example-drivers.ts';
import { exampleLimits, LIMITS_EXAMPLES, USUAL } from './example-limits.ts';

function drawn<Chart extends ChartWords>(
  kind: string,
  examples: { readonly [name: string]: Chart },
  of: ChartKind<Chart>,
): [string, Drawing][] {
  return Object.entries(examples).map(([name, chart]) => [`${kind} of ${name}`, drawingOf(of, chart)]);
}

/** The data of a chart. */
export function csvOf<Chart extends ChartWords>(kind: ChartKind<Chart>, chart: Chart): string {
  return drawingOf(kind, chart).csv ?? '';
}

/** Every example of every kind of chart, by name. */
export const EVERY_DRAWING: readonly (readonly [string, Drawing])[] = [
  ...drawn('line chart', EXAMPLES, line),
  ...drawn('sparkline', EXAMPLES, sparkline),
  ...drawn('limits chart', LIMITS_EXAMPLES, limits),
  ...drawn('areas chart', AREAS_EXAMPLES, areas),
  ...drawn('drivers chart', DRIVERS_EXAMPLES, drivers),
];

/** One plain drawing of each kind. */
export const ONE_OF_EACH: readonly (readonly [string, Drawing])[] = [
  ['line chart', drawingOf(line, exampleChart(RISING))],
  ['sparkline', drawingOf(sparkline, exampleChart(RISING))],
  ['limits chart', drawingOf(limits, exampleLimits(USUAL))],
  ['areas chart', drawingOf(areas, exampleAreas([9, 7, 3]))],
  ['drivers chart', drawingOf(drivers, exampleDrivers([700, -300, 20]))],
];
