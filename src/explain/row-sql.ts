import { type Database, literal } from '../duckdb.ts';
import type { MartName } from '../marts/build-marts.ts';
import { columnFeeds } from '../marts/columns.generated.ts';
import { type Measure, wholeArea, wholePart } from '../measures/measure.ts';
import type { Result } from '../measures/result.ts';
import type { Tally } from '../measures/tally.ts';
import { amountSql, conditionSql } from '../measures/tally-sql.ts';
import { previousWindow } from '../measures/window.ts';

/** One tally of a row of the paper: what it is for, and SQL for it by month. */
export interface RowTally {
  readonly role: 'numerator' | 'denominator';
  readonly tally: Tally;
  /** SQL from `from` on: the records that count in both windows. */
  readonly records: string;
  /** The whole query, a line per month. */
  readonly sql: string;
}

/** The tallies behind one result, narrowed to its part, area and windows. */
export function rowTallies(measure: Measure, result: Result): RowTally[] {
  const of = (role: RowTally['role'], tallies: readonly Tally[]) =>
    tallies.map((tally) => {
      const isOfPart = role === 'numerator' || !measure.parts?.ofNumeratorOnly;
      const conditions = [
        conditionSql(tally.where),
        ...(isOfPart && result.part !== wholePart && measure.parts
          ? [`${measure.parts.by} = ${literal(result.part)}`]
          : []),
        ...(result.area === wholeArea ? [] : [areaCondition(tally.mart, result.area)]),
        `month between ${literal(previousWindow(result.window_end).start)} and ${literal(result.window_end)}`,
      ].filter((condition) => condition !== 'true');
      const records = `from ${tally.mart}\nwhere ${conditions.join('\n  and ')}`;
      return {
        role,
        tally,
        records,
        sql: `select month, ${amountSql(tally)} as ${role}\n${records}\ngroup by month\norder by month`,
      };
    });
  return [...of('numerator', measure.numerator), ...of('denominator', measure.denominator ?? [])];
}

/** An area by its name: a division or a district, the unknown ones told apart. */
function areaCondition(mart: MartName, area: string): string {
  const columns = ['division', 'district'].filter((column) => column in columnFeeds[mart]);
  const unknown = columns.find((column) => area === `Unknown ${column}`);
  if (unknown) return `${unknown} = 'Unknown'`;
  return `${literal(area)} in (${columns.join(', ')})`;
}

/** The column that names a mart's records in the system they came from: its first; null where they have no reference. */
export async function referenceColumn(database: Database, mart: MartName): Promise<string | null> {
  const [first] = (await database.table(`from ${mart} limit 0`)).columns;
  return first?.endsWith('_ref') ? first : null;
}
