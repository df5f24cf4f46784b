import type { Month } from '../calendar.ts';
import { type Database, identifier, literal } from '../engine/index.ts';
import type { MartName } from '../marts/index.ts';
import { areaLevels, wholeArea } from './area-levels.ts';
import { wholePart } from './measure.ts';
import type { Tally } from './tally.ts';
import { aggregateSql } from './tally-sql.ts';

/** One way a mart is broken down: by a part column, an area column, both or neither. */
export interface Breakdown {
  readonly part: string | null;
  readonly area: string | null;
}

/** What a mart is asked in its one scan. */
export interface ScanRequest {
  readonly mart: MartName;
  readonly tallies: readonly Tally[];
  readonly breakdowns: readonly Breakdown[];
}

/** Answers the query that is made for some months of a mart, or for all of them (null). */
export type ReadAmounts = (
  sql: (months: readonly string[] | null) => string,
  mart: MartName,
) => Promise<{ rows: unknown[][] }>;

/** Monthly amounts of one mart: of a tally, by part column (null: not broken down), part, area and month. */
export class Scan {
  private readonly amounts = new Map<string, number>();
  /** Parts that occur, by part column; areas that occur, by area column. */
  readonly parts = new Map<string, Set<string>>();
  readonly areas = new Map<string, Set<string>>();

  add(
    tally: Tally,
    { part, area }: Breakdown,
    partName: string,
    areaName: string,
    month: Month,
    amount: number,
  ): void {
    const key = keyOf(tally, part, partName, areaName, month);
    this.amounts.set(key, (this.amounts.get(key) ?? 0) + amount);
    if (area !== null) this.areas.set(area, (this.areas.get(area) ?? new Set()).add(areaName));
    if (part !== null) this.parts.set(part, (this.parts.get(part) ?? new Set()).add(partName));
  }

  /** The amount; 0 where no row stands. Whether the month was received is for the caller to know. */
  amount(tally: Tally, partColumn: string | null, part: string, area: string, month: Month): number {
    return this.amounts.get(keyOf(tally, partColumn, part, area, month)) ?? 0;
  }
}

/**
 * Reads a mart once for every tally of every measure: one grouping set per breakdown. Its cost grows with the rows
 * of the mart, not with the number of measures.
 */
export async function scanMart(
  database: Database,
  request: ScanRequest,
  read: ReadAmounts = (sql) => database.table(sql(null)),
): Promise<Scan> {
  const { mart, breakdowns } = request;
  const tallies = distinctBy(request.tallies, JSON.stringify);
  const scan = new Scan();
  if (tallies.length === 0) return scan;
  const columnsOf = ({ part, area }: Breakdown) => ['month', part, area].filter((name) => name !== null);
  const sets = distinctBy(breakdowns.map(columnsOf), String);
  const columns = [...new Set(sets.flat())];
  const { rows } = await read(
    (months) => `select
       grouping_id(${columns.map(identifier).join(', ')})::integer as grouped_by,
       ${columns.map((name) => `${identifier(name)}::varchar as ${identifier(name)}`).join(', ')},
       ${tallies.map((tally, index) => `coalesce(${aggregateSql(tally)}, 0)::double as amount_${index}`).join(',\n       ')}
     from ${mart}${months === null ? '' : ` where month in (${months.map(literal).join(', ')})`}
     group by grouping sets (${sets.map((set) => `(${set.map(identifier).join(', ')})`).join(', ')})`,
    mart,
  );
  for (const row of rows) {
    const textIn = (column: string) => String(row[1 + columns.indexOf(column)] ?? 'unknown');
    for (const breakdown of breakdowns) {
      if (groupingId(columns, columnsOf(breakdown)) !== row[0]) continue;
      const part = breakdown.part === null ? wholePart : textIn(breakdown.part);
      const level = areaLevels.find(({ column }) => column === breakdown.area);
      const area = level ? level.nameOf(textIn(level.column)) : wholeArea;
      for (const [index, tally] of tallies.entries()) {
        scan.add(tally, breakdown, part, area, textIn('month'), Number(row[1 + columns.length + index]));
      }
    }
  }
  return scan;
}

/** DuckDB's grouping_id: a bit per column, from the last, set where the column is not grouped by. */
function groupingId(columns: readonly string[], grouped: readonly string[]): number {
  return columns.reduce((bits, column) => bits * 2 + (grouped.includes(column) ? 0 : 1), 0);
}

function distinctBy<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [textOf(item), item])).values()];
}

const texts = new WeakMap<Tally, string>();

function keyOf(tally: Tally, partColumn: string | null, part: string, area: string, month: Month): string {
  const text = texts.get(tally) ?? JSON.stringify(tally);
  texts.set(tally, text);
  return [text, partColumn ?? '', part, area, month].join('\n');
}
