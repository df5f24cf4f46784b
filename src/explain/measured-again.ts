import type { Month } from '../calendar.ts';
import { disclose, protectFigures, readPolicy, type ShownFigures } from '../disclosure/index.ts';
import type { Database } from '../engine/index.ts';
import { readVintages, vintageOf } from '../history/index.ts';
import { type Receipt, storedLanding } from '../land/index.ts';
import { viewMarts } from '../marts/index.ts';
import {
  type Exact,
  exactFigures,
  type Measure,
  monthlySeries,
  type Result,
  rateOf,
  type Series,
} from '../measures/index.ts';
import type { Publication } from '../pipeline/index.ts';
import type { BuiltPaper } from '../publish/index.ts';
import { ownAreasOf, populationsFor, readRegisters } from '../reference/index.ts';

/**
 * The figures of one measure at an as-at month, and what may be shown of them: what the paper of that month shows,
 * or would show; with what drives the change of each area where that is asked for.
 */
export async function measuredAgain(
  database: Database,
  publication: Publication,
  measure: Measure,
  { last, out }: { readonly last: BuiltPaper; readonly out: string },
  asAt: Month,
  driversByArea = false,
): Promise<{
  readonly accepted: readonly Receipt[];
  readonly exact: Exact;
  readonly shown: Pick<ShownFigures, 'measured' | 'results' | 'contributions' | 'rates'>;
}> {
  const { feeds } = publication;
  await viewMarts(database, feeds);
  const landed = await storedLanding(database, feeds);
  const { breaks, targets } = readRegisters();
  const hasNeighbourhoods = last.reference.neighbourhoods > 0;
  const populations = populationsFor(publication, landed.accepted);
  const ownAreas = ownAreasOf(publication.neighbourhoods);
  const { coversForces = false } = publication;
  const seriesOf = (measures: readonly Measure[], driversByArea = false) =>
    monthlySeries(database, measures, {
      feeds,
      landed,
      hasNeighbourhoods,
      coversForces,
      driversByArea,
      ownAreas,
      asAt,
      breaks,
    });
  const exact = exactFigures((await seriesOf([measure], driversByArea)).measured, asAt, targets);
  const policy = publication.policy ?? readPolicy();
  const { vintages } = readVintages(out, publication.name);
  const published = vintageOf(vintages, asAt, null);
  const levelsOfAll = async () => {
    // What is shown of one measure depends on others of its subject.
    const { measured, nesting } = await seriesOf(publication.measures);
    const all = exactFigures(measured, asAt, targets);
    const given = { asAt, policy, nesting, vintages, published, feeds };
    return protectFigures(all, { ...given, populations: [] }).levels;
  };
  const levels = published?.disclosure.levels ?? (await levelsOfAll());
  const shown = disclose(exact, levels, policy);
  const rates = shown.results.flatMap((result) => rateOf(measure, result, populations) ?? []);
  return { accepted: landed.accepted, exact, shown: { ...shown, rates } };
}

/** One row of a paper, computed again from the marts of the warehouse. */
export interface ExplainedRow {
  readonly result: Result;
  readonly series: Series | null;
  readonly accepted: readonly Receipt[];
}

/**
 * Every part and area of a measure at an as-at month: only what may be shown, or everything for those who may see
 * the records.
 */
export async function explainedRows(
  database: Database,
  publication: Publication,
  measure: Measure,
  built: { readonly last: BuiltPaper; readonly out: string },
  given: { readonly asAt: Month; readonly isPrivate: boolean },
): Promise<ExplainedRow[]> {
  const { accepted, exact, shown } = await measuredAgain(database, publication, measure, built, given.asAt);
  const { measured, results } = given.isPrivate ? exact : shown;
  const series = measured.flatMap(({ series }) => series);
  return results.map((result) => ({
    result,
    series: series.find(({ part, area }) => part === result.part && area === result.area) ?? null,
    accepted,
  }));
}
