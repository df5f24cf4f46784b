import type { Month } from '../calendar.ts';
import { type Engine, identifier, readSql, unionOf } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Landing } from '../land/index.ts';
import { feedsOf, martNames } from '../marts/index.ts';
import { hasDistricts, type RegisteredBreak } from '../reference/index.ts';
import { touchingBreaks } from './breaks.ts';
import { buildSeries, type MeasuredSeries } from './build-series.ts';
import type { Measure } from './measure.ts';
import { MonthStates } from './month-states.ts';
import { changeFindings, nameChangesOf } from './name-changes.ts';
import type { ReadAmounts } from './scan-mart.ts';
import { isSupplied, type Supply } from './supplied-columns.ts';

/** The division that each district lies in. */
export type Nesting = ReadonlyMap<string, string>;

/** Every measure by month, up to the month a paper covers: all that what follows knows of the records. */
export interface MonthlySeries {
  readonly asAt: Month;
  readonly measured: readonly MeasuredSeries[];
  readonly nesting: Nesting;
  readonly findings: readonly Finding[];
}

/** What series are computed from, beside the marts. */
interface Given extends Omit<Supply, 'accepted'> {
  readonly landed: Pick<Landing, 'accepted' | 'refused' | 'findings'>;
  /** What is in doubt about the rows of an extract, in words, by extract. */
  readonly doubts?: ReadonlyMap<number, string>;
  readonly asAt: Month;
  /** Answers what is asked of months that have not changed from what was kept. */
  readonly read?: ReadAmounts;
  /** The register of breaks. */
  readonly breaks: readonly RegisteredBreak[];
}

/** Computes the series of the measures from the marts of a warehouse. */
export async function monthlySeries(
  engine: Engine,
  measures: readonly Measure[],
  given: Given,
): Promise<MonthlySeries> {
  const { feeds, landed, doubts, asAt, read, breaks } = given;
  const { accepted } = landed;
  const supply = { ...given, accepted, hasDistricts: hasDistricts(accepted) };
  const states = new MonthStates(landed, doubts);
  const touching = await touchingBreaks(engine, measures, breaks, supply);
  const counted = await buildSeries(engine, measures, supply, states, asAt, read, touching.breaksOf);
  const measured = counted.map((each) => ({ ...each, nameChanges: nameChangesOf(each) }));
  const nesting = await readNesting(engine, feeds);
  return { asAt, measured, nesting, findings: [...touching.findings, ...changeFindings(measured)] };
}

/** Which districts lie in which division, from the records: those that stand in one division only. */
async function readNesting(engine: Engine, feeds: readonly string[]): Promise<Nesting> {
  const marts = martNames.filter((mart) =>
    ['division', 'district'].every((column) => isSupplied(mart, column, feedsOf(mart, feeds))),
  );
  if (marts.length === 0) return new Map();
  const places = marts.map((mart) => `select division, district from ${identifier(mart)}`);
  const rows = await engine.rows<{ district: string; division: string }>(
    readSql('series/district.sql', { places: unionOf(places) }),
  );
  return new Map(rows.map(({ district, division }) => [district, division]));
}
