import type { Month } from '../calendar.ts';
import type { Charted } from '../charts/records/chart-set.ts';
import type { Database } from '../engine/duckdb.ts';
import type { Measure } from '../measures/measure.ts';
import { rateOf } from '../measures/rate.ts';
import type { Publication } from '../pipeline/publication.ts';
import { readPopulations } from '../reference/populations.ts';
import { readRegisters } from '../reference/registers.ts';
import type { LastBuild } from './find-result.ts';
import { measuredAnew } from './measured-anew.ts';

/** Everything that charts of one measure are made of, computed anew from the marts of the warehouse. */
export async function chartedMeasure(
  database: Database,
  publication: Publication,
  measure: Measure,
  built: { readonly last: LastBuild; readonly out: string },
  asAt: Month,
): Promise<Charted> {
  const { landing, shown } = await measuredAnew(database, publication, measure, built, asAt);
  const populations = publication.neighbourhoods === 'project' ? readPopulations() : [];
  return {
    landing,
    ...shown,
    registers: readRegisters(),
    rates: shown.results.flatMap((result) => rateOf(measure, result, populations) ?? []),
  };
}
