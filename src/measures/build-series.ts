import type { Month } from '../calendar.ts';
import type { Database } from '../engine/duckdb.ts';
import { feedsOf, type MartName, martNames } from '../marts/mart-files.ts';
import { areaLevels, wholeArea } from './area-levels.ts';
import { countingRecords } from './counting-records.ts';
import { driversOf } from './drivers.ts';
import { type Measure, martsOf, talliesOf, wholePart } from './measure.ts';
import type { MonthStates } from './month-states.ts';
import { areasFound, assertAllAddUp, partsFound, rowsOf } from './parts-and-areas.ts';
import { type Breakdown, type ReadAmounts, type Scan, type ScanRequest, scanMart } from './scan-mart.ts';
import type { Series } from './series.ts';
import { type Slice, seriesPoint, spineOf, stateOf } from './series-point.ts';
import { isKnown, isSupplied, type Supply, whyNotAvailable } from './supplied-columns.ts';

/** What series are made from: the scanned marts, what was supplied, and which months were received. */
export interface Sources {
  readonly scans: ReadonlyMap<MartName, Scan>;
  readonly supply: Supply;
  readonly states: MonthStates;
  readonly asAt: Month;
}

export interface MeasuredSeries {
  readonly measure: Measure;
  readonly series: readonly Series[];
  /** The force's series by each value of each column that a change is put down to. */
  readonly drivers: readonly { by: string; series: readonly Series[] }[];
  /** Parts that cannot be computed, and why. */
  readonly unavailable: readonly { part: string; reason: string }[];
}

/**
 * Every monthly series of the measures up to the as-at month, from one scan of each mart; `read` may answer what is
 * asked of months that have not changed from what was kept.
 */
export async function buildSeries(
  database: Database,
  measures: readonly Measure[],
  supply: Supply,
  states: MonthStates,
  asAt: Month,
  read?: ReadAmounts,
): Promise<MeasuredSeries[]> {
  const scans = new Map<MartName, Scan>();
  const wanted = measures.filter((measure) => whyNotAvailable(measure, null, supply) === null);
  for (const mart of martNames) {
    const users = wanted.filter((measure) => martsOf(measure).includes(mart));
    if (users.length > 0) scans.set(mart, await scanMart(database, requestOf(mart, users, supply), read));
  }
  return measures.map((measure) => seriesOf(measure, { scans, supply, states, asAt }));
}

function requestOf(mart: MartName, users: readonly Measure[], supply: Supply): ScanRequest {
  const feeds = feedsOf(mart, supply.feeds);
  const partColumns = users.flatMap((measure) => (measure.parts ? [measure.parts.by] : []));
  const parts = [...new Set(partColumns)].filter((column) => isSupplied(mart, column, feeds));
  const areas = areaLevels.map(({ column }) => column).filter((column) => isKnown(mart, column, supply));
  const breakdowns: Breakdown[] = [null, ...parts].flatMap((part) =>
    [null, ...areas].filter((area) => area === null || area !== part).map((area) => ({ part, area })),
  );
  const drivers = users.flatMap((measure) => driversOf(measure, supply));
  breakdowns.push(
    ...[...new Set(drivers)]
      .filter((column) => !parts.some((part) => part === column))
      .map((part) => ({ part, area: null })),
  );
  const tallies = users
    .flatMap((measure) => [measure, countingRecords(measure) ?? measure])
    .flatMap((measure) => talliesOf(measure).filter((tally) => tally.mart === mart));
  return { mart, tallies, breakdowns };
}

function seriesOf(measure: Measure, sources: Sources): MeasuredSeries {
  const ofWhole = whyNotAvailable(measure, null, sources.supply);
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
    ...(!parts || parts.withWhole ? [{ part: wholePart, column: null }] : []),
    ...found.map((part) => ({ part, column: parts?.by ?? null })),
  ];
  const areas = areaLevels.flatMap((level) =>
    areasFound(measure, level, sources.scans).map((area) => ({ area, area_level: level.level })),
  );
  const force = { area: wholeArea, area_level: wholeArea };
  const counting = countingRecords(measure);
  const inPlaces = (slice: Slice, places: readonly (typeof force)[]) => {
    const states = months.map((month) => ({ month, state: stateOf(measure, slice.column, month, sources) }));
    const pointsOf = (tallied: Measure, area: string) =>
      states.map(({ month, state }) => seriesPoint(tallied, slice, area, month, state, sources.scans));
    return places.map((place) => ({
      measure: measure.code,
      part: slice.part,
      ...place,
      points: pointsOf(measure, place.area),
      ...(counting && { counts: pointsOf(counting, place.area) }),
    }));
  };
  return {
    measure,
    series: slices.flatMap((slice) => inPlaces(slice, [force, ...areas])),
    drivers: driversOf(measure, sources.supply).map((by) => ({
      by,
      series: partsFound(measure, by, months, sources.scans).flatMap((part) =>
        inPlaces({ part, column: by }, [force]),
      ),
    })),
    unavailable: ofParts === null ? [] : (parts?.named ?? []).map(({ part }) => ({ part, reason: ofParts })),
  };
}
