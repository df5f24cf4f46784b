import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/engine/duckdb.ts';
import { asked, formula, smallSite } from './small-site.ts';

describe('the query page', () => {
  let site: Awaited<ReturnType<typeof smallSite>>;
  let mart: Buffer;
  const martFile = () => join(site.out, 'data-mart', 'insight.duckdb');
  beforeAll(async () => {
    site = await smallSite();
    mart = readFileSync(martFile());
  });
  afterAll(() => site.stop());

  it('answers a question with its rows, a picture and where to download them', async () => {
    const sql = "select month, value from series('T3A.1') where area = 'force' order by month -- months";
    const { text } = await site.get(asked(sql));
    expect(text).toContain(`\n${sql}</textarea>`);
    expect(text).toContain('24 rows');
    expect(text).toContain('<td>2018-05</td><td class="number">2</td>');
    expect(text).toContain('Chart of the column value in 24 rows.');
    expect(text).toContain(asked(sql, '/query/result.csv').replaceAll('&', '&amp;'));
  });

  it('draws bars where all rows are of one month', async () => {
    const { text } = await site.get(asked("from compare('T3A.1', '2018-05')"));
    expect(text).toContain('mark-rect');
    expect(text).not.toContain('mark-line');
  });

  it('lists what can be asked, as the mart describes itself', async () => {
    const { text } = await site.get('/query');
    expect(text).toContain('<span class="sql">compare(code, as_at_month, paper)</span>');
    expect(text).toContain('<span class="sql">&quot;T2A.2a&quot;</span>');
    expect(text).toMatch(
      /<span class="sql">window_end<\/span> <span class="when">varchar<\/span>: Last month/,
    );
  });

  it.each([
    ["from read_csv('/etc/passwd')", 'Files, folders and extensions cannot be reached'],
    ["from '/etc/passwd'", 'A name in it is not in the mart.'],
    ["copy results to '/tmp/x.csv'", 'COPY is refused'],
    ["attach '/tmp/x.duckdb'", 'ATTACH is refused'],
    ['select 1; select 2', 'One question at a time'],
    ['selec 1', 'SELEC is refused'],
    ['select from where', 'This cannot be read as SQL.'],
    ['from nothing', 'A name in it is not in the mart.'],
    ['select nothing from results', 'A column, or what is done with it, does not fit.'],
    ["select 'x'::integer", 'A value cannot be turned into what is asked for.'],
  ])('%s has no answer, in plain words, and stays in its box', async (sql, words) => {
    const { status, text } = await site.get(asked(sql));
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text).toContain(`${sql.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</textarea>`);
  });

  it('shows 10,000 rows, and says that there are more', async () => {
    const { text } = await site.get(asked('from range(20000)'));
    expect(text).toContain('Only the first 10,000 rows are shown; a download has up to 1,000,000.');
    expect(text.match(/<td class="number">/g)).toHaveLength(10_000);
    const { body } = await site.get(asked('from range(20000)', '/query/result.csv'));
    expect(body.toString().trimEnd().split('\n')).toHaveLength(20_001);
  });

  it('downloads an answer as CSV byte for byte, text that a spreadsheet would run made harmless', async () => {
    const sql =
      "select distinct area, -1.50::decimal(4,2) as d, -5 as n, null as blank, date '2018-05-01' as day, [1, 2] as list from series where area_level = 'district' and month > '2017-05' and numerator > 0 order by all;";
    const { headers, body } = await site.get(asked(sql, '/query/result.csv'));
    expect(headers['content-disposition']).toBe('attachment; filename="result.csv"');
    expect(body.toString()).toBe(
      `area,d,n,blank,day,list\n'${formula},-1.50,-5,,2018-05-01,"[1, 2]"\nNottingham,-1.50,-5,,2018-05-01,"[1, 2]"\n`,
    );
  });

  it('downloads an answer as Parquet and as Arrow: the same rows, types and order', async () => {
    const sql = "from series where area = 'force' order by measure, part, month";
    const parquet = await site.get(asked(sql, '/query/result.parquet'));
    const file = join(site.out, 'result.parquet');
    writeFileSync(file, parquet.body);
    const database = await Database.open(martFile(), { readOnly: true });
    const expected = await database.table(sql);
    expect(await database.table(`from ${`'${file}'`}`)).toEqual(expected);
    database.close();
    const arrow = tableFromIPC((await site.get(asked(sql, '/query/result.arrow'))).body);
    expect(arrow.numRows).toBe(expected.rows.length);
    expect(arrow.schema.fields.map(({ name }) => name)).toEqual(expected.columns);
    const months = expected.rows.map((row) => row[expected.columns.indexOf('month')]);
    expect([...(arrow.getChild('month') ?? [])]).toEqual(months);
  });

  it('downloads nothing where the question has no answer, or more rows than a download has', async () => {
    // Another run of these tests on the same machine has folders of its own.
    const foldersOfAnswers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('insight-query-'));
    const before = new Set(foldersOfAnswers());
    const wrong = await site.get(asked('from nothing', '/query/result.csv'));
    expect([wrong.status, wrong.headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
    const long = await site.get(asked('from range(1000001)', '/query/result.parquet'));
    expect(long.status).toBe(400);
    expect(long.text).toContain('more than 1,000,000 rows: nothing is downloaded');
    const large = await site.get(
      asked("select repeat('x', 1000) as x from range(1000000)", '/query/result.csv'),
    );
    expect(large.status).toBe(400);
    expect(large.text).toContain('more than 256 MB: nothing is downloaded');
    expect((await site.get('/query/result.exe?sql=select+1')).status).toBe(404);
    expect((await site.get('/query/result.csv')).status).toBe(404);
    expect(foldersOfAnswers().filter((name) => !before.has(name))).toEqual([]);
  });

  it('leaves the mart as it was', () => {
    expect(readFileSync(martFile()).equals(mart)).toBe(true);
  });
});
