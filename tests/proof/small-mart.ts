import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, identifier } from '../../src/engine/index.ts';
import { handMadeFacts } from './hand-made-facts.ts';

type Cell = string | number | boolean | null;

/** Writes a mart with the hand-made facts as an output folder has it: results, series and definitions. */
export async function writeSmallMart(out: string): Promise<void> {
  mkdirSync(join(out, 'data-mart'), { recursive: true });
  writeFileSync(
    join(out, 'data-mart', 'manifest.json'),
    JSON.stringify({
      publications: [
        { publication: 'performance-insight', as_at: handMadeFacts.asAt, built_at: '', measures: [] },
      ],
    }),
  );
  const database = await Database.open(join(out, 'data-mart', 'insight.duckdb'));
  const rows = handMadeFacts.measures.flatMap((measure) => measure.rows);
  const results = rows.map(({ result }) => ({ ...result }) as Record<string, Cell>);
  const series = rows.flatMap(({ result: { measure, part, area, area_level }, months }) =>
    months.map(({ month, numerator, denominator }) => ({
      measure,
      part,
      area,
      area_level,
      month,
      numerator,
      denominator,
      baseline: null,
      left_out: null,
      gap_code: numerator === null ? 'not received' : null,
    })),
  );
  const definitions = handMadeFacts.measures.map(({ code, title, unit, statistic, better }) => ({
    measure: code,
    title,
    unit,
    statistic,
    better,
  }));
  await writeTable(database, 'results', results);
  await writeTable(database, 'series', series);
  await writeTable(database, 'definitions', definitions);
  const contribution = {
    measure: '',
    as_at: '',
    by: '',
    value: '',
    is_not_shown: false,
    current: 0,
    previous: 0,
    difference: 0,
    share: 0,
  };
  await writeTable(database, 'contributions', [contribution]);
  await writeTable(database, 'rates', [
    { measure: '', part: '', area: '', as_at: '', current: 0, previous: 0 },
  ]);
  database.close();
}

async function writeTable(
  database: Database,
  name: string,
  rows: readonly Record<string, Cell>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const isNumber = (column: string) => rows.some((row) => typeof row[column] === 'number');
  const isFlag = (column: string) => rows.some((row) => typeof row[column] === 'boolean');
  const types = columns.map((column) => `${identifier(column)} ${isNumber(column) ? 'double' : 'varchar'}`);
  const read = columns.map(
    (column) => `${identifier(column)}${isFlag(column) ? '::boolean' : ''} as ${identifier(column)}`,
  );
  const texts = (value: Cell) => (typeof value === 'boolean' ? String(value) : value);
  await database.run(`create temp table loose_${name} (${types.join(', ')})`);
  await database.append(
    `loose_${name}`,
    rows.map((row) => columns.map((column) => texts(row[column] ?? null))),
  );
  await database.run(`create table ${name} as select ${read.join(', ')} from loose_${name}`);
}
