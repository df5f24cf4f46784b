import type { Month } from '../calendar.ts';
import { cellsOf } from '../disclosure/cells.ts';
import { disclose, type Shown, suppressionOf } from '../disclosure/disclose.ts';
import { readNesting } from '../disclosure/nesting.ts';
import { earlierPapersOf, hiddenByLedger } from '../disclosure/paper-ledger.ts';
import { readPolicy } from '../disclosure/policy.ts';
import type { Database } from '../engine/duckdb.ts';
import { readVintages, vintageOf } from '../history/vintage-store.ts';
import { storedLanding } from '../land/stored-landing.ts';
import { buildSeries } from '../measures/build-series.ts';
import { type Exact, exactFigures } from '../measures/exact-figures.ts';
import type { Measure } from '../measures/measure.ts';
import { MonthStates } from '../measures/month-states.ts';
import type { Publication } from '../pipeline/publication.ts';
import { readRegisters } from '../reference/registers.ts';
import type { LastBuild } from './find-result.ts';

/** Figures computed anew from the marts of the warehouse, and what was landed for them. */
export interface MeasuredAnew {
  readonly landing: Awaited<ReturnType<typeof storedLanding>>;
  readonly exact: Exact;
  /** What of them may be shown. */
  readonly shown: Shown;
}

/**
 * The figures of one measure at an as-at month, and what may be shown of them: what the paper of that month shows,
 * or would show.
 */
export async function measuredAnew(
  database: Database,
  publication: Publication,
  measure: Measure,
  { last, out }: { readonly last: LastBuild; readonly out: string },
  asAt: Month,
): Promise<MeasuredAnew> {
  const landing = await storedLanding(database, publication.feeds);
  const supply = {
    feeds: publication.feeds,
    accepted: landing.accepted,
    hasNeighbourhoods: last.reference.neighbourhoods > 0,
  };
  const exactOf = async (measures: readonly Measure[]) =>
    exactFigures(
      await buildSeries(database, measures, supply, new MonthStates(landing), asAt),
      asAt,
      readRegisters(),
    );
  const exact = await exactOf([measure]);
  const policy = publication.policy ?? readPolicy();
  const { vintages } = readVintages(out, publication.name);
  const published = vintageOf(vintages, asAt, null);
  if (published) {
    const cells = cellsOf(exact, policy);
    const hidden = hiddenByLedger(published.disclosure, cells);
    return { landing, exact, shown: disclose(exact, { cells, hidden }) };
  }
  const suppression = suppressionOf(await exactOf(publication.measures), {
    policy,
    nesting: await readNesting(database, publication.feeds),
    earlier: earlierPapersOf(vintages, asAt),
  });
  return { landing, exact, shown: disclose(exact, suppression) };
}
