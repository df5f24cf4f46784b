import { join } from 'node:path';
import type { Month } from '../calendar.ts';
import type { Suppression } from '../disclosure/disclose.ts';
import type { Disclosed } from '../disclosure/disclosed.ts';
import type { Database } from '../engine/duckdb.ts';
import type { Finding } from '../findings/finding.ts';
import type { CurrentDefinition } from '../history/definition-versions.ts';
import type { Revision } from '../history/revisions.ts';
import type { Vintage } from '../history/vintage.ts';
import type { Exception } from '../insight/exceptions.ts';
import type { Landing } from '../land/land.ts';
import type { UpdatedMarts } from '../marts/update-marts.ts';
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
import type { Run } from './runs.ts';

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
  /** Whether the web page is printed as PDF too. */
  readonly withPdf: boolean;
  /** The paper to make again, exactly as it was published. Null: a paper of what is there now. */
  readonly asPublished: Vintage | null;
}

/** What a build is told, where it is told no more than this. */
export function optionsOf(
  given: Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>,
): BuildOptions {
  return {
    asAt: null,
    force: null,
    referenceFolder: null,
    narrativeFolder: '',
    templateFile: null,
    withPdf: false,
    asPublished: null,
    ...given,
  };
}

/** Where outputs go: a paper that is made again stands beside the present ones. */
export function outputsFolder({ out, asPublished }: BuildOptions): string {
  return asPublished === null ? out : join(out, 'as-published', asPublished.as_at);
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
  /** When the paper says it was made: as it began, or, of one that is made again, as that did. */
  readonly publishedAt: Date;
  /** How builds before it ended, the earliest first. */
  readonly earlierRuns: readonly Run[];
  readonly timings: { step: string; milliseconds: number }[];
  readonly findings: Finding[];
  onProgress: (text: string) => void;
  landing: Landing;
  staging: Staging;
  neighbourhoods: Neighbourhoods;
  /** Months of each mart that have other rows than in the build before. */
  touched: UpdatedMarts['touched'];
  /** Every issue of every paper of the publication that was kept. */
  vintages: readonly Vintage[];
  /** Those of them that were published before this paper, up to its month. */
  earlierPapers: readonly Vintage[];
  /** The definition of each measure, with its version, by code. */
  definitions: ReadonlyMap<string, CurrentDefinition>;
  /** Figures of earlier papers that are others now. */
  revisions: readonly Revision[];
  asAt: Month;
  /** What measuring found, before the disclosure check: nothing of it may be shown. */
  exact: Exact;
  /** What is hidden of the cells of the paper. */
  suppression: Suppression;
  /** Feeds of whose extracts it is not said how many rows they have. */
  withheldFeeds: ReadonlySet<string>;
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
