import { addMonths, type Month } from '../calendar.ts';
import { type Engine, identifier, literal, readSql } from '../engine/index.ts';
import type { MartName } from '../marts/index.ts';
import { areaLevels, unknownArea, wholeArea } from './area-levels.ts';
import { wholePart } from './measure.ts';
import type { Tally } from './tally.ts';
import { aggregateSql, groupSql } from './tally-sql.ts';

/** One way a mart is broken down: by a part column, an area column, both or neither. */
export interface Breakdown {
  readonly part: string | null;
  readonly area: string | null;
}

/** The whole of a measure, or one part of it, by the column that tells parts apart: null for the whole. */
export interface Slice {
  readonly part: string;
  readonly column: string | null;
}

/** What is not broken down. */
export const wholeSlice: Slice = { part: wholePart, column: null };

/** The same in an area. */
export interface PlacedSlice extends Slice {
  readonly area: string;
}

/** Every breakdown by one of some part columns, or none, and one of some area columns, or none; none by one column twice. */
export function breakdownsBy(parts: readonly string[], areas: readonly string[]): Breakdown[] {
  return [null, ...new Set(parts)].flatMap((part) =>
    [null, ...areas].filter((area) => area === null || area !== part).map((area) => ({ part, area })),
  );
}

/** What a mart is asked in its one scan. */
export interface ScanRequest {
  readonly mart: MartName;
  readonly tallies: readonly Tally[];
  readonly breakdowns: readonly Breakdown[];
  /** A table of some of its rows, where not all of them are asked for. */
  readonly table?: string;
  /** The force's own areas, by level; where one of a level occurs, all others of it are outside the force. */
  readonly ownAreas: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Answers the query that is made for some months of a mart, or for all of them (null). */
export type ReadAmounts = (
  sql: (months: readonly string[] | null) => string,
  mart: MartName,
) => Promise<{ rows: unknown[][] }>;

/** Monthly amounts of one mart: of a tally, by part column (null: not broken down), part, area and month. */
export class Scan {
  private readonly amounts = new Map<string, number[]>();
  private readonly places = new Map<Tally, number | undefined>();
  /** Parts that occur, by part column; areas that occur, by area column. */
  readonly parts = new Map<string, Set<string>>();
  readonly areas = new Map<string, Set<string>>();
  /** Months that occur. */
  readonly months = new Set<Month>();

  /** @param asked - SQL of each amount of a row, in order. */
  constructor(private readonly asked: readonly string[] = []) {}

  add(
    { part, area }: Breakdown,
    partName: string,
    areaName: string,
    month: Month,
    amounts: readonly number[],
  ): void {
    const key = keyOf(part, partName, areaName, month);
    const before = this.amounts.get(key);
    this.amounts.set(
      key,
      amounts.map((amount, index) => amount + (before?.[index] ?? 0)),
    );
    this.months.add(month);
    if (area !== null) this.areas.set(area, (this.areas.get(area) ?? new Set()).add(areaName));
    if (part !== null) this.parts.set(part, (this.parts.get(part) ?? new Set()).add(partName));
  }

  /** The amount; 0 where no row stands. Whether the month was received is for the caller to know. */
  amount(tally: Tally, { part, column }: Slice, area: string, month: Month): number {
    if (!this.places.has(tally)) this.places.set(tally, this.asked.indexOf(aggregateSql(tally)));
    return this.amounts.get(keyOf(column, part, area, month))?.[this.places.get(tally) ?? -1] ?? 0;
  }
}

export type Scans = ReadonlyMap<MartName, Scan>;

/** What tallies add up to in a month of a slice in an area. */
export function amountOf(
  scans: Scans,
  tallies: readonly Tally[],
  slice: Slice,
  area: string,
  month: Month,
): number {
  return tallies.reduce(
    (sum, tally) => sum + (scans.get(tally.mart)?.amount(tally, slice, area, month) ?? 0),
    0,
  );
}

/**
 * Reads a mart once for every tally of every measure: one grouping set per breakdown. Its cost grows with the rows
 * of the mart, not with the number of measures.
 */
export async function scanMart(
  engine: Engine,
  request: ScanRequest,
  read: ReadAmounts = (sql) => engine.table(sql(null)),
): Promise<Scan> {
  const { mart, breakdowns, table = mart } = request;
  const asked = [...new Set(request.tallies.map(aggregateSql))];
  const scan = new Scan(asked);
  if (asked.length === 0) return scan;
  const groupings = [...new Set(breakdowns.map((one) => columnsOf(one).join()))].map((names) =>
    names.split(','),
  );
  const columns = [...new Set(groupings.flat())];
  const { rows } = await read((months) => scanSql(table, asked, columns, groupings, months), mart);
  const areaOf = placing(rows, columns, request.ownAreas);
  for (const row of rows) {
    const grouped = columns.filter((_, index) => row[index] !== null);
    const textOf = (column: string) => String(row[columns.indexOf(column)]);
    const amounts = row.slice(columns.length).map(Number);
    for (const breakdown of breakdowns) {
      if (!haveSame(columnsOf(breakdown), grouped)) continue;
      const part = breakdown.part === null ? wholePart : textOf(breakdown.part);
      scan.add(breakdown, part, areaOf(breakdown.area, row), textOf('month'), amounts);
    }
  }
  return scan;
}

/** A name that the table does not have, of fewer months or a smaller share of all, is of no area of the force. */
const monthsOfAName = 12;
const shareOfAName = 0.01;

/**
 * The area of a row at the level of a column. Places outside the force, and those not known, are one: the unknown
 * area. A name that the table does not have and that ends as another begins, or begins as another ends, is kept: it
 * may be the force's own, renamed or merged.
 */
function placing(
  rows: readonly (readonly unknown[])[],
  columns: readonly string[],
  ownAreas: ScanRequest['ownAreas'],
): (column: string | null, row: readonly unknown[]) => string {
  const levels = areaLevels.map(({ level, column, nameOf }) => {
    const at = columns.indexOf(column);
    const own = ownAreas.get(level) ?? new Set();
    const inside = own.size === 0 ? null : placesInside(rows, columns, at, { nameOf, level, own });
    const areaOf = (value: string) =>
      inside?.has(nameOf(value)) === false ? unknownArea(level) : nameOf(value);
    return { column, areaOf: (row: readonly unknown[]) => areaOf(String(row[at])) };
  });
  return (column, row) => levels.find((level) => level.column === column)?.areaOf(row) ?? wholeArea;
}

/** The places of a level that are the force's own, or may be; null where none of its own is met: all count. */
function placesInside(
  rows: readonly (readonly unknown[])[],
  columns: readonly string[],
  at: number,
  {
    nameOf,
    level,
    own,
  }: Pick<(typeof areaLevels)[number], 'nameOf' | 'level'> & { own: ReadonlySet<string> },
): ReadonlySet<string> | null {
  const { places, total } = placesMet(rows, columns, at, nameOf);
  if (![...places.keys()].some((name) => own.has(name))) return null;
  const named = [...places].filter(([name]) => name !== unknownArea(level));
  const mayBeNew = ({ first, last, months, amount }: PlaceMet) =>
    months >= monthsOfAName &&
    amount >= shareOfAName * total &&
    named.some(([, other]) => other.first === addMonths(last, 1) || other.last === addMonths(first, -1));
  return new Set([...own, ...named.flatMap(([name, place]) => (mayBeNew(place) ? [name] : []))]);
}

/** A place of a level: the months in which anything is counted there, the first and last of them, and how much. */
interface PlaceMet {
  readonly first: Month;
  readonly last: Month;
  readonly months: number;
  readonly amount: number;
}

const noPlace: PlaceMet = { first: '9999-12', last: '0001-01', months: 0, amount: 0 };

function placesMet(
  rows: readonly (readonly unknown[])[],
  columns: readonly string[],
  at: number,
  nameOf: (value: string) => string,
): { places: Map<string, PlaceMet>; total: number } {
  const months = new Map<string, Map<Month, number>>();
  for (const row of rows) {
    const value = row[at];
    const amount = row.slice(columns.length).reduce((sum: number, each) => sum + Math.abs(Number(each)), 0);
    if (value === null || value === undefined || amount === 0) continue;
    const [name, month] = [nameOf(String(value)), String(row[columns.indexOf('month')])];
    const ofPlace = months.get(name) ?? new Map<Month, number>();
    months.set(name, ofPlace.set(month, (ofPlace.get(month) ?? 0) + amount));
  }
  const places = [...months].map(([name, ofPlace]): [string, PlaceMet] => {
    const inOrder = [...ofPlace.keys()].sort();
    const amount = [...ofPlace.values()].reduce((sum, each) => sum + each, 0);
    const [first = noPlace.first] = inOrder;
    return [name, { first, last: inOrder.at(-1) ?? noPlace.last, months: inOrder.length, amount }];
  });
  return { places: new Map(places), total: places.reduce((sum, [, { amount }]) => sum + amount, 0) };
}

function scanSql(
  table: string,
  asked: readonly string[],
  columns: readonly string[],
  groupings: readonly (readonly string[])[],
  months: readonly string[] | null,
): string {
  return readSql('series/scan.sql', {
    columns: columns.map(groupSql).join(',\n    '),
    amounts: asked
      .map((amount, index) => `coalesce(${amount}, 0)::double as amount_${index}`)
      .join(',\n    '),
    mart: identifier(table),
    months: months === null ? 'true' : `month in (${months.map(literal).join(', ')})`,
    breakdowns: groupings.map((names) => `(${names.map(identifier).join(', ')})`).join(', '),
  });
}

function haveSame(columns: readonly string[], others: readonly string[]): boolean {
  return columns.length === others.length && columns.every((column) => others.includes(column));
}

/** The columns that a breakdown groups by. */
function columnsOf({ part, area }: Breakdown): string[] {
  return ['month', part, area].filter((name) => name !== null);
}

function keyOf(partColumn: string | null, part: string, area: string, month: Month): string {
  return [partColumn ?? '', part, area, month].join('\n');
}
