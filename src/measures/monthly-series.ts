import type { Month } from '../calendar.ts';
import type { Engine } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Landing } from '../land/index.ts';
import { hasDistricts, type RegisteredBreak } from '../reference/index.ts';
import { touchingBreaks } from './breaks.ts';
import { buildSeries, type MeasuredSeries } from './build-series.ts';
import type { Measure } from './measure.ts';
import { MonthStates } from './month-states.ts';
import { changeFindings, nameChangesOf } from './name-changes.ts';
import { type Nesting, readNesting } from './nesting.ts';
import type { ReadAmounts } from './scan-mart.ts';

/** Every measure by month, up to the month a paper covers: all that what follows knows of the records. */
export interface MonthlySeries {
  readonly asAt: Month;
  readonly measured: readonly MeasuredSeries[];
  readonly nesting: Nesting;
  readonly findings: readonly Finding[];
}

/** What series are computed from, beside the marts. */
interface Given {
  readonly feeds: readonly string[];
  readonly landed: Pick<Landing, 'accepted' | 'refused' | 'findings'>;
  /** What is in doubt about the rows of an extract, in words, by extract. */
  readonly doubts?: ReadonlyMap<number, string>;
  readonly hasNeighbourhoods: boolean;
  /** The paper is of several forces, which are areas of it. */
  readonly coversForces?: boolean;
  /** What changes are put down to is asked of every area, and not of the whole force alone. */
  readonly driversByArea?: boolean;
  /** The force's own areas, by level. */
  readonly ownAreas: ReadonlyMap<string, ReadonlySet<string>>;
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
