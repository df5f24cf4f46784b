import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { parseTable } from '../../src/csv.ts';
import { readPolicy } from '../../src/disclosure/policy.ts';
import { Database } from '../../src/engine/duckdb.ts';
import { domesticAbuse } from '../../src/measures/declarations/helping-victims.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { suppressedWords } from '../../src/measures/gap.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { sameFigures } from '../publish/same-figures.ts';

describe('what is published of two crimes a month, 3 of them domestic in the last 12 months', () => {
  const [raw, out] = [passingFolder(), passingFolder()];
  const inOut = (...path: string[]) => join(out.path, ...path);
  const text = (...path: string[]) => readFileSync(inOut(...path), 'utf8');

  beforeAll(async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', (month) => ({
      district: month < '2017-06' ? 'Ashfield' : 'Gedling',
      division: 'County',
      isDomestic: ['2017-07', '2017-09', '2018-05'].includes(month) || month < '2017-06',
    }));
    await buildInto(
      {
        ...performanceInsight,
        feeds: ['crime'],
        measures: [domesticAbuse, victimBasedCrime],
        policy: readPolicy(),
      },
      { rawFolder: raw.path, out: out.path, asAt: '2018-05' },
    );
  });
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  it('is the 12-month value of the force, without a month of it', () => {
    const results = parseTable(text('data-mart', 'results.csv'));
    const whole = results.find(({ measure, area }) => measure === 'T3A.1' && area === 'force');
    expect(whole).toMatchObject({ current: '24', previous: '24', change: '0', suppressed: 'months' });
    expect(whole).toMatchObject({ current_low: '', overdispersion: '', variation: '' });
    const months = parseTable(text('data-mart', 'series.csv')).filter(({ measure }) => measure === 'T3A.1');
    expect(months.filter(({ numerator }) => Number(numerator) > 0)).toEqual([]);
    expect(months.filter(({ gap }) => gap === suppressedWords).length).toBeGreaterThan(24);
  });

  it('is in every comparison what it is in the results, and in none of them a value of an earlier month', async () => {
    const mart = await Database.open(inOut('data-mart', 'insight.duckdb'), { readOnly: true });
    const same = await mart.rows(
      `select bool_and(${sameFigures}) as is_same, count(comparisons.current)::integer as figures
       from results
       left join comparisons using (measure, part, area, as_at)`,
    );
    const earlier = await mart.rows(
      `select as_at, current from comparisons
       where measure = 'T3A.1' and area = 'force' and as_at < '2018-05' and current <> 0`,
    );
    mart.close();
    expect(same).toEqual([{ is_same: true, figures: expect.any(Number) }]);
    expect(same[0]?.figures).toBeGreaterThan(0);
    expect(earlier).toEqual([]);
  });

  it('is no value of 3, nor its change, and the status is what it was', () => {
    const results = parseTable(text('data-mart', 'results.csv'));
    const domestic = results.find(({ measure, area }) => measure === 'T2A.1' && area === 'force');
    expect(domestic).toMatchObject({
      status: 'final',
      suppressed: 'value',
      current: '',
      change: '',
      trend: '',
    });
  });

  it('has no month in the data, the picture or the words of a chart', () => {
    const rows = parseTable(text('charts', 'performance-insight', '2018-05', 'T3A.1.csv'));
    expect(rows).toHaveLength(24);
    expect(new Set(rows.map(({ value }) => value))).toEqual(new Set(['']));
    expect(text('charts', 'performance-insight', '2018-05', 'T3A.1.txt')).toContain('No month has a value');
    expect(text('charts', 'performance-insight', '2018-05', 'T3A.1.svg')).toContain(suppressedWords);
  });

  it('says in the paper and in its tables that a figure is suppressed, and no number of it', () => {
    const html = text('reports', 'performance-insight', '2018-05', 'performance-insight.html');
    const [row = ''] =
      /<tr[^>]*id="T2A.1"[\s\S]*?<\/tr>/.exec(html) ?? /T2A\.1[\s\S]*?<\/tr>/.exec(html) ?? [];
    expect(row).toContain('suppressed');
    const folder = inOut('reports', 'performance-insight', '2018-05', 'performance-insight-csv');
    const paper = readdirSync(folder).find((name) => /paper/i.test(name)) ?? '';
    const line = readFileSync(join(folder, paper), 'utf8')
      .split('\n')
      .find((one) => one.startsWith('T2A.1'));
    expect(line?.split(',').slice(3, 7)).toEqual(['suppressed', '[c]', expect.any(String), '[c]']);
    expect(line).not.toMatch(/(^|,)3(,|$)/);
  });

  it('does not say how many rows the extracts have', async () => {
    const mart = await Database.open(inOut('data-mart', 'insight.duckdb'), { readOnly: true });
    expect(await mart.rows('from extracts where rows_in is not null or bytes is not null')).toEqual([]);
    expect((await mart.rows('from suppressions')).length).toBeGreaterThan(4);
    mart.close();
    expect(text('data-mart', 'manifest.json')).not.toContain('"rows_in": 2');
    expect(text('reports', 'performance-insight', '2018-05', 'performance-insight.html')).toContain(
      'not shown',
    );
  });

  it('binds the papers after it by what it shows and hides, without a count', () => {
    const folder = inOut('published', 'performance-insight', '2018-05', 'issue-1');
    const { disclosure } = JSON.parse(readFileSync(join(folder, 'vintage.json'), 'utf8'));
    expect(disclosure.hiddenFrom['crime(is_victim_based=true)']).toEqual(['']);
  });
});
