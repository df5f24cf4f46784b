import type { Month } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import { storedLanding } from '../land/stored-landing.ts';
import { wholeArea } from '../measures/area-levels.ts';
import { buildSeries } from '../measures/build-series.ts';
import { contributionsOf } from '../measures/contributions.ts';
import { type Measure, wholePart } from '../measures/measure.ts';
import { MonthStates } from '../measures/month-states.ts';
import { rateOf } from '../measures/rate.ts';
import { resultOf } from '../measures/result.ts';
import type { Publication } from '../pipeline/publication.ts';
import { readBreaks } from '../reference/breaks.ts';
import { readPopulations } from '../reference/populations.ts';
import { readTargets } from '../reference/targets.ts';
import type { Charted } from '../report/chart-set.ts';
import type { LastBuild } from './find-result.ts';

/** Everything that charts of one measure are made of, computed anew from the marts of the warehouse. */
export async function chartedMeasure(
  database: Database,
  publication: Publication,
  measure: Measure,
  last: LastBuild,
  asAt: Month,
): Promise<Charted> {
  const landing = await storedLanding(database, publication.feeds);
  const supply = {
    feeds: publication.feeds,
    accepted: landing.accepted,
    hasNeighbourhoods: last.reference.neighbourhoods > 0,
  };
  const registers = { breaks: readBreaks(), targets: readTargets() };
  const measured = await buildSeries(database, [measure], supply, new MonthStates(landing), asAt);
  const results = measured.flatMap(({ series }) =>
    series.map((one) => resultOf(measure, one, asAt, registers)),
  );
  const populations = publication.neighbourhoods === 'project' ? readPopulations() : [];
  const whole = results.find(({ part, area }) => part === wholePart && area === wholeArea);
  return {
    landing,
    measured,
    results,
    registers,
    rates: results.flatMap((result) => rateOf(measure, result, populations) ?? []),
    contributions: measured.flatMap((one) => (whole ? contributionsOf(one, whole) : [])),
  };
}
