import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, identifier } from '../../../src/engine/index.ts';
import { attachRecords } from '../../../src/publish/index.ts';

/** Tables of when it was made and what was before, of earlier papers and builds, which a build from nothing cannot know. */
const ofBefore = ['revisions', 'published_values', 'runs', 'build'];

/** The text of every published table, and of the records, but what says when it was made, by name; null where nothing is published. */
export async function publishedState(out: string): Promise<Map<string, string> | null> {
  const file = join(out, 'data-mart', 'insight.duckdb');
  if (!existsSync(file)) return null;
  const mart = await Database.open(file, { readOnly: true });
  try {
    await attachRecords(mart, out);
    const tables = await mart.rows<{ name: string }>(
      "select table_name as name from duckdb_tables() union all select view_name from duckdb_views() where database_name = 'records' order by name",
    );
    const state = new Map<string, string>();
    for (const { name } of tables.filter((table) => !ofBefore.includes(table.name))) {
      const { columns, rows } = await mart.table(`from ${identifier(name)}`);
      state.set(name, [columns, ...rows].map((row) => JSON.stringify(row, printed)).join('\n'));
    }
    for (const name of ['results.csv', 'series.csv'])
      state.set(name, readFileSync(join(out, 'data-mart', name), 'utf8'));
    return state;
  } finally {
    mart.close();
  }
}

function printed(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** The names of the tables in which two states differ. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
