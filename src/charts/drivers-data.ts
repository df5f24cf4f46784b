import { formatCsv } from '../csv.ts';
import type { DriversChart } from './drivers-chart.ts';

/** The bars and the whole, unrounded, as CSV. */
export function driversCsv({ bars, difference, unit }: DriversChart): string {
  return formatCsv(
    ['driver', 'unit', 'difference', 'share_percent'],
    [
      ...bars.map((bar) => [bar.label, unit, bar.difference, bar.share]),
      ['whole difference', unit, difference, difference === 0 ? null : 100],
    ],
  );
}
