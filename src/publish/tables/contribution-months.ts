import { gapWords } from '../../measures/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, number, type PublishedTable, recordTable, text } from '../published-table.ts';

const columns = [
  common.measure,
  text('by', 'Column of the mart'),
  text('value', 'Value of the column'),
  text('month', 'Calendar month, YYYY-MM'),
  number('amount', 'How much of the measure is of that value in the month'),
  text('gap', 'Why the month has no amount; blank where it has'),
];

/** `contribution_months`: what ordinary counts of the whole force are made of, month by month. */
export function contributionMonthsTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'contribution_months',
    'One row per ordinary count, value of a column its change is put down to, and month: the whole force.',
    columns,
    material.shown.measured.flatMap(({ measure, drivers }) =>
      drivers.flatMap(({ by, series }) =>
        series.flatMap(({ part, points }) =>
          points.map(({ month, numerator, gap }) => ({
            measure: measure.code,
            by,
            value: part,
            month,
            amount: numerator,
            gap: gap && gapWords(gap),
          })),
        ),
      ),
    ),
  );
}
