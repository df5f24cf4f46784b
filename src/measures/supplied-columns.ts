import { contractOf } from '../contracts/index.ts';
import type { Receipt } from '../land/index.ts';
import { columnFeeds, feedsOf, type MartName } from '../marts/index.ts';
import { type Measure, martsOf, talliesOf } from './measure.ts';
import { columnsOf } from './tally.ts';

/** Mart columns that are looked up in the neighbourhood table by another column. */
const lookedUp: Readonly<Record<string, string>> = {
  'crime.area_kind': 'lsoa_code',
  'outcome.area_kind': 'lsoa_code',
  'domestic_victim.area_kind': 'lsoa_code',
};

/** Mart columns that say nothing unless an extract has another column. */
const derivedFrom: Readonly<Record<string, string>> = {
  'crime.priority_area': 'lsoa_code',
  'crime.is_in_priority_area': 'lsoa_code',
  'incident.is_attended': 'first_arrival_at',
  'incident.minutes_to_arrival': 'first_arrival_at',
  'incident.is_within_grade_1_target': 'first_arrival_at',
  'complaint.is_locally_resolved': 'local_resolution_on',
  'local_resolution.days_to_resolve': 'local_resolution_on',
  'offender_management.has_left': 'exited_on',
  'domestic_victim.is_repeat': 'victim_ref',
  'domestic_victim.has_victim_ref': 'victim_ref',
  'hate_victim.is_repeat': 'victim_ref',
  'hate_victim.has_victim_ref': 'victim_ref',
  'asb_victim.is_repeat': 'caller_ref',
  'asb_victim.has_caller_ref': 'caller_ref',
  'community_resolution.has_reoffended': 'offender_ref',
  'community_resolution.has_offender_ref': 'offender_ref',
};

/** What a build has to compute measures from. */
export interface Supply {
  readonly feeds: readonly string[];
  readonly accepted: readonly Receipt[];
  readonly hasNeighbourhoods: boolean;
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
    const unlinked = columns.filter((column) => `${mart}.${column}` in lookedUp && !supply.hasNeighbourhoods);
    if (unlinked.length > 0) {
      return `needs ${listColumns(mart, unlinked)}: no neighbourhood table with rural-urban classes was given (--reference)`;
    }
    const absent = absentEverywhere(feeds, sourceColumns(mart, columns), supply.accepted);
    if (absent.length > 0) return `needs ${listColumns(mart, absent)}, which no extract received has`;
  }
  return null;
}

/** Columns of the extracts that mart columns come from. */
export function sourceColumns(mart: MartName, columns: readonly string[]): string[] {
  return columns.map((column) => lookedUp[`${mart}.${column}`] ?? derivedFrom[`${mart}.${column}`] ?? column);
}

/** Those of the columns that a feed's contract lets extracts leave out, with nothing to count in their place. */
export function droppableColumns(feed: string, columns: readonly string[]): string[] {
  const contract = contractOf(feed);
  return columns.filter((name) => {
    const column = contract.columns[name];
    return column?.mayBeAbsent && column.valueOfBlank === undefined;
  });
}

/** Whether each feed that fills the mart gives the column. */
export function isSupplied(mart: MartName, column: string, feeds: readonly string[]): boolean {
  const givers = (columnFeeds[mart] as Readonly<Record<string, readonly string[]>>)[column] ?? [];
  return feeds.length > 0 && feeds.every((feed) => givers.includes(feed));
}

/** Whether each feed that fills the mart gives the column, and the table it is looked up in, if any, is there. */
export function isKnown(mart: MartName, column: string, supply: Supply): boolean {
  const isLookedUp = `${mart}.${column}` in lookedUp;
  return isSupplied(mart, column, feedsOf(mart, supply.feeds)) && (!isLookedUp || supply.hasNeighbourhoods);
}

function absentEverywhere(
  feeds: readonly string[],
  columns: readonly string[],
  accepted: readonly Receipt[],
): string[] {
  return feeds.flatMap((feed) => {
    const receipts = accepted.filter((receipt) => receipt.feed === feed);
    return droppableColumns(feed, columns).filter(
      (column) =>
        receipts.length > 0 && receipts.every((receipt) => !receipt.columns.split(',').includes(column)),
    );
  });
}

function listColumns(mart: MartName, columns: readonly string[]): string {
  return columns.map((column) => `${mart}.${column}`).join(', ');
}
