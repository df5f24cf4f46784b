import { severitySplit } from '../../measures/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, number, type PublishedTable, recordTable, whole } from '../published-table.ts';

const columns = [
  common.measure,
  common.part,
  common.area,
  common.asAt,
  whole('current_crimes', 'Crimes with a weight in the current window'),
  whole('previous_crimes', 'Crimes with a weight in the previous window'),
  number('volume', 'Points from more or fewer crimes, at the mean weight of the previous window'),
  number('mix', 'Points from graver or lighter crimes'),
  number('coverage', 'Crimes with a weight in % of all crimes of the current window'),
];

/** `severity_splits`: the change of severity scores in volume and mix. */
export function severitySplitsTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'severity_splits',
    'One row per severity score, part and area at the as-at month; volume + mix = difference.',
    columns,
    material.shown.results.flatMap((result) => severitySplit(result) ?? []),
  );
}
