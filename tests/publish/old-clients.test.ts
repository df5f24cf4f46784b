import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { exampleOf, listSql, readSql } from '../../src/engine/sql-file.ts';
import { passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { buildMart } from './build-mart.ts';

/**
 * A folder with a folder for each client to try, in which `npm install @duckdb/node-api@<version>` was run, such as
 * 1.1.3-alpha.12, 1.2.2-alpha.19, 1.3.4-alpha.27 and 1.4.5-r.1.
 */
const clientsFolder = process.env.INSIGHT_DUCKDB_CLIENTS ?? '';
const clients = existsSync(clientsFolder)
  ? readdirSync(clientsFolder).filter((name) =>
      existsSync(join(clientsFolder, name, 'node_modules', '@duckdb', 'node-api')),
    )
  : [];

/** Asks a mart with a client that is not this project's own; prints the version, and what failed. */
const askAll = `
const [folder, mart, queries] = process.argv.slice(1);
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api');
(async () => {
  const instance = await DuckDBInstance.create(mart, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRows();
  const relations = await rowsOf(
    'select table_name from duckdb_tables() union all select view_name from duckdb_views() where not internal',
  );
  const failed = [];
  for (const sql of [...relations.map(([name]) => 'from "' + name + '"'), ...JSON.parse(queries)])
    await rowsOf(sql).catch((error) => failed.push(sql + ': ' + error.message));
  console.log(JSON.stringify({ relations: relations.length, failed }));
})();
`;

const published = ['views', 'macros', 'measures'].flatMap((folder) =>
  listSql(`published/${folder}`).map((name) => `published/${folder}/${name}.sql`),
);

/** What clients of DuckDB 1.1 or 1.2 are known to fail at, or not to know. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['to_months of what is no integer', /\bto_(months|years|days)\((?!.*::integer\))/],
  ['lambda with its own word', /\blambda\b/],
  [
    'types of the parameters of a macro',
    /create macro \w+\([^)]*\b(varchar|integer|double|date)\b(?!\))\s*[,)]/,
  ],
  ['try(…)', /\btry\(/],
  ['merge into', /\bmerge into\b/],
];

it.each(published)('%s keeps to what DuckDB reads since 1.1', (file) => {
  const sql = readSql(file).replace(/--.*$/gm, '');
  expect(refused.filter(([, form]) => form.test(sql)).map(([name]) => name)).toEqual([]);
});

it('an interval of months that are counted as bigint is refused, and one of integers is not', () => {
  const [, form] = refused[0] ?? [];
  expect(form?.test('window_end - to_months(12 * years)')).toBe(true);
  expect(form?.test('window_end - to_months((12 * years)::integer)')).toBe(false);
});

if (clients.length === 0)
  console.log('Skipped: no other DuckDB clients; INSIGHT_DUCKDB_CLIENTS names no folder that has some');

describe.skipIf(clients.length === 0)('the published mart', () => {
  const [raw, out] = [passingFolder(), passingFolder()];
  let mart: string;
  beforeAll(async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    mart = await buildMart(performanceInsight, { rawFolder: raw.path, out: out.path });
  });
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  it.each(clients)('answers every table, view and macro to the client in %s', (name) => {
    const examples = listSql('published/macros').map((macro) =>
      exampleOf(readSql(`published/macros/${macro}.sql`)),
    );
    const folder = join(clientsFolder, name);
    const answer = execFileSync(process.execPath, ['-e', askAll, folder, mart, JSON.stringify(examples)], {
      encoding: 'utf8',
    });
    const { relations, failed } = JSON.parse(answer);
    expect(failed).toEqual([]);
    expect(relations).toBeGreaterThan(20);
  });
});
