import { copyFileSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Database, readSql } from '../engine/index.ts';

/** Below an output folder: the records behind the figures, for the force's own analysts. Never to be published. */
export const recordsFolder = 'data-records';

/** The DuckDB file of the records in an output folder. */
export function recordsFile(out: string): string {
  return join(out, recordsFolder, 'records.duckdb');
}

/**
 * Attaches the records to an open mart, read-only, so that `from crime` finds them without a name before it, wherever
 * the output folder stands now. Returns the folder of the files that are read.
 */
export async function attachRecords(mart: Database, out: string): Promise<string> {
  const folder = resolve(out, recordsFolder);
  await mart.setText('records_folder', folder);
  await mart.attach(recordsFile(out), 'records', { readOnly: true });
  await mart.run(readSql('published/with_records.sql'));
  return join(folder, 'parquet');
}

/** What a file of the records is of: its path below their folder, with slashes, and what tells its rows from others. */
interface FileState {
  readonly file: string;
  readonly state: string;
}

/** A file as it was written: one of another size is not taken over. */
interface WrittenFile extends FileState {
  readonly bytes: number;
}

const listName = '.written.json';

/** The files that stand in a folder of records, of which those that would be the same are not written again. */
export class WrittenRecords {
  private readonly files: ReadonlyMap<string, WrittenFile>;

  constructor(private readonly folder: string) {
    this.files = new Map(readList(folder).map((written) => [written.file, written]));
  }

  /** Puts a file into another folder as it stands in this one, where it would be the same; says whether it did. */
  takeOver({ file, state }: FileState, to: string): boolean {
    const written = this.files.get(file);
    if (written?.state !== state) return false;
    const [from, target] = [inFolder(this.folder, file), inFolder(to, file)];
    if (statSync(from, { throwIfNoEntry: false })?.size !== written.bytes) return false;
    try {
      linkSync(from, target);
    } catch {
      // Not every disk has links.
      copyFileSync(from, target);
    }
    return true;
  }
}

/** Writes down what stands in a folder of records, for the next build. */
export function noteWritten(folder: string, files: readonly FileState[]): void {
  const list = files.map(({ file, state }): WrittenFile => {
    return { file, state, bytes: statSync(inFolder(folder, file)).size };
  });
  writeFileSync(join(folder, listName), JSON.stringify(list));
}

/** The list of a folder; an empty one where there is none, or none that can be read. */
function readList(folder: string): WrittenFile[] {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, listName), 'utf8'));
    return Array.isArray(list) ? list.filter((written) => typeof written?.file === 'string') : [];
  } catch {
    return [];
  }
}

/** The path of a file that is named with slashes. */
export function inFolder(folder: string, file: string): string {
  return join(folder, ...file.split('/'));
}
