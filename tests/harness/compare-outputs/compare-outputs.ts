import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Database, identifier, literal } from '../../../src/engine/index.ts';

/** Tables that say how and when a build ran: they differ between two builds of the same extracts. */
const aboutTheRun = new Set(['build', 'builds', 'run', 'runs', 'extracts', 'extract']);

/** What two folders of outputs say differently: tables, charts and papers. */
export async function differencesBetween(before: string, after: string): Promise<string[]> {
  return [...(await differingTables(before, after)), ...differingFiles(before, after)];
}

if (process.argv[1]?.endsWith('compare-outputs.js')) {
  const [before, after] = process.argv.slice(2);
  if (before === undefined || after === undefined) {
    console.error('usage: npm run compare-outputs -- <folder before> <folder after>');
    process.exit(2);
  }
  const differences = await differencesBetween(before, after);
  for (const difference of differences) console.log(difference);
  console.log(`${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`);
  process.exitCode = differences.length === 0 ? 0 : 1;
}

/** Tables of the published mart with other columns or rows, whatever the order of the rows. */
async function differingTables(one: string, other: string): Promise<string[]> {
  const database = await Database.open(':memory:');
  try {
    for (const [name, folder] of [
      ['before', one],
      ['after', other],
    ] as const) {
      const file = join(folder, 'data-mart', 'insight.duckdb');
      await database.run(`attach ${literal(file)} as "${name}" (read_only)`);
    }
    const columns = await database.rows<{ side: string; name: string; column: string }>(
      `select database_name as side, table_name as name, column_name as "column"
       from duckdb_columns() where database_name in ('before', 'after') and not internal order by column_index`,
    );
    const columnsOf = (side: string, table: string) =>
      columns.filter((row) => row.side === side && row.name === table).map(({ column }) => column);
    const found: string[] = [];
    for (const table of [...new Set(columns.map(({ name }) => name))].sort()) {
      const [old, now] = [columnsOf('before', table), columnsOf('after', table)];
      if (old.length === 0 || now.length === 0) {
        found.push(`${table}: only ${old.length === 0 ? 'after' : 'before'}`);
        continue;
      }
      const gone = old.filter((column) => !now.includes(column));
      const added = now.filter((column) => !old.includes(column));
      if (gone.length > 0) found.push(`${table}: no column ${gone.join(', ')} any more`);
      if (added.length > 0) found.push(`${table}: new column ${added.join(', ')}`);
      if (aboutTheRun.has(table)) continue;
      const common = old.filter((column) => now.includes(column)).map(identifier);
      const rowsOf = (side: string) => `select ${common.join(', ')} from "${side}".${identifier(table)}`;
      const [count] = await database.rows<{ lost: number; gained: number }>(
        `select (select count(*) from (${rowsOf('before')} except all ${rowsOf('after')})) as lost,
                (select count(*) from (${rowsOf('after')} except all ${rowsOf('before')})) as gained`,
      );
      if (count && count.lost + count.gained > 0)
        found.push(`${table}: ${count.lost} rows only before, ${count.gained} only after`);
    }
    return found;
  } finally {
    database.close();
  }
}

/** Charts and papers by file name: those that are gone, new, or have other bytes. */
function differingFiles(one: string, other: string): string[] {
  const [old, now] = [filesIn(one), filesIn(other)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [left, right] = [old.get(name), now.get(name)];
    if (left === undefined) return [`${name}: only after`];
    if (right === undefined) return [`${name}: only before`];
    return left.equals(right) ? [] : [`${name}: other bytes`];
  });
}

function filesIn(folder: string): Map<string, Buffer> {
  const files = ['charts', 'reports'].map((name) => join(folder, name)).filter(existsSync);
  return new Map(
    files
      .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !['.drawn.json', '.written.json'].includes(entry.name))
      .map((entry) => [
        nameOf(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name)),
      ]),
  );
}

/** A file is told by its name; one of the tables as CSV by its folder too. */
function nameOf(folder: string, name: string): string {
  return folder.endsWith('-csv') ? join(basename(folder), name) : name;
}
