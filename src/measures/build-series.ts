import { type Month, monthSpine } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import { feedsOf, type MartName, martNames } from '../marts/build-marts.ts';
import { type Measure, martsOf, talliesOf, wholeArea, wholePart } from './measure.ts';
import type { MonthState, MonthStates } from './month-states.ts';
import { type Scan, scanMart } from './scan-mart.ts';
import type { Series, SeriesPoint } from './series.ts';
import {
  droppableColumns,
  isSupplied,
  neededColumns,
  type Supply,
  sourceColumns,
  whyNotAvailable,
} from './supplied-columns.ts';
import type { Tally } from './tally.ts';

/** Columns that say the area of a row, widest first. */
const areaColumns = ['division', 'district'];

export interface MeasuredSeries {
  readonly measure: Measure;
  readonly series: readonly Series[];
  /** Parts that cannot be computed, and why. */
  readonly unavailable: readonly { part: string; reason: string }[];
}

/** Every monthly series of the measures up to the as-at month, from one scan of each mart. */
export async function buildSeries(
  database: Database,
  measures: readonly Measure[],
  supply: Supply,
  states: MonthStates,
  asAt: Month,
): Promise<MeasuredSeries[]> {
  const scans = new Map<MartName, Scan>();
  const wanted = measures.filter((measure) => whyNotAvailable(measure, null, supply) === null);
  for (const mart of martNames) {
    const users = wanted.filter((measure) => martsOf(measure).includes(mart));
    if (users.length > 0) scans.set(mart, await scanMart(database, requestOf(mart, users, supply)));
  }
  return measures.map((measure) => seriesOf(measure, scans, supply, states, asAt));
}

function requestOf(mart: MartName, users: readonly Measure[], supply: Supply) {
  const feeds = feedsOf(mart, supply.feeds);
  const partColumns = users.flatMap((measure) => (measure.parts ? [measure.parts.by] : []));
  return {
    mart,
    tallies: users.flatMap((measure) => talliesOf(measure).filter((tally) => tally.mart === mart)),
    partColumns: [...new Set(partColumns)].filter((column) => isSupplied(mart, column, feeds)),
    areaColumns: areaColumns.filter((column) => isSupplied(mart, column, feeds)),
  };
}

function seriesOf(
  measure: Measure,
  scans: ReadonlyMap<MartName, Scan>,
  supply: Supply,
  states: MonthStates,
  asAt: Month,
): MeasuredSeries {
  const whole = whyNotAvailable(measure, null, supply);
  if (whole !== null) {
    return { measure, series: [], unavailable: rowsOf(measure).map((part) => ({ part, reason: whole })) };
  }
  const ofPart = measure.parts ? whyNotAvailable(measure, measure.parts.by, supply) : null;
  const column = measure.parts && ofPart === null ? measure.parts.by : null;
  const found = column === null ? [] : partsFound(measure, column, scans);
  if (column !== null)
    assertPartsAddUp(measure, column, found, scans, spineOf(measure, supply, states, asAt));
  const hasWhole = !measure.parts || measure.parts.withWhole;
  const slices: { part: string; column: string | null }[] = [
    ...(hasWhole ? [{ part: wholePart, column: null }] : []),
    ...found.map((part) => ({ part, column })),
  ];
  return {
    measure,
    series: slices.flatMap((slice) =>
      areasFound(measure, scans).map((area) => ({
        measure: measure.code,
        part: slice.part,
        area,
        points: spineOf(measure, supply, states, asAt).map((month) =>
          pointOf(
            measure,
            scans,
            slice.part,
            slice.column,
            area,
            month,
            stateOf(measure, slice.column, supply, states, month),
          ),
        ),
      })),
    ),
    unavailable:
      ofPart === null ? [] : (measure.parts?.named ?? []).map(({ part }) => ({ part, reason: ofPart })),
  };
}

/** The parts of a measure that stand in results when nothing is known of it. */
function rowsOf(measure: Measure): string[] {
  const named = measure.parts?.named.map(({ part }) => part) ?? [];
  return measure.parts && !measure.parts.withWhole && named.length > 0 ? named : [wholePart, ...named];
}

function partsFound(measure: Measure, column: string, scans: ReadonlyMap<MartName, Scan>): string[] {
  const named = measure.parts?.named.map(({ part }) => part) ?? [];
  const found = martsOf(measure).flatMap((mart) => [...(scans.get(mart)?.parts.get(column) ?? [])]);
  return [...new Set([...named, ...found.sort()])];
}

/** Parts, the unknown among them, must make up the whole in every month. */
function assertPartsAddUp(
  measure: Measure,
  column: string,
  parts: readonly string[],
  scans: ReadonlyMap<MartName, Scan>,
  months: readonly Month[],
): void {
  for (const tally of measure.numerator) {
    const scan = scans.get(tally.mart);
    for (const month of months) {
      const whole = scan?.amount(tally, null, wholePart, wholeArea, month) ?? 0;
      const sum = parts.reduce(
        (total, part) => total + (scan?.amount(tally, column, part, wholeArea, month) ?? 0),
        0,
      );
      if (Math.abs(whole - sum) > 1e-6 * Math.max(1, whole)) {
        throw new Error(`parts do not add up: ${measure.code} in ${month}: ${sum} of ${whole}`);
      }
    }
  }
}

/** Areas in which every mart of the measure can place its rows; the whole force first. */
function areasFound(measure: Measure, scans: ReadonlyMap<MartName, Scan>): string[] {
  const ofMarts = martsOf(measure).map((mart) => scans.get(mart)?.areas ?? new Set<string>());
  const areas = [...new Set(ofMarts.flatMap((set) => [...set]))].filter((area) => area !== wholeArea).sort();
  const isPlaced = ofMarts.every((set) => set.size > 1);
  return isPlaced ? [wholeArea, ...areas] : [wholeArea];
}

function spineOf(measure: Measure, supply: Supply, states: MonthStates, asAt: Month): Month[] {
  const firsts = feedsOfMeasure(measure, supply).flatMap((feed) => states.range(feed)?.first ?? []);
  const [first] = firsts.sort();
  return first === undefined ? [] : monthSpine(first, asAt);
}

function feedsOfMeasure(measure: Measure, supply: Supply): string[] {
  return [...new Set(martsOf(measure).flatMap((mart) => feedsOf(mart, supply.feeds)))];
}

function stateOf(
  measure: Measure,
  partColumn: string | null,
  supply: Supply,
  states: MonthStates,
  month: Month,
): MonthState {
  const columns = martsOf(measure).flatMap((mart) =>
    sourceColumns(mart, neededColumns(measure, mart, partColumn)),
  );
  const each = feedsOfMeasure(measure, supply).map((feed) =>
    states.ofFeed(feed, droppableColumns(feed, columns), month),
  );
  return (
    each.find((state) => !state.isReceived) ??
    each.find((state) => state.reason !== null) ?? { isReceived: true, reason: null }
  );
}

function pointOf(
  measure: Measure,
  scans: ReadonlyMap<MartName, Scan>,
  part: string,
  column: string | null,
  area: string,
  month: Month,
  state: MonthState,
): SeriesPoint {
  if (!state.isReceived) return { month, numerator: null, denominator: null, gap: state.reason, doubt: null };
  const total = (tallies: readonly Tally[], ofPart: boolean) =>
    tallies.reduce((sum, tally) => {
      const scan = scans.get(tally.mart);
      const amount = ofPart
        ? scan?.amount(tally, column, part, area, month)
        : scan?.amount(tally, null, wholePart, area, month);
      return sum + (amount ?? 0);
    }, 0);
  return {
    month,
    numerator: total(measure.numerator, true),
    denominator: measure.denominator ? total(measure.denominator, !measure.parts?.ofNumeratorOnly) : null,
    gap: null,
    doubt: state.reason,
  };
}
