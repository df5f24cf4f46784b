import { martsOf } from '../measures/measure.ts';
import { severitySplit } from '../measures/severity-split.ts';
import { isDivided, isRatio, measureValue } from '../measures/statistic.ts';
import { windowMonthsOf } from '../measures/window.ts';
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
const areaColumn = text('area', "Name of the area; 'force' for the whole");
const areaLevelColumn = text(
  'area_level',
  "What the area is one of: 'force', 'division', 'district', 'rural or urban'",
);

/** `series`: every measure by month, part and area, over a complete spine of months. */
export function seriesTable(build: Build): PublishedTable {
  return {
    name: 'series',
    description: 'One row per measure, part, area and month. A month not received has no values.',
    columns: [
      measureColumn,
      partColumn,
      areaColumn,
      areaLevelColumn,
      text('month', 'Calendar month, YYYY-MM'),
      number('numerator', 'What is counted or summed in the month'),
      number('denominator', 'What it is divided by; blank for counts and sums'),
      number(
        'value',
        'The numerator; divided by the denominator for means, 100 times that for proportions and rates',
      ),
      number('baseline', 'What the numerator of a score change is compared with, over the same denominator'),
      number('left_out', 'How many could not be counted; blank where the measure leaves none out'),
    ],
    rows: build.measured.flatMap(({ measure, series }) =>
      series.flatMap(({ part, area, area_level, points }) =>
        points.map(({ month, numerator, denominator, baseline, left_out }) => [
          measure.code,
          part,
          area,
          area_level,
          month,
          numerator,
          denominator,
          measureValue(numerator, denominator, measure.statistic),
          baseline,
          left_out,
        ]),
      ),
    ),
  };
}

const resultColumns = [
  measureColumn,
  partColumn,
  areaColumn,
  areaLevelColumn,
  text('as_at', 'Month the paper covers, YYYY-MM'),
  text('status', 'final, provisional, withheld or not available'),
  text('reason', 'Why the status is not final'),
  text('unit', 'Unit of the values'),
  text('statistic', 'How it is computed'),
  text('window_start', 'First month of the current window'),
  text('window_end', 'Last month of the current window'),
  text('previous_start', 'First month of the previous window; blank where the comparison is with a baseline'),
  text('previous_end', 'Last month of the previous window; blank where the comparison is with a baseline'),
  text('baseline', 'What the previous value is where it is not that of an earlier window'),
  number('current', 'Value of the current window, unrounded'),
  number('previous', 'Value of the previous window, unrounded'),
  number('difference', 'current − previous'),
  number('change', 'Change in change_unit, unrounded'),
  text('change_unit', '% of previous for counts, sums and means, pp (percentage points) for ratios'),
  number('current_numerator', 'Sum of the numerator over the current window'),
  number('current_denominator', 'Sum of the denominator over the current window'),
  number('previous_numerator', 'Sum of the numerator over the previous window'),
  number('previous_denominator', 'Sum of the denominator over the previous window'),
  number('left_out', 'How many could not be counted in the current window; blank where none are left out'),
  text('left_out_words', 'Of what the left out are'),
  whole('months_received', 'Months of the current window that were received whole'),
  number('current_low', 'Low end of the 95% interval of current'),
  number('current_high', 'High end of the 95% interval of current'),
  number('change_low', 'Low end of the 95% interval of change'),
  number('change_high', 'High end of the 95% interval of change'),
  flag('is_beyond_chance', 'true where the interval leaves out no change; blank where no test is made'),
  number('overdispersion', 'How many times as much as chance makes them months vary'),
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
  flag('is_small_base', 'true where the previous value is a count under 20'),
  text('breaks', 'What changed in recording within the windows'),
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

/** `rates`: counts and scores per 1,000 residents. */
export function ratesTable(build: Build): PublishedTable {
  return {
    name: 'rates',
    description: 'One row per count or score, part and area whose population is known, at the as-at month.',
    columns: [
      measureColumn,
      partColumn,
      areaColumn,
      areaLevelColumn,
      text('as_at', 'Month the paper covers, YYYY-MM'),
      text('unit', 'Unit of the values'),
      whole('population', 'Residents of the area'),
      text('population_vintage', 'When they were counted or estimated'),
      number('current', 'Value of the current window per 1,000 residents, unrounded'),
      number('previous', 'Value of the previous window per 1,000 residents, unrounded'),
    ],
    rows: build.rates.map((rate) => [
      rate.measure,
      rate.part,
      rate.area,
      rate.area_level,
      rate.as_at,
      rate.unit,
      rate.population,
      rate.population_vintage,
      rate.current,
      rate.previous,
    ]),
  };
}

/** `contributions`: what changes of counts and scores are made of. */
export function contributionsTable(build: Build): PublishedTable {
  return {
    name: 'contributions',
    description:
      'One row per count or score and value of a column its change is put down to; they add up to the change of the force.',
    columns: [
      measureColumn,
      text('as_at', 'Month the paper covers, YYYY-MM'),
      text('by', 'Column of the mart'),
      text('value', 'Value of the column'),
      number('current', 'Amount in the current window'),
      number('previous', 'Amount in the previous window'),
      number('difference', 'current − previous'),
      number('share', 'In % of the whole change'),
    ],
    rows: build.contributions.map((one) => [
      one.measure,
      one.as_at,
      one.by,
      one.value,
      one.current,
      one.previous,
      one.difference,
      one.share,
    ]),
  };
}

/** `severity_splits`: the change of severity scores in volume and mix. */
export function severitySplitsTable(build: Build): PublishedTable {
  return {
    name: 'severity_splits',
    description: 'One row per severity score, part and area at the as-at month; volume + mix = difference.',
    columns: [
      measureColumn,
      partColumn,
      areaColumn,
      text('as_at', 'Month the paper covers, YYYY-MM'),
      whole('current_crimes', 'Crimes with a weight in the current window'),
      whole('previous_crimes', 'Crimes with a weight in the previous window'),
      number('volume', 'Points from more or fewer crimes, at the mean weight of the previous window'),
      number('mix', 'Points from graver or lighter crimes'),
      number('coverage', 'Crimes with a weight in % of all crimes of the current window'),
    ],
    rows: build.results.flatMap((result) => {
      const split = severitySplit(result);
      return split
        ? [
            [
              split.measure,
              split.part,
              split.area,
              split.as_at,
              split.current_crimes,
              split.previous_crimes,
              split.volume,
              split.mix,
              split.coverage,
            ],
          ]
        : [];
    }),
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
      text(
        'statistic',
        'How it is computed: count, severity, mean, proportion, rate, audit, monthly proportion, snapshot, budget or score change',
      ),
      text('unit', 'Unit of the values'),
      text('better', 'Which direction is better: lower, higher or neither'),
      text('definition', 'What is counted, what is left out, divided by what'),
      text('marts', 'Marts it is counted from'),
      whole('lag_months', 'Months its windows end before the as-at month'),
      whole('window_months', 'Months of each window; blank where it begins at a date'),
      text('source', 'System the figures come from'),
      text('owner', 'Who answers for the measure'),
      whole('may_lag_months', 'Months earlier still that they may end where its feed is late'),
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
      windowMonthsOf(measure),
      measure.source,
      measure.owner,
      measure.mayLagMonths ?? 0,
      isDivided(measure.statistic),
      isRatio(measure.statistic),
    ]),
  };
}
