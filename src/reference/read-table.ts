import { parseLine } from '../csv.ts';
import type { Database } from '../engine/duckdb.ts';
import type { Finding } from '../findings/finding.ts';
import { byteFindings } from '../land/byte-findings.ts';
import { isFileError, unreadableFile } from '../land/file-state.ts';
import { inspectBytes } from '../land/inspect-bytes.ts';
import { BulkReadFailed, readRows } from '../land/read-rows.ts';

export interface Table {
  /** The name each asked-for column has, in the order asked; blank list where the table cannot be used. */
  readonly columns: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a reference table that someone hands in, as extracts are read, into `extract_row`: broken lines are named
 * and left out. Each of `wanted` is a column by the names it may have; a table without them all is left alone.
 */
export async function readTable(
  database: Database,
  path: string,
  file: string,
  wanted: readonly (readonly string[])[],
): Promise<Table> {
  try {
    const inspection = await inspectBytes(path);
    const findings = byteFindings(file, inspection);
    const header = parseLine(inspection.firstLine);
    if (findings.length > 0 || 'error' in header) return { columns: [], findings };
    const names = header.fields.map((name) => name.trim());
    const columns = wanted.map((candidates) => candidates.find((name) => names.includes(name)) ?? '');
    if (columns.includes('')) return { columns: [], findings };
    // Of two columns with one name the first is meant; the others get names that no table has.
    const distinct = names.map((name, index) =>
      name === '' || names.indexOf(name) < index ? `column ${index + 1}` : name,
    );
    const read = (reading: 'in bulk' | 'line by line') =>
      readRows(database, { path, file }, distinct, inspection, reading);
    const rows = await read('in bulk').catch((error: unknown) => {
      if (error instanceof BulkReadFailed) return read('line by line');
      throw error;
    });
    return { columns, findings: rows.broken };
  } catch (error) {
    if (isFileError(error)) return { columns: [], findings: [unreadableFile(file, error)] };
    throw error;
  }
}
