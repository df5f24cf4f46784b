import { contractOf } from '../contracts/index.ts';
import type { Receipt } from '../land/index.ts';
import { columnSources, feedsOf, type MartName } from '../marts/index.ts';
import { type Measure, martsOf, talliesOf } from './measure.ts';
import { columnsOf } from './tally.ts';

/** What a build has to compute measures from. */
export interface Supply {
  readonly feeds: readonly string[];
  readonly accepted: readonly Receipt[];
  readonly hasNeighbourhoods: boolean;
  /** False where districts are looked up in the table of those of data.police.uk, and it has none of the force. */
  readonly hasDistricts?: boolean;
  /** The paper is of several forces, which are areas of it. */
  readonly coversForces?: boolean;
  /** The force's own areas, by level; none of a level where they are not known. */
  readonly ownAreas?: ReadonlyMap<string, ReadonlySet<string>>;
  /** What changes are put down to is asked of every area, and not of the whole force alone. */
  readonly driversByArea?: boolean;
}

/** The columns of a mart that a measure needs, the part column included where asked for. */
export function neededColumns(measure: Measure, mart: MartName, partColumn: string | null): string[] {
  const columns = talliesOf(measure)
    .filter((tally) => tally.mart === mart)
    .flatMap(columnsOf);
  return [...new Set(partColumn === null ? columns : [...columns, partColumn])];
}

/** Why a measure (broken down by a column, where one is given) cannot be computed; null where it can. */
export function whyNotAvailable(measure: Measure, partColumn: string | null, supply: Supply): string | null {
  for (const mart of martsOf(measure)) {
    const feeds = feedsOf(mart, supply.feeds);
    if (feeds.length === 0) return `needs ${mart}, which no feed of this paper gives`;
    const columns = neededColumns(measure, mart, partColumn);
    const missing = columns.filter((column) => !isSupplied(mart, column, feeds));
    if (missing.length > 0) return `needs ${listColumns(mart, missing)}, which no feed of this paper gives`;
    const unlinked = columns.filter((column) => isLookedUp(mart, column) && !supply.hasNeighbourhoods);
    if (unlinked.length > 0) {
      return `needs ${listColumns(mart, unlinked)}: no neighbourhood table with rural-urban classes was given (--reference)`;
    }
    const absent = absentEverywhere(mart, columns, supply);
    if (absent.length > 0) return `needs ${absent.join(', ')}, which no extract received has`;
  }
  return null;
}

/**
 * The columns of a feed that columns of a mart come from, and the month of its rows, where the feed's contract lets
 * extracts leave them out, with nothing to count in their place.
 */
export function droppableColumns(mart: MartName, columns: readonly string[], feed: string): string[] {
  const contract = contractOf(feed).columns;
  const sources = [...columns, 'month'].flatMap((column) => sourcesOf(mart, column));
  return Object.keys(contract).filter((name) => {
    const { mayBeAbsent, valueOfBlank } = contract[name] ?? {};
    return mayBeAbsent && valueOfBlank === undefined && sources.includes(`${feed}.${name}`);
  });
}

/** The columns of feeds and reference tables that a column of a mart comes from, as its SQL says. */
function sourcesOf(mart: MartName, column: string): string[] {
  return Object.values(sourcesByFeed(mart, column)).flat();
}

/** By mart, column and the feed that gives it. */
const allSources: Readonly<
  Record<MartName, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
> = columnSources;

/** The feeds that give a column of a mart, each with what the column comes from there. */
export function sourcesByFeed(mart: MartName, column: string): Readonly<Record<string, readonly string[]>> {
  return allSources[mart][column] ?? {};
}

/** Whether a column of a mart is looked up in the table of neighbourhoods. */
function isLookedUp(mart: MartName, column: string): boolean {
  return sourcesOf(mart, column).includes('neighbourhood.area_kind');
}

/** Whether each feed that fills the mart gives the column. */
export function isSupplied(mart: MartName, column: string, feeds: readonly string[]): boolean {
  return feeds.length > 0 && feeds.every((feed) => feed in sourcesByFeed(mart, column));
}

/** Whether each feed that fills the mart gives the column, and the table it is looked up in, if any, is there. */
export function isKnown(mart: MartName, column: string, supply: Supply): boolean {
  const feeds = feedsOf(mart, supply.feeds);
  const sources = feeds.flatMap((feed) => sourcesByFeed(mart, column)[feed] ?? []);
  if (supply.hasDistricts === false && sources.includes('police_uk_district.district')) return false;
  return (supply.hasNeighbourhoods || !isLookedUp(mart, column)) && isSupplied(mart, column, feeds);
}

function absentEverywhere(mart: MartName, columns: readonly string[], supply: Supply): string[] {
  return supply.feeds.flatMap((feed) => {
    const receipts = supply.accepted.filter((receipt) => receipt.feed === feed);
    return droppableColumns(mart, columns, feed)
      .filter(
        (column) =>
          receipts.length > 0 && receipts.every((receipt) => !receipt.columns.split(',').includes(column)),
      )
      .map((column) => `${feed}.${column}`);
  });
}

function listColumns(mart: MartName, columns: readonly string[]): string {
  return columns.map((column) => `${mart}.${column}`).join(', ');
}
