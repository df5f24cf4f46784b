import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AWKWARD_THINGS } from './awkward-things.ts';
import { CrimeLedger } from './crime-ledger.ts';
import type { Sample } from './feed.ts';
import { FEEDS } from './feeds.ts';

export interface SampleOptions {
  /** The folder that gets a folder for each feed. */
  readonly out: string;
  /** The same seed makes the same files, byte for byte; another seed makes other records with the same totals. */
  readonly seed: number;
  /** Told of each file once it is written. */
  readonly onFile?: (path: string, rows: number) => void;
}

/** Writes the synthetic sample: `<out>/<feed>/<feed>-YYYY-MM-synthetic.csv` for every feed and month. */
export async function writeSample(options: SampleOptions): Promise<{ files: number; rows: number }> {
  const { out, seed, onFile } = options;
  const sample: Sample = { seed, crimes: new CrimeLedger() };
  let files = 0;
  let rows = 0;
  for (const feed of FEEDS) {
    const folder = join(out, feed.name);
    await mkdir(folder, { recursive: true });
    const extracts = AWKWARD_THINGS.reduce((made, change) => change(feed, made), feed.extracts(sample));
    for (const extract of extracts) {
      const path = join(folder, `${feed.name}-${extract.month.name}-synthetic.csv`);
      await writeFile(path, extract.text.bytes());
      files++;
      rows += extract.text.rows;
      onFile?.(path, extract.text.rows);
    }
  }
  return { files, rows };
}
