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

/** What stands in a folder of records. */
interface Written {
  /** A text for what the views say of themselves. */
  readonly views: string;
  readonly files: readonly WrittenFile[];
}

/** The files that stand in a folder of records, of which those that would be the same are not written again. */
export class RecordsBefore {
  private readonly views: string | null;
  private readonly files: ReadonlyMap<string, WrittenFile>;

  constructor(private readonly folder: string) {
    const written = readWritten(folder);
    this.views = written?.views ?? null;
    this.files = new Map(written?.files.map((file) => [file.file, file]));
  }

  /** Whether the folder is as it would be if it was written now. */
  isAs(views: string, files: readonly FileState[]): boolean {
    const isThere = (written: WrittenFile | undefined, state: string) =>
      written?.state === state && sizeOf(inFolder(this.folder, written.file)) === written.bytes;
    return (
      views === this.views &&
      files.length === this.files.size &&
      sizeOf(join(this.folder, 'records.duckdb')) !== null &&
      files.every(({ file, state }) => isThere(this.files.get(file), state))
    );
  }

  /** Puts a file into another folder as it stands in this one, where it would be the same; says whether it did. */
  takeOver({ file, state }: FileState, to: string): boolean {
    const written = this.files.get(file);
    if (written?.state !== state) return false;
    const [from, target] = [inFolder(this.folder, file), inFolder(to, file)];
    if (sizeOf(from) !== written.bytes) return false;
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
export function noteWritten(folder: string, views: string, files: readonly FileState[]): void {
  const list = files.map(({ file, state }): WrittenFile => {
    return { file, state, bytes: statSync(inFolder(folder, file)).size };
  });
  const written: Written = { views, files: list };
  writeFileSync(join(folder, listName), JSON.stringify(written));
}

/** What stands in a folder; null where that is not known. */
function readWritten(folder: string): Written | null {
  try {
    const written = JSON.parse(readFileSync(join(folder, listName), 'utf8')) as Partial<Written>;
    const isList = written.files?.every((each) => typeof each?.file === 'string') ?? false;
    return isList ? (written as Written) : null;
  } catch {
    return null;
  }
}

/** The size of a file; null where it is not there. */
function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

/** The path of a file that is named with slashes. */
export function inFolder(folder: string, file: string): string {
  return join(folder, ...file.split('/'));
}
