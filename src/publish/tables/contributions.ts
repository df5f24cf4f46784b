import { gapWords, severitySplit } from '../../measures/index.ts';
import { common, flag, number, publishedTable, rowColumns, text, whole } from '../published-table.ts';

/** `rates`: counts and scores per 1,000 residents. */
export const ratesTable = publishedTable(
  'rates',
  'One row per count or score, part and area whose population is known, at the as-at month.',
  [
    ...rowColumns,
    common.asAt,
    text('unit', 'Unit of the values'),
    whole('population', 'Residents of the area that the current value is divided by'),
    text('population_vintage', 'When they were counted or estimated'),
    whole('previous_population', 'Residents of the area that the previous value is divided by'),
    text('previous_population_vintage', 'When they were counted or estimated'),
    number('current', 'Value of the current window per 1,000 residents, unrounded'),
    number('previous', 'Value of the previous window per 1,000 residents, unrounded'),
  ],
  ({ shown }) => shown.rates,
);

/** `contributions`: what changes of counts and scores are made of. */
export const contributionsTable = publishedTable(
  'contributions',
  'One row per count or score and value of a column its change is put down to; they add up to the change of the area: the whole force, and of ordinary counts others.',
  [
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
  ],
  ({ shown }) => shown.contributions,
);

/** `contribution_months`: what ordinary counts of the whole force are made of, month by month. */
export const contributionMonthsTable = publishedTable(
  'contribution_months',
  'One row per ordinary count, value of a column its change is put down to, and month: the whole force.',
  [
    common.measure,
    text('by', 'Column of the mart'),
    text('value', 'Value of the column'),
    text('month', 'Calendar month, YYYY-MM'),
    number('amount', 'How much of the measure is of that value in the month'),
    text('gap', 'Why the month has no amount; blank where it has'),
  ],
  ({ shown }) =>
    shown.measured.flatMap(({ measure, drivers }) =>
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

/** `severity_splits`: the change of severity scores in volume and mix. */
export const severitySplitsTable = publishedTable(
  'severity_splits',
  'One row per severity score, part and area at the as-at month; volume + mix = difference.',
  [
    common.measure,
    common.part,
    common.area,
    common.asAt,
    whole('current_crimes', 'Crimes with a weight in the current window'),
    whole('previous_crimes', 'Crimes with a weight in the previous window'),
    number('volume', 'Points from more or fewer crimes, at the mean weight of the previous window'),
    number('mix', 'Points from graver or lighter crimes'),
    number('coverage', 'Crimes with a weight in % of all crimes of the current window'),
  ],
  ({ shown }) => shown.results.flatMap((result) => severitySplit(result) ?? []),
);
