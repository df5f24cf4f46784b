import { join } from 'node:path';
import type { Month } from '../calendar.ts';
import { keptFiles, type Vintage } from '../history/index.ts';

/** What stops a build unless somebody insists: a paper without a figure, and earlier papers that are gone. */
type GuardRail = 'all-withheld' | 'lost-papers';

/** What the person or the schedule that asks for a build decides. */
export interface BuildOptions {
  readonly rawFolder: string;
  readonly out: string;
  /** Null: the latest complete month. */
  readonly asAt: Month | null;
  readonly force: string | null;
  readonly referenceFolder: string | null;
  /** Where the authors' insight is, `<publication>/<as-at>.md`. */
  readonly narrativeFolder: string;
  /** Lines of the cover that whoever asks for the paper knows, by name; what its author writes goes before them. */
  readonly coverLines: Readonly<Record<string, string>>;
  /** The Word document that the paper is filled into. Null: the one that comes with the project. */
  readonly templateFile: string | null;
  /** Whether the web page is printed as PDF too. */
  readonly withPdf: boolean;
  /** The paper to make again, exactly as it was published. Null: a paper of what is there now. */
  readonly asPublished: Vintage | null;
  /** How much memory DuckDB may use, as `4GB`. Null: four fifths of the machine's. */
  readonly memory: string | null;
  /** Makes the paper though nothing is new since the last build. */
  readonly again: boolean;
  /** Guard rails that somebody has taken down for this build. */
  readonly allowed: readonly GuardRail[];
}

/** The options of a build, with the usual value for each that is not given. */
export function optionsOf(
  given: Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>,
): BuildOptions {
  return {
    asAt: null,
    force: null,
    referenceFolder: null,
    narrativeFolder: '',
    coverLines: {},
    templateFile: null,
    withPdf: false,
    asPublished: null,
    memory: null,
    again: false,
    allowed: [],
    ...given,
  };
}

/** The folder of an output folder where papers are that were made again. */
export const asPublishedFolder = 'as-published';

/** Where outputs go: a paper that is made again stands beside the present ones. */
export function outputsFolder({ out, asPublished }: BuildOptions): string {
  return asPublished === null ? out : join(out, asPublishedFolder, asPublished.as_at);
}

/** Where a paper and its charts stand below an output folder. */
export function outputPlaces(publication: string, asAt: Month): { charts: string; reports: string } {
  return { charts: join('charts', publication, asAt), reports: join('reports', publication, asAt) };
}

/** Where what authors wrote for a paper is; of a paper that is made again, what they had written for it. */
export function narrativeFile(
  { narrativeFolder, out, asPublished }: Pick<BuildOptions, 'narrativeFolder' | 'out' | 'asPublished'>,
  publication: string,
  asAt: Month,
): string {
  return asPublished === null
    ? join(narrativeFolder, publication, `${asAt}.md`)
    : keptFiles(out, asPublished).narrative;
}
