import { formatCsv } from '../../../csv.ts';
import type { ChartKind } from '../chart-kind.ts';
import { areasAltText } from './alt-text.ts';
import { type AreasChart, areasCharts } from './record.ts';
import { areasSpec } from './spec.ts';

/** The areas of one level against each other. */
export const areas: ChartKind<AreasChart> = {
  name: 'areas',
  title: 'By area',
  ending: 'areas',
  inPaper: 'not shown',
  needs: 'two areas of a level that have a value',
  charts: areasCharts,
  spec: areasSpec,
  altText: areasAltText,
  csv: areasCsv,
};

/** The areas and the force, unrounded, as CSV; a blank upper end where an interval has none. */
function areasCsv({ level, areas: dots, force, unit }: AreasChart): string {
  const rows = dots.map(({ area, value, interval }) => [
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
