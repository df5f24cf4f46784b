import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { writeSample } from '../../../sample/index.ts';
import type { ClickHouse, Database } from '../../../src/engine/index.ts';
import { findExtracts, landExtracts, openWarehouse, temporaryKey } from '../../../src/land/index.ts';
import { martNames } from '../../../src/marts/index.ts';
import { type Measure, talliesOf } from '../../../src/measures/measure.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { passingFolder } from '../../build-into.ts';
import {
  type Counted,
  chdbModule,
  copyAll,
  differencesOf,
  type Given,
  martsOn,
  seriesOn,
  startClickHouse,
} from './both-engines.ts';

const isAbsent = chdbModule() === null;
if (isAbsent) console.log('No package chdb here: the series of ClickHouse are not held against DuckDB’s.');

describe.skipIf(isAbsent)('the series of the whole sample', () => {
  const folder = passingFolder();
  const { feeds, measures } = performanceInsight;
  let server: { url: string; stop: () => void };
  let database: Database;
  let clickHouse: ClickHouse;
  let given: Given;
  let [ofDuckDb, ofClickHouse]: Counted[] = [];

  beforeAll(async () => {
    let rawFolder = projectFolder('data-raw');
    if (findExtracts(rawFolder, feeds, null).extracts.length === 0) {
      rawFolder = join(folder.path, 'raw');
      await writeSample({ out: rawFolder, seed: 1 });
    }
    server = await startClickHouse(join(folder.path, 'clickhouse'));
    database = await openWarehouse(join(folder.path, 'warehouse'));
    const landed = await landExtracts(database, { rawFolder, feeds, force: null, key: temporaryKey() });
    clickHouse = await copyAll(database, server.url, feeds, folder.path);
    given = { feeds, measures, landed, asAt: '2018-05' };
    ofDuckDb = await martsOn(database, given);
    ofClickHouse = await martsOn(clickHouse, given);
  });

  afterAll(async () => {
    await clickHouse?.close();
    database?.close();
    server?.stop();
    folder.remove();
  });

  /** Series of both engines; what differs between them. */
  async function onBoth(declared: readonly Measure[]) {
    if (!ofDuckDb || !ofClickHouse) throw new Error('nothing was counted');
    const asked = { ...given, measures: declared };
    const usual = await seriesOn(ofDuckDb, asked);
    return { usual, differences: differencesOf(usual, await seriesOn(ofClickHouse, asked)).slice(0, 5) };
  }

  it('are the same on both engines, point by point, for every measure', async () => {
    const { usual, differences } = await onBoth(measures);
    expect(usual.measured.filter(({ series }) => series.length > 0)).toHaveLength(measures.length);
    expect(differences).toEqual([]);
  });

  it('are the same of 60 declarations that nobody has made', async () => {
    const { usual, differences } = await onBoth(await randomMeasures(database, measures, 60));
    const points = usual.measured.flatMap(({ series }) => series.flatMap((each) => each.points));
    expect(points.filter(({ numerator }) => (numerator ?? 0) > 0).length).toBeGreaterThan(1000);
    expect(differences).toEqual([]);
  });
});

/** Columns that identify a row, or say when it was: nothing is counted by their values. */
const notValues = /(_ref|_on|_at|_id|_line|^month)$/;

/**
 * Declarations by chance, the same each time: of a mart's records those with certain values in up to three columns,
 * counted, or a number of them summed, by the values of a fourth.
 */
async function randomMeasures(
  database: Database,
  like: readonly Measure[],
  count: number,
): Promise<Measure[]> {
  const marts = martNames.filter((mart) =>
    like.some((each) => talliesOf(each).some((one) => one.mart === mart)),
  );
  const known: { mart: string; numbers: string[]; values: [string, unknown[]][] }[] = [];
  for (const mart of marts) {
    const columns = (await database.columnsOf(`from ${mart}`)).filter(({ name }) => !notValues.test(name));
    const numbers = columns.filter(({ type }) => /DOUBLE|INTEGER|BIGINT/.test(type)).map(({ name }) => name);
    const values: [string, unknown[]][] = [];
    for (const { name } of columns.filter(({ type }) => /VARCHAR|BOOLEAN/.test(type))) {
      const rows = await database.rows<{ value: unknown }>(
        `select distinct "${name}" as value from ${mart} where "${name}" is not null order by 1 limit 13`,
      );
      if (rows.length > 0 && rows.length < 13) values.push([name, rows.map(({ value }) => value)]);
    }
    if (values.length > 1) known.push({ mart, numbers, values });
  }
  const anyMeasure = fc.constantFrom(...known).chain(({ mart, numbers, values }) =>
    fc.record({
      mart: fc.constant(mart),
      sum: fc.constantFrom(null, ...numbers),
      by: fc.constantFrom(...values.map(([name]) => name)),
      where: fc.subarray(values, { maxLength: Math.min(3, values.length) }).chain((some) =>
        fc.tuple(
          ...some.map(([name, all]) =>
            fc.oneof(
              fc.constantFrom(...all).map((value) => [name, value]),
              fc.subarray(all, { minLength: 1 }).map((list) => [name, list]),
            ),
          ),
        ),
      ),
    }),
  );
  const [usual] = like.filter(({ statistic }) => statistic === 'count');
  return fc.sample(anyMeasure, { seed: 26, numRuns: count }).map(({ mart, sum, by, where }, index) => {
    const numerator = [{ mart, sum, where: Object.fromEntries(where) }];
    const parts = { by, named: [], withWhole: true };
    return { ...usual, code: `R${index}`, numerator, parts, drivers: [] } as unknown as Measure;
  });
}
