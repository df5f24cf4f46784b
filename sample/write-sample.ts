import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFiles } from './sample-files.ts';

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
  let files = 0;
  let rows = 0;
  for (const { feed, name, text } of sampleFiles(seed)) {
    const folder = join(out, feed.name);
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeFile(path, text.bytes());
    files++;
    rows += text.rows;
    onFile?.(path, text.rows);
  }
  return { files, rows };
}
