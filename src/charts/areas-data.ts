import { formatCsv } from '../csv.ts';
import type { AreasChart } from './areas-chart.ts';

/** The areas and the force, unrounded, as CSV; a blank upper end where an interval has none. */
export function areasCsv({ level, areas, force, unit }: AreasChart): string {
  const rows = areas.map(({ area, value, interval }) => [
    level,
    area,
    unit,
    value,
    interval?.low ?? null,
    interval && Number.isFinite(interval.high) ? interval.high : null,
  ]);
  return formatCsv(
    ['level', 'area', 'unit', 'value', 'low', 'high'],
    [...rows, ['force', 'force', unit, force, null, null]],
  );
}
