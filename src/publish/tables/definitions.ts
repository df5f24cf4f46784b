import { isDivided, isRatio, martsOf, windowMonthsOf } from '../../measures/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, flag, type PublishedTable, recordTable, text, whole } from '../published-table.ts';

const columns = [
  common.measure,
  text('title', 'Name of the measure in the paper'),
  text('objective', 'Objective of the plan it belongs to; blank where it belongs to none'),
  text(
    'statistic',
    'How it is computed: count, severity, mean, proportion, rate, audit, monthly proportion, snapshot, budget or score change',
  ),
  text('unit', 'Unit of the values'),
  text('better', 'Which direction is better: lower, higher or neither'),
  text('definition', 'What is counted, what is left out, divided by what'),
  text('marts', 'Marts it is counted from'),
  text('parts_by', 'Column of a mart whose values are its parts; blank where it has none'),
  whole('lag_months', 'Months its windows end before the as-at month'),
  whole('window_months', 'Months of each window; blank where it begins at a date'),
  whole('version', 'Version of the definition: 1 in the first paper that was kept'),
  text('other_until', 'Last paper that had another definition, YYYY-MM; blank where none had'),
  text('source', 'System the figures come from'),
  text('owner', 'Who answers for the measure'),
  whole('may_lag_months', 'Months earlier still that they may end where its feed is late'),
  flag('is_divided', 'true where the value is the numerator divided by the denominator'),
  flag('is_ratio', 'true where the value is in percent, or per 100, and changes in percentage points'),
];

/** `definitions`: what each measure is. */
export function definitionsTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'definitions',
    'One row per measure of the paper.',
    columns,
    material.publication.measures.map((measure) => ({
      ...measure,
      measure: measure.code,
      marts: martsOf(measure).join(', '),
      parts_by: measure.parts?.by ?? null,
      lag_months: measure.lagMonths ?? 0,
      window_months: windowMonthsOf(measure),
      may_lag_months: measure.mayLagMonths ?? 0,
      version: material.history.definitions.get(measure.code)?.version ?? 1,
      other_until: material.history.definitions.get(measure.code)?.otherUntil ?? null,
      is_divided: isDivided(measure.statistic),
      is_ratio: isRatio(measure.statistic),
    })),
  );
}
