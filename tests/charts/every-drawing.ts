import type { Drawing } from '../../src/charts/drawing.ts';
import {
  areasDrawing,
  driversDrawing,
  limitsDrawing,
  lineDrawing,
  sparklineDrawing,
} from '../../src/charts/drawings.ts';
import { AREAS_EXAMPLES, exampleAreas } from './example-areas.ts';
import { EXAMPLES, exampleChart, RISING } from './example-chart.ts';
import { DRIVERS_EXAMPLES, exampleDrivers } from './example-drivers.ts';
import { exampleLimits, LIMITS_EXAMPLES, USUAL } from './example-limits.ts';

function drawn<Record>(
  kind: string,
  examples: { readonly [name: string]: Record },
  drawingOf: (record: Record) => Drawing,
): [string, Drawing][] {
  return Object.entries(examples).map(([name, record]) => [`${kind} of ${name}`, drawingOf(record)]);
}

/** Every example of every kind of chart, by name. */
export const EVERY_DRAWING: readonly (readonly [string, Drawing])[] = [
  ...drawn('line chart', EXAMPLES, lineDrawing),
  ...drawn('sparkline', EXAMPLES, sparklineDrawing),
  ...drawn('limits chart', LIMITS_EXAMPLES, limitsDrawing),
  ...drawn('areas chart', AREAS_EXAMPLES, areasDrawing),
  ...drawn('drivers chart', DRIVERS_EXAMPLES, driversDrawing),
];

/** One plain drawing of each kind. */
export const ONE_OF_EACH: readonly (readonly [string, Drawing])[] = [
  ['line chart', lineDrawing(exampleChart(RISING))],
  ['sparkline', sparklineDrawing(exampleChart(RISING))],
  ['limits chart', limitsDrawing(exampleLimits(USUAL))],
  ['areas chart', areasDrawing(exampleAreas([9, 7, 3]))],
  ['drivers chart', driversDrawing(exampleDrivers([700, -300, 20]))],
];
