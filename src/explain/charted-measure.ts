import type { Month } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import { wholeArea } from '../measures/area-levels.ts';
import { contributionsOf } from '../measures/contributions.ts';
import { type Measure, wholePart } from '../measures/measure.ts';
import { rateOf } from '../measures/rate.ts';
import { resultOf } from '../measures/result.ts';
import type { Publication } from '../pipeline/publication.ts';
import { readPopulations } from '../reference/populations.ts';
import { readRegisters } from '../reference/registers.ts';
import type { Charted } from '../report/chart-set.ts';
import type { LastBuild } from './find-result.ts';
import { measuredAnew } from './measured-anew.ts';

/** Everything that charts of one measure are made of, computed anew from the marts of the warehouse. */
export async function chartedMeasure(
  database: Database,
  publication: Publication,
  measure: Measure,
  last: LastBuild,
  asAt: Month,
): Promise<Charted> {
  const { landing, measured } = await measuredAnew(database, publication, measure, last, asAt);
  const registers = readRegisters();
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
