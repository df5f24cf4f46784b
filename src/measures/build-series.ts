import { addMonths, type Month, monthName, monthSpine } from '../calendar.ts';
import type { Engine } from '../engine/index.ts';
import { feedsOf, type MartName, martNames } from '../marts/index.ts';
import { type AreaLevel, areaLevels, forceLevel, wholeArea } from './area-levels.ts';
import type { TouchingBreaks } from './breaks.ts';
import {
  type Measure,
  martsOf,
  type TalliesByAmount,
  talliesByAmount,
  talliesOf,
  wholePart,
} from './measure.ts';
import { type MonthState, type MonthStates, receivedWhole } from './month-states.ts';
import {
  amountOf,
  breakdownsBy,
  type PlacedSlice,
  type ReadAmounts,
  type Scan,
  type ScanRequest,
  type Scans,
  type Slice,
  scanMart,
  wholeSlice,
} from './scan-mart.ts';
import { gapAt, type NameChange, type Series, type SeriesPoint } from './series.ts';
import {
  droppableColumns,
  isKnown,
  isSupplied,
  neededColumns,
  type Supply,
  whyNotAvailable,
} from './supplied-columns.ts';
import { countOf, martsIn, recordTallies, type Tally } from './tally.ts';
import { type UnknownRows, unknownRowsOf } from './unknown-rows.ts';

const namedParts = (measure: Measure) => measure.parts?.named.map(({ part }) => part) ?? [];

/** The parts of a measure that stand in results when nothing is known of it. */
function rowsOf(measure: Measure): string[] {
  const named = namedParts(measure);
  return measure.parts && !measure.parts.withWhole && named.length > 0 ? named : [wholePart, ...named];
}

/** The values of a column that a measure has: parts it names, in its order, then others with an amount in some month. */
function partsFound(measure: Measure, column: string, months: readonly Month[], scans: Scans): string[] {
  const isFound = (part: string) =>
    talliesOf(measure).some((tally) =>
      months.some((month) => amountOf(scans, [tally], { part, column }, wholeArea, month)),
    );
  const occurring = martsOf(measure).flatMap((mart) => [...(scans.get(mart)?.parts.get(column) ?? [])]);
  const named = column === measure.parts?.by ? namedParts(measure) : [];
  return [...new Set([...named, ...occurring.sort().filter(isFound)])];
}

/** The areas of a level that occur; none unless every mart of the measure can place its rows. */
function areasFound(measure: Measure, level: AreaLevel, scans: Scans): string[] {
  const ofMarts = martsOf(measure).map((mart) => scans.get(mart)?.areas.get(level.column));
  if (measure.parts?.by === level.column || ofMarts.some((areas) => areas === undefined)) return [];
  return [...new Set(ofMarts.flatMap((areas) => [...(areas ?? [])]))].sort();
}

/** Parts, and the areas of each level, the unknown among them, must make up the whole in every month; if not, the fault is ours. */
function assertAllAddUp(
  measure: Measure,
  parts: readonly string[],
  months: readonly Month[],
  scans: Scans,
): void {
  const column = measure.parts?.by ?? null;
  const levels = areaLevels.map((level) => ({ ...level, areas: areasFound(measure, level, scans) }));
  for (const tally of talliesOf(measure)) {
    for (const month of months) {
      const amount = (slice: Slice, area: string) => amountOf(scans, [tally], slice, area, month);
      const whole = amount(wholeSlice, wholeArea);
      const check = (name: string, members: readonly string[], amountIn: (member: string) => number) => {
        const sum = members.reduce((total, member) => total + amountIn(member), 0);
        if (members.length > 0 && Math.abs(whole - sum) > 1e-6 * Math.max(1, whole))
          throw new Error(`${name} do not add up: ${measure.code} in ${month}: ${sum} of ${whole}`);
      };
      check('parts', parts, (part) => amount({ part, column }, wholeArea));
      for (const { level, areas } of levels)
        check(`areas (${level})`, areas, (area) => amount(wholeSlice, area));
    }
  }
}

/** The columns that say most of why a count of a mart changes. */
const usualDrivers: Partial<Record<MartName, readonly string[]>> = {
  crime: ['offence_subgroup'],
  hate_incident: ['strand'],
  incident: ['category'],
  safeguarding: ['kind'],
  missing: ['kind'],
  complaint: ['allegation'],
  stop_search: ['power'],
};

/** The columns that a change of a measure is put down to: for counts and scores of one mart, those it has. */
function driverColumnsOf(measure: Measure, supply: Supply): readonly string[] {
  const [mart, another] = martsOf(measure);
  if (mart === undefined || another !== undefined) return [];
  if (measure.statistic !== 'count' && measure.statistic !== 'severity') return [];
  const feeds = feedsOf(mart, supply.feeds);
  return (measure.drivers ?? usualDrivers[mart] ?? []).filter((column) => isSupplied(mart, column, feeds));
}

/** What series are made from: the scanned marts, what was supplied, and which months were received. */
interface Sources {
  readonly scans: Scans;
  readonly supply: Supply;
  readonly states: MonthStates;
  readonly asAt: Month;
  readonly breaksOf: TouchingBreaks['breaksOf'];
}

export interface MeasuredSeries {
  readonly measure: Measure;
  readonly series: readonly Series[];
  /** The series by each value of each column that a change is put down to: the force's, and its areas' where asked for. */
  readonly drivers: readonly { by: string; series: readonly Series[] }[];
  /** Names of its parts or areas that end as others begin, as found in exact months; left out where not looked for. */
  readonly nameChanges?: readonly NameChange[];
  /** Parts that cannot be computed, and why. */
  readonly unavailable: readonly { part: string; reason: string }[];
}

/**
 * Every monthly series of the measures up to the as-at month, from one scan of each mart; `read` may answer what is
 * asked of months that have not changed from what was kept.
 */
export async function buildSeries(
  engine: Engine,
  measures: readonly Measure[],
  supply: Supply,
  states: MonthStates,
  asAt: Month,
  read?: ReadAmounts,
  breaksOf: TouchingBreaks['breaksOf'] = () => [],
): Promise<MeasuredSeries[]> {
  const scans = new Map<MartName, Scan>();
  const wanted = measures.filter((measure) => whyNotAvailable(measure, null, supply) === null);
  for (const mart of martNames) {
    const users = wanted.filter((measure) => martsOf(measure).includes(mart));
    if (users.length > 0) scans.set(mart, await scanMart(engine, requestOf(mart, users, supply), read));
  }
  return measures.map((measure) => seriesOf(measure, { scans, supply, states, asAt, breaksOf }));
}

function requestOf(mart: MartName, users: readonly Measure[], supply: Supply): ScanRequest {
  const feeds = feedsOf(mart, supply.feeds);
  const parts: string[] = users
    .flatMap((measure) => measure.parts?.by ?? [])
    .filter((column) => isSupplied(mart, column, feeds));
  const areas = areaLevels
    .filter(({ level, isWithinForce }) => (supply.coversForces ? !isWithinForce : level !== forceLevel))
    .map(({ column }) => column)
    .filter((column) => isKnown(mart, column, supply));
  const drivers = users
    .flatMap((measure) => driverColumnsOf(measure, supply))
    .filter((column) => !parts.includes(column));
  const breakdowns = [
    ...breakdownsBy(parts, areas),
    ...[...new Set(drivers)].flatMap((part) =>
      [null, ...(supply.driversByArea ? areas : [])].map((area) => ({ part, area })),
    ),
  ];
  const counted = users
    .map((measure) => talliesOf(measure))
    .flatMap((tallies) => [...tallies, ...recordTallies(tallies)]);
  const uncertain = users.flatMap((measure) => Object.values(unknownRowsOf(measure, supply) ?? {}).flat());
  const tallies = [countOf(mart), ...counted, ...uncertain].filter((tally) => tally.mart === mart);
  return { mart, tallies, breakdowns, ownAreas: supply.ownAreas ?? new Map() };
}

function seriesOf(measure: Measure, sources: Sources): MeasuredSeries {
  const ofWhole = whyNotAvailable(measure, null, sources.supply) ?? whyNonePublished(measure, sources);
  if (ofWhole !== null) {
    return {
      measure,
      series: [],
      drivers: [],
      unavailable: rowsOf(measure).map((part) => ({ part, reason: ofWhole })),
    };
  }
  const { parts } = measure;
  const ofParts = parts ? whyNotAvailable(measure, parts.by, sources.supply) : null;
  const months = spineOf(measure, sources);
  const found = parts && ofParts === null ? partsFound(measure, parts.by, months, sources.scans) : [];
  assertAllAddUp(measure, found, months, sources.scans);
  const slices: Slice[] = [
    ...(!parts || parts.withWhole ? [wholeSlice] : []),
    ...found.map((part) => ({ part, column: parts?.by ?? null })),
  ];
  const areas = areaLevels.flatMap((level) =>
    areasFound(measure, level, sources.scans).map((area) => ({ area, area_level: level.level })),
  );
  const force = { area: wholeArea, area_level: wholeArea };
  const counting = countingRecords(measure);
  const uncertain = unknownRowsOf(measure, sources.supply);
  const inPlaces = (slice: Slice, places: readonly (typeof force)[]) => {
    const statesOf = (name: string | null) =>
      months.map((month) => ({ month, state: stateOf(measure, slice.column, month, sources, name) }));
    const ofAll = statesOf(null);
    const pointsOf = (tallies: TalliesByAmount, { area, area_level }: typeof force) =>
      (area_level === forceLevel ? statesOf(area) : ofAll).map(({ month, state }): SeriesPoint => {
        if (state.gap !== null) return gapAt(month, state.gap);
        const place = { ...slice, area, area_level, month };
        return receivedPoint(measure, tallies, uncertain, place, state.doubt, sources.scans);
      });
    return places.map((place) => ({
      measure: measure.code,
      part: slice.part,
      ...place,
      points: pointsOf(talliesByAmount(measure), place),
      breaks: sources.breaksOf(measure, { ...slice, area: place.area }),
      ...(counting && { counts: pointsOf(counting, place) }),
    }));
  };
  return {
    measure,
    series: slices.flatMap((slice) => inPlaces(slice, [force, ...areas])),
    drivers: driverColumnsOf(measure, sources.supply).map((by) => ({
      by,
      series: partsFound(measure, by, months, sources.scans).flatMap((part) =>
        inPlaces({ part, column: by }, [force, ...(sources.supply.driversByArea ? areas : [])]),
      ),
    })),
    unavailable: ofParts === null ? [] : (parts?.named ?? []).map(({ part }) => ({ part, reason: ofParts })),
  };
}

/** Why a measure has nothing to count, or to divide by: the marts of it are empty, although extracts were received; null where it has. */
function whyNonePublished(measure: Measure, sources: Sources): string | null {
  const months = spineOf(measure, sources);
  const isReceived = months.some((month) => stateOf(measure, null, month, sources).gap === null);
  if (!isReceived) return null;
  const isEmpty = (mart: MartName) => {
    const rows = [countOf(mart)];
    return !months.some((month) => amountOf(sources.scans, rows, wholeSlice, wholeArea, month));
  };
  const marts = [measure.numerator, measure.denominator ?? []].map(martsIn);
  const empty = marts.find((each) => each.length > 0 && each.every(isEmpty)) ?? [];
  const names = empty.map((mart) => mart.replaceAll('_', ' ')).join(' or ');
  return empty.length === 0 ? null : `none published: no extract has a row of it (${names})`;
}

/** What each amount is tallied from, with the records counted that are summed; null where nothing is summed. */
function countingRecords(measure: Measure): TalliesByAmount | null {
  if (talliesOf(measure).every(({ sum }) => sum === null)) return null;
  const counted = Object.entries(talliesByAmount(measure)).map(([name, tallies]) => [
    name,
    tallies && recordTallies(tallies),
  ]);
  return Object.fromEntries(counted) as TalliesByAmount;
}

/** Every month from the first that can count, as the feeds of the measure go back, to the as-at month. */
function spineOf(measure: Measure, { supply, states, asAt }: Sources): Month[] {
  const [first] = feedsOfMeasure(measure, supply)
    .flatMap((feed) => states.first(feed) ?? [])
    .sort();
  return first === undefined ? [] : monthSpine(addMonths(first, measure.looksBackMonths ?? 0), asAt);
}

/**
 * Whether a month was received from every feed of a measure, with the columns the slice needs, and so were the
 * months before and after that the measure looks at.
 */
function stateOf(
  measure: Measure,
  partColumn: string | null,
  month: Month,
  { supply, states }: Sources,
  force: string | null = null,
): MonthState {
  const columnsOf = (feed: string) =>
    martsOf(measure).flatMap((mart) =>
      droppableColumns(mart, neededColumns(measure, mart, partColumn), feed),
    );
  const { looksBackMonths = 0, looksAheadMonths = 0 } = measure;
  const looked = monthSpine(addMonths(month, -looksBackMonths), addMonths(month, looksAheadMonths));
  const each = looked.flatMap((seen) =>
    feedsOfMeasure(measure, supply).map((feed) => {
      if (seen === month) return states.ofFeed(feed, columnsOf(feed), seen, force);
      const state = states.lookedAt(feed, columnsOf(feed), seen, force);
      return {
        gap: state.gap && { ...state.gap, needs: seen },
        doubt: state.doubt && `needs ${monthName(seen)}: ${state.doubt}`,
      };
    }),
  );
  return each.find(({ gap }) => gap !== null) ?? each.find(({ doubt }) => doubt !== null) ?? receivedWhole;
}

/** A part in an area in a month. */
interface Place extends PlacedSlice {
  readonly area_level: string;
  readonly month: Month;
}

/**
 * What is counted in a month that was received; the records of it that are not known to count, and those of the whole
 * that stand in no known part or area.
 */
function receivedPoint(
  measure: Measure,
  tallies: TalliesByAmount,
  uncertain: UnknownRows | null,
  place: Place,
  doubt: string | null,
  scans: Scans,
): SeriesPoint {
  const { column, area, area_level, month } = place;
  const { numerator, denominator = numerator, parts } = measure;
  const total = (counted: readonly Tally[] | undefined, slice: Slice = place) =>
    counted ? amountOf(scans, counted, slice, area, month) : null;
  const records = recordTallies(parts?.ofNumeratorOnly ? numerator : denominator);
  const recordsIn = (slice: Slice, ofArea: string) => amountOf(scans, records, slice, ofArea, month);
  const level = areaLevels.find((each) => each.level === area_level);
  const isSplit = column !== null || level !== undefined;
  const ofPart = column === null ? 0 : recordsIn({ part: 'unknown', column }, wholeArea);
  const ofArea = level === undefined ? 0 : recordsIn(wholeSlice, level.nameOf('unknown'));
  return {
    month,
    numerator: total(tallies.numerator),
    denominator: total(tallies.denominator, parts?.ofNumeratorOnly ? wholeSlice : place),
    baseline: total(tallies.baseline),
    left_out: total(tallies.left_out),
    weight_squares: total(tallies.weight_squares),
    open: total(tallies.open),
    gap: null,
    doubt,
    unknown: total(uncertain?.unknown),
    countable: total(uncertain?.countable),
    unplaced: isSplit ? Math.max(ofPart, ofArea) : null,
    placeable: isSplit ? recordsIn(wholeSlice, wholeArea) : null,
  };
}

function feedsOfMeasure(measure: Measure, supply: Supply): string[] {
  return [...new Set(martsOf(measure).flatMap((mart) => feedsOf(mart, supply.feeds)))];
}
