import type { Comparison, MeasuredSeries, Result, Series } from '../../measures/index.ts';
import { comparedWindows, nameChangesOf, windowEnds } from '../../measures/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, number, type PublishedTable, recordTable, text, whole } from '../published-table.ts';

const columns = [
  common.measure,
  common.part,
  common.area,
  common.areaLevel,
  text('window_start', 'First month of the current window'),
  text('window_end', 'Last month of the current window'),
  text('previous_start', 'First month of the previous window; blank where the comparison is with a baseline'),
  text('previous_end', 'Last month of the previous window; blank where the comparison is with a baseline'),
  number('current', 'Value of the current window, unrounded; blank where a month of it has no values'),
  number('previous', 'Value of the previous window, unrounded; blank where a month of it has no values'),
  number('difference', 'current − previous; blank where results would not compare the two'),
  number('change', 'Change in change_unit, unrounded'),
  text('change_unit', '% of previous for counts, sums and means, pp (percentage points) for ratios'),
  number('current_numerator', 'Sum of the numerator over the current window'),
  number('current_denominator', 'Sum of the denominator over the current window'),
  number('previous_numerator', 'Sum of the numerator over the previous window'),
  number('previous_denominator', 'Sum of the denominator over the previous window'),
  whole('months_received', 'Months of the current window that were received whole'),
];

/** `windows`: every window that the months shown add up to, and what `results` shows of others. */
export function windowsTable(material: MartMaterial): PublishedTable {
  const results = new Map(material.shown.results.map((result) => [rowKey(result), result]));
  return recordTable(
    'windows',
    'One row per measure, part, area and month that windows end with: the window, the one before and the change between them.',
    columns,
    material.shown.measured.flatMap((measured) =>
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
    ),
  );
}

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
