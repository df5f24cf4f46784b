import { monthName } from '../calendar.ts';
import { contracts } from '../contracts/index.ts';
import { type Engine, identifier, literal, readSql, unionOf } from '../engine/index.ts';
import { type Finding, finding, quote } from '../findings/index.ts';
import { feedsOf, isMadeFromMarts, type MartName, martNames } from '../marts/index.ts';
import type { Break, RegisteredBreak } from '../reference/index.ts';
import { areaLevels, wholeArea } from './area-levels.ts';
import { type Measure, martsOf } from './measure.ts';
import { breakdownsBy, type PlacedSlice, type Scan, type Slice, scanMart, wholeSlice } from './scan-mart.ts';
import {
  isSupplied,
  neededColumns,
  type Supply,
  sourcesByFeed,
  whyNotAvailable,
} from './supplied-columns.ts';
import { recordTallies, type Tally } from './tally.ts';

/** Which breaks touch rows that a slice of a measure counts, in order of time; and what is wrong with the register. */
export interface TouchingBreaks {
  readonly breaksOf: (measure: Measure, slice: PlacedSlice) => Break[];
  readonly findings: readonly Finding[];
}

type Touches = (measure: Measure, slice: PlacedSlice) => boolean;
const never: Touches = () => false;

/** The rule by which a break touches slices, and what is wrong with the break. */
interface ResolvedBreak {
  readonly touches: Touches;
  readonly finding: Finding | null;
}

/**
 * Finds what each break of the register touches. One of a whole feed touches every measure that counts its rows, or
 * has a column made from it; one of a column, every measure that uses what is made from that column; one of a value of
 * a column, every slice that counts a row with that value, as the marts say. One that names a measure touches that.
 * Breaks of feeds that these measures are not made of touch nothing.
 */
export async function touchingBreaks(
  engine: Engine,
  measures: readonly Measure[],
  register: readonly RegisteredBreak[],
  supply: Supply,
): Promise<TouchingBreaks> {
  const resolved: (ResolvedBreak & Break)[] = [];
  for (const registered of register) {
    const { month, what_changed } = registered;
    resolved.push({ month, what_changed, ...(await resolve(engine, measures, registered, supply)) });
  }
  return {
    breaksOf: (measure, slice) => {
      const touching = resolved.filter(({ touches }) => touches(measure, slice));
      const distinct = touching.map(({ month, what_changed }): [string, Break] => [
        `${month} ${what_changed}`,
        { month, what_changed },
      ]);
      return [...new Map(distinct).values()];
    },
    findings: resolved.flatMap(({ finding: found }) => found ?? []),
  };
}

async function resolve(
  engine: Engine,
  measures: readonly Measure[],
  registered: RegisteredBreak,
  supply: Supply,
): Promise<ResolvedBreak> {
  const { feed, column, value, measure: code } = registered;
  const touchedBy = (touches: Touches) => ({ touches, finding: null });
  if (feed === null) return touchedBy(({ code: other }) => other === code);
  const unknown = unknownName(registered);
  if (unknown !== null) return { touches: never, finding: unknown };
  if (!supply.feeds.includes(feed)) return touchedBy(never);
  if (column === null) return touchedBy((measure, slice) => hasRowsOf(measure, slice, feed, supply));
  if (value === null) return touchedBy((measure, slice) => usesColumn(measure, slice, feed, column));
  return ofValue(engine, measures, registered, { feed, column, value }, supply);
}

/** The columns of the marts of a measure that a slice of it uses, the month among them. */
function columnsUsed(measure: Measure, { column }: Slice): { mart: MartName; column: string }[] {
  return martsOf(measure).flatMap((mart) =>
    [...neededColumns(measure, mart, column), 'month'].map((name) => ({ mart, column: name })),
  );
}

function hasRowsOf(measure: Measure, slice: Slice, feed: string, { feeds }: Supply): boolean {
  const isMadeOf = ({ mart, column }: { mart: MartName; column: string }) =>
    Object.values(sourcesByFeed(mart, column)).some((sources) =>
      sources.some((source) => source.startsWith(`${feed}.`)),
    );
  return (
    martsOf(measure).some((mart) => feedsOf(mart, feeds).includes(feed)) ||
    columnsUsed(measure, slice).some(isMadeOf)
  );
}

/** What a column is made from, by its name in the contract of its feed or in a mart; null where there is none. */
function madeFrom(feed: string, column: string): readonly string[] | null {
  const contract = contracts.find((each) => each.feed === feed);
  if (contract && column in contract.columns) return [`${feed}.${column}`];
  const mart = ownMarts().find((each) => feed in sourcesByFeed(each, column));
  return mart === undefined ? null : (sourcesByFeed(mart, column)[feed] ?? null);
}

/** Whether a column that a slice uses is made from all that the column of the break is made from. */
function usesColumn(measure: Measure, slice: Slice, feed: string, column: string): boolean {
  const made = madeFrom(feed, column) ?? [];
  return columnsUsed(measure, slice).some((used) =>
    Object.values(sourcesByFeed(used.mart, used.column)).some(
      (sources) => made.length > 0 && made.every((source) => sources.includes(source)),
    ),
  );
}

/** Marts that are made from what was staged, and not from each other. */
function ownMarts(): MartName[] {
  return martNames.filter((mart) => !isMadeFromMarts(mart));
}

/** What a break of a value touches: marts keep the extract and the line of each row, those made from others too. */
async function ofValue(
  engine: Engine,
  measures: readonly Measure[],
  registered: RegisteredBreak,
  { feed, column, value }: { readonly feed: string; readonly column: string; readonly value: string },
  supply: Supply,
): Promise<ResolvedBreak> {
  const home = ownMarts().filter((mart) => feed in sourcesByFeed(mart, column));
  const filled = home.filter((mart) => feedsOf(mart, supply.feeds).includes(feed));
  const withValue = filled.map((mart) =>
    readSql('series/row_with_value.sql', {
      mart: identifier(mart),
      column: identifier(column),
      value: literal(value.toLowerCase()),
    }),
  );
  // A value that stands in a column which no mart has cannot be looked for.
  if (home.length === 0) {
    const expected = 'a column of a mart, where a value of it is given (docs/data-dictionary.md)';
    return { touches: never, finding: ofNothing('column', expected, column) };
  }
  const changed = unionOf(withValue);
  const isArea = areaLevels.some((level) => level.column === column);
  const available = measures.filter((measure) => whyNotAvailable(measure, null, supply) === null);
  const scans = new Map<MartName, Scan>();
  for (const mart of martNames) {
    const users = available.filter((measure) => martsOf(measure).includes(mart));
    const tallies = users.flatMap(({ numerator, denominator = [] }) =>
      recordTallies([...numerator, ...denominator]),
    );
    const isThere = (name: string) => isSupplied(mart, name, feedsOf(mart, supply.feeds));
    const parts = users.flatMap((measure) => (measure.parts ? [measure.parts.by] : [])).filter(isThere);
    const areas = isArea ? areaLevels.map((level) => level.column).filter(isThere) : [];
    if (users.length === 0) continue;
    await engine.replaceTemporaryTable(
      'touched_row',
      readSql('series/touched_row.sql', { mart: identifier(mart), changed }),
    );
    const request = {
      mart,
      tallies: tallies.filter((tally) => tally.mart === mart),
      breakdowns: breakdownsBy(parts, areas),
      ownAreas: supply.ownAreas ?? new Map(),
      table: 'touched_row',
    };
    scans.set(mart, await scanMart(engine, request));
  }
  const counts = (tallies: readonly Tally[], slice: Slice, area: string) =>
    recordTallies(tallies).some((tally) => {
      const scan = scans.get(tally.mart);
      return [...(scan?.months ?? [])].some((month) => scan?.amount(tally, slice, area, month));
    });
  const touches: Touches = ({ numerator, denominator = [], parts }, slice) => {
    const place = isArea ? slice.area : wholeArea;
    return (
      counts(numerator, slice, place) ||
      counts(denominator, parts?.ofNumeratorOnly ? wholeSlice : slice, place)
    );
  };
  const { rows = 0 } =
    (await engine.rows<{ rows: number }>(readSql('series/changed_rows.sql', { changed })))[0] ?? {};
  return { touches, finding: rows > 0 ? null : noSuchRow(registered) };
}

const register = {
  file: 'data-raw/reference/breaks.csv',
  todo: 'Correct the row: until then the break marks nothing',
};

/** What of a break names nothing that there is: its feed, or its column. */
function unknownName({ feed, column }: RegisteredBreak): Finding | null {
  if (feed === null) return null;
  if (!contracts.some((each) => each.feed === feed)) return ofNothing('feed', 'the name of a feed', feed);
  if (column === null || madeFrom(feed, column) !== null) return null;
  return ofNothing('column', `a column of the feed ${feed}, or of a mart made from it`, column);
}

function ofNothing(column: string, expected: string, got: string): Finding {
  return finding({
    code: 'break-of-nothing',
    level: 'blocks',
    ...register,
    column,
    expected,
    got: quote(got),
  });
}

/** A value that no row has may be another spelling of one that rows have. */
function noSuchRow({ feed, column, value, month }: RegisteredBreak): Finding {
  return finding({
    code: 'break-touches-no-row',
    level: 'notes',
    file: register.file,
    column: 'value',
    expected: `a value that a row of ${feed} has in '${column}'`,
    got: `${quote(value ?? '')}, for the break of ${monthName(month)}`,
    todo: 'Write it as docs/data-dictionary.md and the marts have it; until then this break marks nothing',
  });
}
