import type { Month } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import { windowKey } from './cell.ts';
import type { Cells } from './cells.ts';
import type { Suppression } from './disclose.ts';
import type { EarlierPapers } from './earlier-papers.ts';
import { Hidden } from './hidden.ts';

/** A paper: what the ledger knows it by. */
export interface PaperName {
  readonly publication: string;
  readonly as_at: Month;
}

interface CellRow {
  readonly cell: string;
  readonly as_at: Month;
  readonly hidden_from: Month | null;
}

interface WindowRow {
  readonly cell: string;
  readonly shown_window: string;
  readonly is_hidden: boolean;
}

/**
 * Writes down what a paper shows and hides of each of its cells, in place of what an earlier edition of the same
 * paper did. Papers after it are checked together with it.
 */
export async function recordPaper(
  database: Database,
  { publication, as_at }: PaperName,
  { cells, hidden }: Suppression,
): Promise<void> {
  await createLedger(database);
  const published = cells.all.filter(({ isUnpublished }) => !isUnpublished);
  const ofCells = published.flatMap((cell) => {
    const starts = [...(hidden.starts.get(cell) ?? [])];
    return (starts.length === 0 ? [null] : starts).map((start) => [publication, as_at, cell.key, start]);
  });
  const ofWindows = published
    .filter((cell) => hidden.hasMonths(cell))
    .flatMap((cell) => {
      // Windows that the paper does not show yet are hidden in those that will, too.
      const isHidden = new Map([...(hidden.windows.get(cell) ?? [])].map((key) => [key, true]));
      for (const month of hidden.alone.get(cell) ?? [])
        isHidden.set(windowKey({ start: month, end: month }), true);
      for (const [key, window] of cell.windows) isHidden.set(key, hidden.isWindowHidden(cell, window));
      return [...isHidden].map(([key, is]) => [publication, as_at, cell.key, key, String(is)]);
    });
  await database.transaction(async () => {
    for (const table of ['disclosed_cell', 'disclosed_window'])
      await database.run(`delete from ${table} where publication = $1 and as_at = $2`, [publication, as_at]);
    if (ofCells.length > 0) await database.append('disclosed_cell', ofCells);
    if (ofWindows.length > 0) await database.append('disclosed_window', ofWindows);
  });
}

/** What the papers of a publication before this one showed and hid. */
export async function earlierPapers(database: Database, name: PaperName): Promise<EarlierPapers> {
  const { cells, windows } = await rowsOf(database, name, '<');
  const shownTo = new Map<string, Month>();
  const starts = new Map<string, Set<Month>>();
  for (const { cell, as_at, hidden_from: start } of cells) {
    if (start === null) shownTo.set(cell, as_at);
    else starts.set(cell, (starts.get(cell) ?? new Set()).add(start));
  }
  const states = new Map(
    windows.map((one) => [
      `${one.cell}\n${one.shown_window}`,
      one.is_hidden ? ('hidden' as const) : ('shown' as const),
    ]),
  );
  return {
    shownTo: (cell) => shownTo.get(cell) ?? null,
    hiddenFrom: (cell) => [...(starts.get(cell) ?? [])],
    window: (cell, key) => states.get(`${cell}\n${key}`) ?? null,
  };
}

/** What a paper that is published hides of some cells; null where it is not published. */
export async function hiddenInPaper(
  database: Database,
  name: PaperName,
  cells: Cells,
): Promise<Hidden | null> {
  const rows = await rowsOf(database, name, '=');
  if (rows.cells.length === 0) return null;
  const hidden = new Hidden();
  const byKey = new Map(cells.all.map((cell) => [cell.key, cell]));
  for (const { cell: key, hidden_from: start } of rows.cells) {
    const cell = byKey.get(key);
    if (cell && start !== null) hidden.start(cell, start);
  }
  for (const { cell: key, shown_window: window, is_hidden } of rows.windows) {
    const cell = byKey.get(key);
    if (!cell || !is_hidden) continue;
    hidden.hideWindow(cell, window);
    const [start = '', end] = window.split(' ');
    if (start === end && !hidden.isMonthHidden(cell, start)) hidden.hideAlone(cell, start);
  }
  return hidden;
}

async function rowsOf(
  database: Database,
  { publication, as_at }: PaperName,
  which: '<' | '=',
): Promise<{ cells: CellRow[]; windows: WindowRow[] }> {
  const [known] = await database.rows(`select 1 from duckdb_tables() where table_name = 'disclosed_window'`);
  if (!known) return { cells: [], windows: [] };
  const papers = `where publication = $1 and as_at ${which} $2 order by as_at`;
  return {
    cells: await database.rows<CellRow>(`select cell, as_at, hidden_from from disclosed_cell ${papers}`, [
      publication,
      as_at,
    ]),
    windows: await database.rows<WindowRow>(
      `select cell, shown_window, is_hidden = 'true' as is_hidden from disclosed_window ${papers}`,
      [publication, as_at],
    ),
  };
}

async function createLedger(database: Database): Promise<void> {
  await database.run(
    `create table if not exists disclosed_cell (
       publication varchar, as_at varchar, cell varchar, hidden_from varchar
     )`,
  );
  await database.run(
    `create table if not exists disclosed_window (
       publication varchar, as_at varchar, cell varchar, shown_window varchar, is_hidden varchar
     )`,
  );
}
