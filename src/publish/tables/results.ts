import type { Comparison, MeasuredSeries, Result, Series } from '../../measures/index.ts';
import { comparedWindows, nameChangesOf, windowEnds } from '../../measures/index.ts';
import { common, flag, number, publishedTable, rowColumns, text, whole } from '../published-table.ts';

/** The windows of a comparison. */
const windowColumns = [
  text('window_start', 'First month of the current window'),
  text('window_end', 'Last month of the current window'),
  text('previous_start', 'First month of the previous window; blank where the comparison is with a baseline'),
  text('previous_end', 'Last month of the previous window; blank where the comparison is with a baseline'),
];

/** What the values of both windows are made of. */
const amountColumns = [
  number('current_numerator', 'Sum of the numerator over the current window'),
  number('current_denominator', 'Sum of the denominator over the current window'),
  number('previous_numerator', 'Sum of the numerator over the previous window'),
  number('previous_denominator', 'Sum of the denominator over the previous window'),
];

const monthsReceived = whole('months_received', 'Months of the current window that were received whole');

/** How many records of each window something is not known of, and their share. */
function uncertain(name: 'unknown' | 'open' | 'unplaced', records: string, base: string) {
  return (['current', 'previous'] as const).flatMap((window) => [
    number(`${window}_${name}`, `In the ${window} window, ${records}`),
    number(`${window}_${name}_share`, `The same in % of the records ${base}`),
  ]);
}

/** `results`: every measure at the as-at month, by part and area. */
export const resultsTable = publishedTable(
  'results',
  'One row per measure, part and area at the as-at month: both windows, the change between them and its signals.',
  [
    ...rowColumns,
    common.asAt,
    text('status', 'final, provisional, withheld or not available'),
    text('reason', 'Why the status is not final'),
    text('unit', 'Unit of the values'),
    text('statistic', 'How it is computed'),
    ...windowColumns,
    text('baseline', 'What the previous value is where it is not that of an earlier window'),
    number('current', 'Value of the current window, unrounded'),
    number('previous', 'Value of the previous window, unrounded'),
    number('difference', 'current − previous'),
    number('change', 'Change in change_unit, unrounded'),
    common.changeUnit,
    ...amountColumns,
    number('left_out', 'How many could not be counted in the current window; blank where none are left out'),
    text('left_out_words', 'Of what the left out are'),
    ...uncertain(
      'unknown',
      'records whose columns do not say whether they count',
      'that it divides by or may divide by, of counts of all',
    ),
    text('unknown_words', 'What the unknown are'),
    ...uncertain(
      'open',
      'records that are completed later, and are not yet',
      'that it divides by or may divide by, of counts of all',
    ),
    text('open_words', 'What the open are'),
    ...uncertain('unplaced', 'of a part or an area: records of no known part or area', 'of the whole'),
    monthsReceived,
    number('current_low', 'Low end of the 95% interval of current'),
    number('current_high', 'High end of the 95% interval of current'),
    number('change_low', 'Low end of the 95% interval of change'),
    number('change_high', 'High end of the 95% interval of change'),
    flag('is_beyond_chance', 'true where the interval leaves out no change; blank where no test is made'),
    number(
      'overdispersion',
      'How many times as much as chance makes it the change varies, as months scatter and lean on each other',
    ),
    text('trend', 'Of single months over 24: up, slight up, stable, slight down or down'),
    text(
      'variation',
      'Of the latest month against process limits: improvement, concern, neutral high, neutral low, common cause',
    ),
    number('target', 'Value to be reached, on the better side'),
    text(
      'assurance',
      'Whether the process as it is will reach it: consistently meets, consistently misses, hit or miss',
    ),
    flag(
      'is_small_base',
      'true where the previous count, or what a quotient divides by in either window, is under 20',
    ),
    text('breaks', 'What changed in recording within the windows'),
    number(
      'comparable_change',
      'Where something did: change between the months recorded as they were a year before',
    ),
    flag('is_comparable_beyond_chance', 'Whether that change is beyond chance'),
    text('suppressed', 'What is not shown (disclosure control): value, or months (single months only)'),
  ],
  ({ shown }) => shown.results,
);

/** `windows`: every window that the months shown add up to, and what `results` shows of others. */
export const windowsTable = publishedTable(
  'windows',
  'One row per measure, part, area and month that windows end with: the window, the one before and the change between them.',
  [
    ...rowColumns,
    ...windowColumns,
    number('current', 'Value of the current window, unrounded; blank where a month of it has no values'),
    number('previous', 'Value of the previous window, unrounded; blank where a month of it has no values'),
    number('difference', 'current − previous; blank where results would not compare the two'),
    number('change', 'Change in change_unit, unrounded'),
    common.changeUnit,
    ...amountColumns,
    monthsReceived,
  ],
  ({ shown }) => {
    const results = new Map(shown.results.map((result) => [rowKey(result), result]));
    return shown.measured.flatMap((measured) =>
      measured.series.flatMap((one) => {
        const { part, area, area_level } = one;
        return windowsOfSeries(measured, one, results.get(rowKey(one))).map((comparison) => ({
          ...comparison,
          measure: measured.measure.code,
          part,
          area,
          area_level,
        }));
      }),
    );
  },
);

/**
 * The windows of a series, compared as results are. A window that a result shows stands as the result has it, also over
 * months not shown.
 */
function windowsOfSeries(measured: MeasuredSeries, series: Series, result: Result | undefined): Comparison[] {
  const { measure } = measured;
  const changes = nameChangesOf(measured);
  return windowEnds(measure, series).map((end) =>
    result?.window_end === end ? result : comparedWindows(measure, series, end, changes).comparison,
  );
}

function rowKey({ measure, part, area }: Pick<Result, 'measure' | 'part' | 'area'>): string {
  return [measure, part, area].join('\n');
}
