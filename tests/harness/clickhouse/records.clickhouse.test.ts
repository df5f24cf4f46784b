import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { ClickHouse, clusterDdl, Database, literal } from '../../../src/engine/index.ts';
import { landExtracts, openWarehouse } from '../../../src/land/index.ts';
import { copyLanded } from '../../../src/stage/index.ts';
import { figuresInto, passingFolder } from '../../build-into.ts';
import { writeCrimes, writeOutcomes } from '../../own-extracts.ts';
import { chdbModule, copyAll, startClickHouse } from './both-engines.ts';

const isAbsent = chdbModule() === null;
if (isAbsent) console.log('No package chdb here: what ClickHouse holds is not tried.');

describe.skipIf(isAbsent)('the rows that ClickHouse holds', () => {
  const [raw, folder] = [passingFolder(), passingFolder()];
  const feeds = ['crime', 'outcome'];
  let server: { url: string; stop: () => void };
  let database: Database;
  let clickHouse: ClickHouse;

  const rows = async (
    sql = 'select extract_id, extract_line, crime_ref, district from landed_crime order by all',
  ) => (await clickHouse.table(sql.replace('order by all', 'order by 1, 2'))).rows;
  const held = async () =>
    (
      await database.table(
        'select extract_id, extract_line, crime_ref, district from landed_crime order by 1, 2',
      )
    ).rows;
  const copy = async () => {
    await landExtracts(database, { rawFolder: raw.path, feeds, force: null, key: 'the same' });
    await copyLanded(database, feeds, { clickHouse, folder: join(folder.path, 'copying') });
  };

  beforeAll(async () => {
    writeCrimes(raw.path, '2018-03', '2018-05');
    writeOutcomes(raw.path, '2018-03', '2018-05');
    server = await startClickHouse(join(folder.path, 'clickhouse'));
    database = await openWarehouse(join(folder.path, 'warehouse'));
    await landExtracts(database, { rawFolder: raw.path, feeds, force: null, key: 'the same' });
    clickHouse = await copyAll(database, server.url, feeds, folder.path);
  });

  afterAll(async () => {
    await clickHouse?.close();
    database?.close();
    server?.stop();
    raw.remove();
    folder.remove();
  });

  it('are those of the warehouse, each once', async () => {
    expect(await rows()).toHaveLength(6);
    expect(await rows()).toEqual(await held());
  });

  it('are the same when they are copied again', async () => {
    await copy();
    expect(await rows()).toEqual(await held());
  });

  it('are mended where a copy was cut short, or was made twice', async () => {
    const whole = await held();
    const [first] = await database.rows<{ extract_id: number }>(
      'select min(extract_id) as extract_id from landed_crime',
    );
    await clickHouse.insert(
      'landed_crime',
      `select * from landed_crime where extract_id = ${first?.extract_id} and extract_line = 2`,
    );
    expect(await rows()).toHaveLength(7);
    await copy();
    expect(await rows()).toEqual(whole);
    await clickHouse.dropExtract('landed_crime', first?.extract_id ?? 0);
    expect(await rows()).toHaveLength(4);
    await copy();
    expect(await rows()).toEqual(whole);
  });

  it('are those of an extract as it was supplied again, and no row of it as it was', async () => {
    writeCrimes(raw.path, '2018-05', '2018-05', () => ({ district: 'Mansfield' }));
    await copy();
    expect((await rows()).filter(([, , , district]) => district === 'Mansfield')).toHaveLength(1);
    expect(await rows()).toEqual(await held());
  });

  it('are none of an extract that the warehouse has forgotten', async () => {
    await database.run(
      "delete from landed_crime where extract_id in (select extract_id from receipt where month = '2018-03')",
    );
    await copyLanded(database, feeds, { clickHouse, folder: join(folder.path, 'copying') });
    expect(await rows()).toEqual(await held());
    expect(await rows()).toHaveLength((await held()).length);
  });

  it('give a build the figures that the warehouse gives it', async () => {
    rmSync(join(raw.path, 'crime'), { recursive: true });
    writeCrimes(raw.path, '2016-06', '2018-05', () => ({ weapon: 'knife', isDomestic: true }));
    const resultsOf = async (out: string) => {
      const figures = await figuresInto(
        { ...performanceInsight, feeds: ['crime', 'outcome'] },
        { rawFolder: raw.path, out: join(folder.path, out), asAt: '2018-05' },
      );
      return { results: figures.shown.results, findings: figures.findings };
    };
    const usual = await resultsOf('duckdb');
    process.env.INSIGHT_ENGINE = 'clickhouse';
    process.env.INSIGHT_CLICKHOUSE = server.url;
    try {
      expect(await resultsOf('clickhouse')).toEqual(usual);
    } finally {
      process.env.INSIGHT_ENGINE = undefined;
      delete process.env.INSIGHT_ENGINE;
    }
    expect(usual.results.some(({ current }) => (current ?? 0) > 0)).toBe(true);
  });
});

describe.skipIf(isAbsent)('a text', () => {
  const folder = passingFolder();
  const texts = {
    parsed_date: [
      '2018-02-28',
      '2018-02-30',
      '2018-13-01',
      '1899-12-31',
      '1900-01-01',
      '2099-12-31',
      '18-02-01',
      '',
    ],
    parsed_month: ['2018-02', '2018-13', '1918-11', '2018-2', ''],
    parsed_timestamp: [
      '2018-05-01 10:00:00',
      '2018-05-01T10:00:00',
      '1931-02-20 23:59:59',
      '2018-05-01 24:00:00',
      '2018-05-01 10:60:00',
      '2018-02-30 10:00:00',
      '2018-07-01T10:00:00Z',
      '2018-07-01T23:30:00+00:00',
      '2018-01-31 23:30:00.123',
      '2018-07-01T10:00:00.5-0500',
      '2018-05-01',
    ],
    parsed_integer: ['5', '+5', '-05', '5.0', '99999999999', ''],
    parsed_decimal: ['5', '+1.5', '-0.25', '1e5', '.5', '1,5'],
    parsed_boolean: ['true', 'TRUE', 'false', 'yes', ''],
    slug: ['Violence and sexual offences', ' Other -- crime! ', 'Caffè Nero', 'ÉCOLE', ''],
    is_number: ['123', '12a', ''],
    is_padded_number: ['0123', '0', '123'],
    has_lost_digits: ['123456789012345000', '123456789012345', '12345678901234567'],
    is_spreadsheet_number: ['1.23E+63', '12-Mar', 'Mar-18', '1E5', 'NOTT-Mar', '123'],
    known_name: ['Unknown', 'unknown', 'Mansfield'],
  };
  let server: { url: string; stop: () => void };
  afterAll(() => {
    server?.stop();
    folder.remove();
  });

  it('is read alike by the macros of both engines', async () => {
    server = await startClickHouse(folder.path);
    const database = await Database.open(':memory:');
    await database.useMacros();
    const clickHouse = await ClickHouse.open({ url: server.url, cluster: null });
    await clickHouse.useMacros();
    for (const [macro, list] of Object.entries(texts)) {
      const query = (value: string) =>
        list.map((text, index) => `select ${index} as place, ${value.replaceAll('?', `'${text}'`)} as value`);
      const each = /^(is|has|parsed_boolean)/.test(macro)
        ? `case ${macro}(?) when true then 'yes' when false then 'no' end`
        : macro === 'parsed_decimal'
          ? 'parsed_decimal(?)'
          : `cast(${macro}(?) as varchar)`;
      const onBoth = [database, clickHouse].map(async (engine) =>
        (
          await engine.table(`select * from (${query(each).join(' union all ')}) as texts order by place`)
        ).rows.map(([, value]) => value),
      );
      expect({ macro, values: await onBoth[1] }).toEqual({ macro, values: await onBoth[0] });
    }
    await clickHouse.close();
    database.close();
  });
});

describe.skipIf(isAbsent)('what is printed for a cluster', () => {
  const folder = passingFolder();
  let server: { url: string; stop: () => void };
  afterAll(() => {
    server?.stop();
    folder.remove();
  });

  it('is read by ClickHouse, statement by statement', async () => {
    server = await startClickHouse(folder.path);
    const clickHouse = await ClickHouse.open({ url: server.url, cluster: null });
    const tables = [{ landed: 'landed_call', columns: ['call_ref', 'line'], key: ['call_ref'] }];
    const statements = clusterDdl('forces', 'insight', tables);
    for (const statement of statements)
      expect(await clickHouse.rows(`select formatQuery(${literal(statement)}) as text`)).toHaveLength(1);
    await expect(clickHouse.rows("select formatQuery('create tabel x')")).rejects.toThrow('Syntax error');
    expect(statements.filter((statement) => /on cluster "forces"/.test(statement))).toEqual(statements);
    const whole = statements.join('\n');
    expect(whole).toContain(
      "ReplicatedMergeTree('/clickhouse/tables/{shard}/insight/landed_call_local', '{replica}')",
    );
    expect(whole).toContain('partition by extract_id');
    expect(whole).toContain(
      'Distributed("forces", "insight", landed_call_local, sipHash64(extract_force, ifNull("call_ref", toString(extract_line))))',
    );
    const shard = await clickHouse.columnsOf(
      'select sipHash64(extract_force, ifNull("call_ref", toString(extract_line))) as shard from (select \'a\' as extract_force, null::varchar as call_ref, 1 as extract_line)',
    );
    expect(shard).toMatchObject([{ name: 'shard', type: 'UInt64' }]);
    await clickHouse.close();
  });
});
