import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, type Month } from '../calendar.ts';
import { formatCsv } from '../csv.ts';
import { Database, literal, readSql } from '../engine/index.ts';
import { warehouseFolder } from '../land/index.ts';
import type { MartName } from '../marts/index.ts';
import {
  amountSql,
  areaLevel,
  conditionSql,
  type Measure,
  type Result,
  rowNameIn,
  type Tally,
  unknownArea,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { attachRecords } from '../publish/index.ts';

/** One tally of a row of the paper: what it is for, and the SQL that counts it by month. */
export interface RowTally {
  readonly role: 'numerator' | 'denominator' | 'baseline' | 'left_out';
  readonly tally: Tally;
  /** The SQL from its `from` clause on: the records that count in either window. */
  readonly records: string;
  /** The whole query, a line per month. */
  readonly sql: string;
}

/** The force's own areas, by level. */
type OwnAreas = ReadonlyMap<string, ReadonlySet<string>>;

/** The tallies behind one result, narrowed to its part, area and windows. */
export function rowTallies(measure: Measure, result: Result, ownAreas: OwnAreas = new Map()): RowTally[] {
  const of = (role: RowTally['role'], tallies: readonly Tally[] = []) =>
    tallies.map((tally) => {
      const isOfPart = role !== 'denominator' || !measure.parts?.ofNumeratorOnly;
      const conditions = [
        conditionSql(tally.where),
        ...(isOfPart && result.part !== wholePart && measure.parts
          ? [`${measure.parts.by} = ${literal(result.part)}`]
          : []),
        ...(result.area === wholeArea ? [] : [areaCondition(result, ownAreas)]),
        monthCondition(result),
      ].filter((condition) => condition !== 'true');
      const records = `from ${tally.mart}\nwhere ${conditions.join('\n  and ')}`;
      return {
        role,
        tally,
        records,
        sql: `select month, ${amountSql(tally)} as ${role}\n${records}\ngroup by month\norder by month`,
      };
    });
  return [
    ...of('numerator', measure.numerator),
    ...of('denominator', measure.denominator),
    ...of('baseline', measure.baseline?.tallies),
    ...of('left_out', measure.leftOut?.tallies),
  ];
}

/** The condition for records of an area; its column may hold another value than the name in results. */
function areaCondition({ area, area_level: level }: Result, ownAreas: OwnAreas): string {
  const { column, nameOf, values } = areaLevel(level);
  const own = [...(ownAreas.get(level) ?? [])];
  const isOutside = area === unknownArea(level) && own.length > 0;
  const value = values.find((candidate) => nameOf(candidate) === area) ?? area;
  const names = (isOutside ? own : [value]).map((name) => literal(name.toLowerCase()));
  return `lower(${column}) ${isOutside ? 'not in' : 'in'} (${names.join(', ')})`;
}

/** Months of both windows. */
function monthCondition({ window_start, window_end, previous_start, previous_end }: Result): string {
  const between = (start: string, end: string) => `month between ${literal(start)} and ${literal(end)}`;
  if (previous_start === null || previous_end === null) return between(window_start, window_end);
  if (addMonths(previous_end, 1) === window_start) return between(previous_start, window_end);
  return `(${between(previous_start, previous_end)} or ${between(window_start, window_end)})`;
}

/** The column with a mart's references in the source system, which is its first; null where it has none. */
async function referenceColumn(database: Database, mart: MartName): Promise<string | null> {
  const [first] = await database.columnsOf(`from ${mart}`);
  return first?.name.endsWith('_ref') ? first.name : null;
}

/**
 * Writes the records behind a result as CSV: window, role, reference, month, file and line. The references are of
 * records in the force's systems, so the file goes to the private folder. Returns where it is and its rows.
 */
export async function writeRows(
  database: Database,
  measure: Measure,
  result: Result,
  tallies: readonly RowTally[],
  out: string,
): Promise<{ file: string; rows: number }> {
  const columns = ['window', 'role', 'reference', 'month', 'file', 'line'];
  const rows: unknown[][] = [];
  for (const { role, tally, records } of tallies) {
    const reference = await referenceColumn(database, tally.mart);
    const counted = await database.table(
      readSql('explain/rows.sql', {
        window_start: literal(result.window_start),
        role: literal(role),
        reference: reference ?? 'null',
        records,
      }),
    );
    for (const row of counted.rows) rows.push(row);
  }
  const folder = join(warehouseFolder(out), 'explained');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${rowNameIn(measure, result.part, result.area)}-${result.as_at}.csv`);
  writeFileSync(file, formatCsv(columns, rows), { mode: 0o600 });
  return { file, rows: rows.length };
}

/** A record behind a figure: its reference in the system it comes from, where it has one, and its line in an extract. */
interface RecordBehind {
  readonly role: string;
  readonly reference: string | null;
  readonly file: string | null;
  readonly line: number;
}

/**
 * The records behind one month of a result, as the private records of an output folder have them. They hold nothing that
 * identifies a person: a measure that counts by such a column cannot be asked, and its question is a `DatabaseError`.
 */
export async function recordsOfMonth(
  out: string,
  measure: Measure,
  result: Result,
  month: Month,
  ownAreas: OwnAreas,
): Promise<RecordBehind[]> {
  const ofMonth = {
    ...result,
    window_start: month,
    window_end: month,
    previous_start: null,
    previous_end: null,
  };
  const database = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
  try {
    await database.useMacros();
    await database.lockDown({ folder: await attachRecords(database, out) });
    const records: RecordBehind[] = [];
    for (const { role, tally, records: counted } of rowTallies(measure, ofMonth, ownAreas)) {
      const reference = (await referenceColumn(database, tally.mart)) ?? 'null';
      const values = { role: literal(role.replace('_', ' ')), reference, records: counted };
      records.push(...(await database.rows<RecordBehind>(readSql('explain/records_of_month.sql', values))));
    }
    return records;
  } finally {
    database.close();
  }
}
