import { isRatio, martsOf } from '../measures/measure.ts';
import { measureValue } from '../measures/series.ts';
import { windowMonths } from '../measures/window.ts';
import type { Build } from '../pipeline/build.ts';
import type { PublishedColumn, PublishedTable } from './published-table.ts';

const text = (name: string, description: string): PublishedColumn => ({ name, type: 'varchar', description });
const number = (name: string, description: string): PublishedColumn => ({
  name,
  type: 'double',
  description,
});
const whole = (name: string, description: string): PublishedColumn => ({ name, type: 'bigint', description });
const flag = (name: string, description: string): PublishedColumn => ({ name, type: 'boolean', description });

const measureColumn = text('measure', 'Code of the measure');
const partColumn = text('part', "Part of the measure; 'all' where it is not broken down");
const areaColumn = text('area', "Division or district; 'force' for the whole");

/** `series`: every measure by month, part and area, over a complete spine of months. */
export function seriesTable(build: Build): PublishedTable {
  return {
    name: 'series',
    description: 'One row per measure, part, area and month. A month not received has no values.',
    columns: [
      measureColumn,
      partColumn,
      areaColumn,
      text('month', 'Calendar month, YYYY-MM'),
      number('numerator', 'What is counted or summed in the month'),
      number('denominator', 'What it is divided by; blank for counts and sums'),
      number(
        'value',
        'The numerator; divided by the denominator for means, 100 times that for proportions and rates',
      ),
    ],
    rows: build.measured.flatMap(({ measure, series }) =>
      series.flatMap(({ part, area, points }) =>
        points.map(({ month, numerator, denominator }) => [
          measure.code,
          part,
          area,
          month,
          numerator,
          denominator,
          measureValue(numerator, denominator, measure.statistic),
        ]),
      ),
    ),
  };
}

const resultColumns = [
  measureColumn,
  partColumn,
  areaColumn,
  text('as_at', 'Month the paper covers, YYYY-MM'),
  text('status', 'final, provisional, withheld or not available'),
  text('reason', 'Why the status is not final'),
  text('unit', 'Unit of the values'),
  text('window_start', 'First month of the current window; the previous window is the 12 months before'),
  text('window_end', 'Last month of the current window'),
  number('current', 'Value of the current window, unrounded'),
  number('previous', 'Value of the previous window, unrounded'),
  number('difference', 'current − previous'),
  number('change', 'Change in change_unit, unrounded'),
  text('change_unit', '% of previous for counts, sums and means, pp (percentage points) for ratios'),
  number('current_numerator', 'Sum of the numerator over the current window'),
  number('current_denominator', 'Sum of the denominator over the current window'),
  number('previous_numerator', 'Sum of the numerator over the previous window'),
  number('previous_denominator', 'Sum of the denominator over the previous window'),
  whole('months_received', 'Months of the current window that were received whole, of 12'),
] as const;

/** `results`: every measure at the as-at month, by part and area. */
export function resultsTable(build: Build): PublishedTable {
  return {
    name: 'results',
    description:
      'One row per measure, part and area at the as-at month: both windows and the change between them.',
    columns: resultColumns,
    rows: build.results.map((result) =>
      resultColumns.map(({ name }) => result[name as keyof typeof result] as string | number | null),
    ),
  };
}

/** `definitions`: what each measure is. */
export function definitionsTable(build: Build): PublishedTable {
  return {
    name: 'definitions',
    description: 'One row per measure of the paper.',
    columns: [
      measureColumn,
      text('title', 'Name of the measure in the paper'),
      text('objective', 'Objective of the plan it belongs to'),
      text('statistic', 'count, severity, mean, proportion or rate'),
      text('unit', 'Unit of the values'),
      text('better', 'Which direction is better: lower, higher or neither'),
      text('definition', 'What is counted, what is left out, divided by what'),
      text('marts', 'Marts it is counted from'),
      whole('lag_months', 'Months its windows end before the as-at month'),
      text('source', 'System the figures come from'),
      text('owner', 'Who answers for the measure'),
      whole('may_lag_months', 'Months earlier still that they may end where its feed is late'),
      whole('window_months', 'Months of a window; blank where the value is no sum over months'),
      flag('is_divided', 'true where the value is the numerator divided by the denominator'),
      flag('is_ratio', 'true where the value is in percent, or per 100, and changes in percentage points'),
    ],
    rows: build.publication.measures.map((measure) => [
      measure.code,
      measure.title,
      measure.objective,
      measure.statistic,
      measure.unit,
      measure.better,
      measure.definition,
      martsOf(measure).join(', '),
      measure.lagMonths ?? 0,
      measure.source,
      measure.owner,
      measure.mayLagMonths ?? 0,
      windowMonths,
      measure.denominator !== undefined,
      isRatio(measure),
    ]),
  };
}
