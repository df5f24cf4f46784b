import type { MartMaterial } from '../mart-material.ts';
import { common, type PublishedTable, recordTable, text } from '../published-table.ts';

const columns = [
  common.measure,
  common.part,
  common.area,
  common.areaLevel,
  common.asAt,
  text('suppressed', 'value: a window of the result; months: single months only'),
  text('hidden_from', 'First month of the series that is not shown; blank where its months are'),
  text('hidden_to', 'Last month of the series that is not shown'),
];

/** `suppressions`: what is not shown: never whether a count of an area is small itself. */
export function suppressionsTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'suppressions',
    'One row per result of which something is not shown (disclosure control).',
    columns,
    material.shown.results
      .filter(({ suppressed }) => suppressed !== null)
      .map((result) => {
        const months = material.shown.measured
          .flatMap(({ series }) => series)
          .filter(
            (one) => one.measure === result.measure && one.part === result.part && one.area === result.area,
          )
          .flatMap(({ points }) =>
            points.flatMap(({ month, gap }) => (gap?.code === 'suppressed' ? [month] : [])),
          );
        return { ...result, hidden_from: months[0] ?? null, hidden_to: months.at(-1) ?? null };
      }),
  );
}
