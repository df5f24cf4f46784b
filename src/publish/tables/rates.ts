import type { MartMaterial } from '../mart-material.ts';
import { common, number, type PublishedTable, recordTable, text, whole } from '../published-table.ts';

const columns = [
  common.measure,
  common.part,
  common.area,
  common.areaLevel,
  common.asAt,
  text('unit', 'Unit of the values'),
  whole('population', 'Residents of the area that the current value is divided by'),
  text('population_vintage', 'When they were counted or estimated'),
  whole('previous_population', 'Residents of the area that the previous value is divided by'),
  text('previous_population_vintage', 'When they were counted or estimated'),
  number('current', 'Value of the current window per 1,000 residents, unrounded'),
  number('previous', 'Value of the previous window per 1,000 residents, unrounded'),
];

/** `rates`: counts and scores per 1,000 residents. */
export function ratesTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'rates',
    'One row per count or score, part and area whose population is known, at the as-at month.',
    columns,
    material.shown.rates,
  );
}
