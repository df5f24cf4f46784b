import type { Month } from '../calendar.ts';
import type { Suppression } from '../disclosure/disclose.ts';
import type { Disclosed } from '../disclosure/disclosed.ts';
import type { Database } from '../duckdb.ts';
import type { Finding } from '../findings/finding.ts';
import type { Exception } from '../insight/exceptions.ts';
import type { Landing } from '../land/land.ts';
import type { MeasuredSeries } from '../measures/build-series.ts';
import type { Contribution } from '../measures/contributions.ts';
import type { Exact } from '../measures/exact-figures.ts';
import type { Rate } from '../measures/rate.ts';
import type { Result } from '../measures/result.ts';
import type { AuthorInsight } from '../narrative/read-narrative.ts';
import type { Neighbourhoods } from '../reference/neighbourhoods.ts';
import type { Registers } from '../reference/registers.ts';
import type { Staging } from '../stage/stage.ts';
import type { Publication } from './publication.ts';

export interface BuildOptions {
  readonly rawFolder: string;
  readonly out: string;
  /** Null: the latest complete month. */
  readonly asAt: Month | null;
  readonly force: string | null;
  readonly referenceFolder: string | null;
  /** Where authors' insight is, `<as-at>.md`. */
  readonly narrativeFolder: string;
  /** The Word document that the paper is filled into. Null: the one that comes with the project. */
  readonly templateFile: string | null;
}

/** Everything one build knows; each step adds what it makes. */
export interface Build {
  readonly publication: Publication;
  readonly options: BuildOptions;
  readonly database: Database;
  readonly key: string;
  /** Where outputs are made before they replace the old ones. */
  readonly workFolder: string;
  readonly startedAt: Date;
  readonly timings: { step: string; milliseconds: number }[];
  readonly findings: Finding[];
  onProgress: (text: string) => void;
  landing: Landing;
  staging: Staging;
  neighbourhoods: Neighbourhoods;
  asAt: Month;
  /** What measuring found, before the disclosure check: nothing of it may be shown. */
  exact: Exact;
  /** What is hidden of the cells of the paper. */
  suppression: Suppression;
  measured: Disclosed<readonly MeasuredSeries[]>;
  results: Disclosed<readonly Result[]>;
  rates: readonly Rate[];
  contributions: Disclosed<readonly Contribution[]>;
  registers: Registers;
  exceptions: readonly Exception[];
  authorInsight: readonly AuthorInsight[];
}

/** A finding that stops the whole build: nothing is published. */
export class Blocked extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}
