import type { Month } from '../calendar.ts';
import { type Database, identifier } from '../duckdb.ts';
import type { MartName } from '../marts/build-marts.ts';
import { wholeArea, wholePart } from './measure.ts';
import type { Tally } from './tally.ts';
import { aggregateSql } from './tally-sql.ts';

/** What a mart is asked in its one scan. */
export interface ScanRequest {
  readonly mart: MartName;
  readonly tallies: readonly Tally[];
  /** Columns that break a tally into parts, and columns that say the area of a row. */
  readonly partColumns: readonly string[];
  readonly areaColumns: readonly string[];
}

/** Monthly amounts of one mart: of a tally, by part column (null: not broken down), part, area and month. */
export class Scan {
  private readonly amounts = new Map<string, number>();
  /** Parts that occur, by part column; areas that occur. */
  readonly parts = new Map<string, Set<string>>();
  readonly areas = new Set<string>();

  add(
    tally: Tally,
    partColumn: string | null,
    part: string,
    area: string,
    month: Month,
    amount: number,
  ): void {
    const key = keyOf(tally, partColumn, part, area, month);
    this.amounts.set(key, (this.amounts.get(key) ?? 0) + amount);
    this.areas.add(area);
    if (partColumn !== null) this.parts.set(partColumn, (this.parts.get(partColumn) ?? new Set()).add(part));
  }

  /** The amount; 0 where no row stands. Whether the month was received is for the caller to know. */
  amount(tally: Tally, partColumn: string | null, part: string, area: string, month: Month): number {
    return this.amounts.get(keyOf(tally, partColumn, part, area, month)) ?? 0;
  }
}

/**
 * Reads a mart once for every tally of every measure: one grouping set per area column and part column.
 * Its cost grows with the rows of the mart, not with the number of measures.
 */
export async function scanMart(database: Database, request: ScanRequest): Promise<Scan> {
  const { mart, areaColumns, partColumns } = request;
  const tallies = distinctTallies(request.tallies);
  const scan = new Scan();
  if (tallies.length === 0) return scan;
  const sets = [null, ...partColumns].flatMap((part) =>
    [null, ...areaColumns].map((area) => ({
      part,
      area,
      columns: ['month', part, area].filter((name) => name !== null),
    })),
  );
  const columns = [...new Set(sets.flatMap((set) => set.columns))];
  const { rows } = await database.table(
    `select
       grouping_id(${columns.map(identifier).join(', ')})::integer,
       ${columns.map((name) => `${identifier(name)}::varchar`).join(', ')},
       ${tallies.map((tally) => `coalesce(${aggregateSql(tally)}, 0)::double`).join(',\n       ')}
     from ${mart}
     group by grouping sets (${sets.map((set) => `(${set.columns.map(identifier).join(', ')})`).join(', ')})`,
  );
  for (const row of rows) {
    const set = sets.find((candidate) => groupingId(columns, candidate.columns) === row[0]);
    const textIn = (column: string) => String(row[1 + columns.indexOf(column)] ?? 'unknown');
    if (!set) throw new Error(`unknown grouping: ${row[0]}`);
    const part = set.part === null ? wholePart : textIn(set.part);
    const area = set.area === null ? wholeArea : areaName(set.area, textIn(set.area));
    for (const [index, tally] of tallies.entries()) {
      scan.add(tally, set.part, part, area, textIn('month'), Number(row[1 + columns.length + index]));
    }
  }
  return scan;
}

/** The name of an area in results: a division or district by its own name, the unknown ones told apart. */
function areaName(column: string, value: string): string {
  return value === 'Unknown' ? `Unknown ${column}` : value;
}

/** DuckDB's grouping_id: a bit per column, from the last, set where the column is not grouped by. */
function groupingId(columns: readonly string[], grouped: readonly string[]): number {
  return columns.reduce((bits, column) => bits * 2 + (grouped.includes(column) ? 0 : 1), 0);
}

function distinctTallies(tallies: readonly Tally[]): Tally[] {
  return [...new Map(tallies.map((tally) => [JSON.stringify(tally), tally])).values()];
}

function keyOf(tally: Tally, partColumn: string | null, part: string, area: string, month: Month): string {
  return JSON.stringify([tally, partColumn, part, area, month]);
}
