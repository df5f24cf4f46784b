import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import type { Receipt } from '../land/receipt.ts';
import type { Measure } from '../measures/measure.ts';
import { type Result, resultOf, unavailableResult } from '../measures/result.ts';
import type { Series } from '../measures/series.ts';
import type { Publication } from '../pipeline/publication.ts';
import { readRegisters } from '../reference/registers.ts';
import { measuredAnew } from './measured-anew.ts';

/** What the manifest of the last build says that an explanation needs. */
export interface LastBuild {
  readonly publication: string;
  readonly as_at: Month;
  readonly reference: { readonly neighbourhoods: number };
}

/** The manifest of the mart in an output folder. */
export function readLastBuild(out: string): LastBuild {
  return JSON.parse(readFileSync(join(out, 'data-mart', 'manifest.json'), 'utf8')) as LastBuild;
}

/** One row of a paper, computed anew from the marts of the warehouse. */
export interface ExplainedRow {
  readonly result: Result;
  readonly series: Series | null;
  readonly accepted: readonly Receipt[];
}

/** Every part and area of a measure at an as-at month. */
export async function explainedRows(
  database: Database,
  publication: Publication,
  measure: Measure,
  last: LastBuild,
  asAt: Month,
): Promise<ExplainedRow[]> {
  const { landing, measured: all } = await measuredAnew(database, publication, measure, last, asAt);
  const [measured] = all;
  const { accepted } = landing;
  const registers = readRegisters();
  return [
    ...(measured?.series ?? []).map((series) => ({
      result: resultOf(measure, series, asAt, registers),
      series,
      accepted,
    })),
    ...(measured?.unavailable ?? []).map(({ part, reason }) => ({
      result: unavailableResult(measure, part, asAt, reason),
      series: null,
      accepted,
    })),
  ];
}
