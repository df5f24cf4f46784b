import { AWKWARD_THINGS } from './awkward-things.ts';
import { CrimeLedger } from './crime-ledger.ts';
import type { CsvText } from './csv-text.ts';
import type { Extract, Feed, Sample } from './feed.ts';
import { FEEDS } from './feeds.ts';

/** One file of the sample. */
export interface SampleFile {
  readonly feed: Feed;
  readonly extract: Extract;
  /** `<feed>-YYYY-MM-synthetic.csv`; of a re-issue `<feed>-YYYY-MM-v2-synthetic.csv`. */
  readonly name: string;
  readonly text: CsvText;
}

/** The files of the sample of a seed, feed by feed and month by month, with all that is awkward in them. */
export function* sampleFiles(seed: number): Iterable<SampleFile> {
  const sample: Sample = { seed, crimes: new CrimeLedger() };
  for (const feed of FEEDS) {
    const extracts = AWKWARD_THINGS.reduce((made, change) => change(feed, made, seed), feed.extracts(sample));
    for (const extract of extracts) {
      yield { feed, extract, name: fileName(feed, extract), text: extract.text };
    }
  }
}

function fileName({ name }: Feed, { month, issue }: Extract): string {
  return `${name}-${month.name}${issue === undefined ? '' : `-v${issue}`}-synthetic.csv`;
}
