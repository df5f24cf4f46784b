import { gapAt, type Series, type SeriesPoint } from '../measures/index.ts';
import type { Cells } from './cells.ts';
import type { Hidden } from './hidden.ts';
import type { Role } from './roles.ts';

/** A series without its hidden months, and without the counts of records behind its sums. */
export function discloseSeries(
  { counts: _, ...series }: Series,
  roles: readonly Role[],
  column: string | null,
  cells: Cells,
  hidden: Hidden,
): Series {
  const touched = roles
    .map((role) => ({ name: role.name, cell: cells.of(role, { ...series, column }) }))
    .filter(({ cell }) => hidden.hasMonths(cell));
  if (touched.length === 0) return series;
  const points = series.points.map((point): SeriesPoint => {
    const names = touched
      .filter(({ cell }) => hidden.isMonthHidden(cell, point.month))
      .map(({ name }) => name);
    if (point.gap !== null || names.length === 0) return point;
    if (names.every((name) => name === 'left_out')) return { ...point, left_out: null };
    return gapAt(point.month, { code: 'suppressed' });
  });
  return { ...series, points };
}
