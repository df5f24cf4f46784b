import type { MartMaterial } from '../mart-material.ts';
import { common, flag, number, type PublishedTable, recordTable, text } from '../published-table.ts';

const columns = [
  common.measure,
  common.area,
  common.asAt,
  text('by', 'Column of the mart'),
  text('value', 'Value of the column'),
  flag('is_not_shown', 'true where it is all values of the column that are not shown, together'),
  number('current', 'Amount in the current window'),
  number('previous', 'Amount in the previous window'),
  number('difference', 'current − previous'),
  number('share', 'In % of the whole change'),
];

/** `contributions`: what changes of counts and scores are made of. */
export function contributionsTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'contributions',
    'One row per count or score and value of a column its change is put down to; they add up to the change of the area: the whole force, and of ordinary counts others.',
    columns,
    material.shown.contributions,
  );
}
