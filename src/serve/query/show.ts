import type { CellValue, Database } from '../../engine/duckdb.ts';
import { limits } from './limits.ts';
import type { Shown } from './question.ts';

/** The first rows of a question's answer, as many as a page shows. */
export async function show(database: Database, sql: string): Promise<Shown> {
  const { columns, types, batches } = await database.stream(sql);
  const most = Math.min(limits.rowsShown, Math.max(1, Math.floor(limits.cellsShown / columns.length)));
  const rows: CellValue[][] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row.map(shortened));
    if (rows.length > most) break;
  }
  const isCut = rows.length > most;
  return {
    columns,
    types,
    rows: rows.slice(0, most),
    cut: isCut
      ? `Only the first ${most.toLocaleString('en-GB')} rows are shown; a download has up to ${limits.rowsDownloaded.toLocaleString('en-GB')}.`
      : null,
  };
}

/** A value short enough for a page; lists and structs as text. */
function shortened(value: CellValue): CellValue {
  const flat = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  return typeof flat === 'string' && flat.length > limits.cellLength
    ? `${flat.slice(0, limits.cellLength)}…`
    : flat;
}
