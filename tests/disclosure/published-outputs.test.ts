import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { contractOf } from '../../src/contracts/index.ts';
import { formatCsv, parseTable } from '../../src/csv.ts';
import { disclose } from '../../src/disclosure/disclose.ts';
import { readPolicy } from '../../src/disclosure/policy.ts';
import { Database } from '../../src/engine/duckdb.ts';
import { domesticAbuse } from '../../src/measures/declarations/helping-victims.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { suppressedWords } from '../../src/measures/gap.ts';
import { figuresOf } from '../../src/pipeline/make-paper.ts';
import { audit } from '../../src/pipeline/steps/audit.ts';
import type { MartMaterial } from '../../src/publish/mart-material.ts';
import { ofPublication } from '../../src/publish/published-table.ts';
import { resultsTable } from '../../src/publish/tables/results.ts';
import { seriesTable } from '../../src/publish/tables/series.ts';
import { writeExtract } from '../any-extract.ts';
import { buildInto, passingFolder, workInto } from '../build-into.ts';
import { howMuchIsHidden } from '../harness/attack/how-much-is-hidden.ts';
import { writeCrimes } from '../own-extracts.ts';
import { sameFigures } from '../publish/same-figures.ts';

describe('what is published of two crimes a month, 15 of them domestic in two years, in two districts', () => {
  const [raw, out] = [passingFolder(), passingFolder()];
  const inOut = (...path: string[]) => join(out.path, ...path);
  const text = (...path: string[]) => readFileSync(inOut(...path), 'utf8');
  const ofMeasure = (rows: readonly Record<string, string>[], code: string, area: string) =>
    rows.filter((row) => row.measure === code && row.area === area);

  beforeAll(async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', (month) => ({
      district: month < '2017-06' ? 'Ashfield' : 'Gedling',
      division: 'County',
      isDomestic: ['2017-07', '2017-09', '2018-05'].includes(month) || month < '2017-06',
    }));
    writeExtract(raw.path, contractOf('custody'), '2018-05', ['1', '1', '2']);
    await buildInto(
      {
        ...performanceInsight,
        feeds: ['crime', 'custody'],
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

  it('is every figure of victim-based crime, in each area and month', () => {
    const results = parseTable(text('data-mart', 'results.csv'));
    expect(ofMeasure(results, 'T3A.1', 'Gedling')).toMatchObject([{ current: '12', suppressed: '' }]);
    const months = ofMeasure(parseTable(text('data-mart', 'series.csv')), 'T3A.1', 'Gedling');
    expect(months.filter(({ gap }) => gap !== '')).toEqual([]);
    expect(months.map(({ numerator }) => numerator)).toContain('1');
  });

  it('is domestic abuse in the whole force, and no figure of it below: a district has 3 in a year', () => {
    const results = parseTable(text('data-mart', 'results.csv'));
    expect(ofMeasure(results, 'T2A.1', 'force')).toMatchObject([{ current: '3', suppressed: '' }]);
    for (const area of ['Ashfield', 'Gedling'])
      expect(ofMeasure(results, 'T2A.1', area)).toMatchObject([
        { status: 'final', suppressed: 'value', current: '', previous: '', change: '', trend: '' },
      ]);
    const months = ofMeasure(parseTable(text('data-mart', 'series.csv')), 'T2A.1', 'Gedling');
    expect(new Set(months.map(({ numerator, gap }) => `${numerator}${gap}`))).toEqual(
      new Set([suppressedWords]),
    );
  });

  it('hides no figure or series of ordinary subjects, and none of the whole force', () => {
    const counts = howMuchIsHidden(out.path, [domesticAbuse, victimBasedCrime]);
    for (const { what, all, hidden, mayHide } of counts) {
      if (!mayHide) expect([what, hidden]).toEqual([what, []]);
      expect([what, all > 0]).toEqual([what, true]);
    }
    const areas = counts.find(({ what }) => what === 'figures of districts, protected subjects');
    expect(areas?.hidden).toContain('T2A.1 Gedling');
  });

  it('is in every comparison what it is in the results', async () => {
    const mart = await Database.open(inOut('data-mart', 'insight.duckdb'), { readOnly: true });
    const same = await mart.rows(
      `select bool_and(${sameFigures}) as is_same, count(comparisons.current)::integer as figures
       from results
       left join comparisons using (measure, part, area, as_at)`,
    );
    expect(same).toEqual([{ is_same: true, figures: expect.any(Number) }]);
    expect(same[0]?.figures).toBeGreaterThan(0);
    expect(
      await mart.rows(
        "from comparisons where measure = 'T2A.1' and area = 'Gedling' and current is not null",
      ),
    ).toEqual([]);
    expect((await mart.rows('from suppressions')).length).toBeGreaterThan(1);
    mart.close();
  });

  it('says in the spreadsheet that a figure is confidential, and no number of it', () => {
    const folder = inOut('reports', 'performance-insight', '2018-05', 'performance-insight-csv');
    const areas = readdirSync(folder).find((name) => /areas/i.test(name)) ?? '';
    const line = readFileSync(join(folder, areas), 'utf8')
      .split('\n')
      .find((one) => one.startsWith('T2A.1') && one.includes('Gedling'));
    expect(line).toContain('[c]');
    expect(line).not.toMatch(/(^|,)3(,|$)/);
  });

  it('is of an extract of people neither its size nor its hash, by which a guess of its rows could be tried', async () => {
    const mart = await Database.open(inOut('data-mart', 'insight.duckdb'), { readOnly: true });
    const extracts = await mart.rows(
      'select feed, bytes, rows_in, rows_accepted, sha256 is null as has_no_hash from extracts where month = $1 order by feed',
      ['2018-05'],
    );
    const findings = await mart.rows("from findings where file like 'custody%'");
    mart.close();
    expect(extracts).toEqual([
      { feed: 'crime', bytes: expect.any(Number), rows_in: 2, rows_accepted: 2, has_no_hash: false },
      { feed: 'custody', bytes: null, rows_in: null, rows_accepted: null, has_no_hash: true },
    ]);
    // It has a row twice: that is said, and neither how many there are nor where they stand.
    expect(findings).toMatchObject([{ code: 'repeated-row', line: null }]);
    expect(JSON.stringify(findings, (_, value) => String(value))).not.toMatch(/\d (rows?|records?)/);
    const [{ inputs }] = JSON.parse(text('data-mart', 'manifest.json')).publications;
    const custody = inputs.filter((input: { feed: string }) => input.feed === 'custody');
    expect(custody).toMatchObject([{ sha256: null, bytes: null, rows_in: null }]);
    const bytes = readFileSync(join(raw.path, custody[0].file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    for (const file of ['manifest.json', 'series.csv', 'results.csv'])
      expect(text('data-mart', file)).not.toContain(hash);
  });

  it('keeps with the paper what it said of protected measures, and no amount that it hid', () => {
    const folder = inOut('published', 'performance-insight', '2018-05', 'issue-1');
    const { disclosure } = JSON.parse(readFileSync(join(folder, 'vintage.json'), 'utf8'));
    const keys = Object.keys(disclosure.said);
    expect(keys.filter((key) => key.endsWith('force'))).toHaveLength(1);
    expect(disclosure.said[keys[0] ?? '']).toMatchObject({
      from: '2016-06',
      windows: [
        ['2017-06', '2018-05', 3, 3],
        ['2016-06', '2017-05', 12, 12],
      ],
    });
    expect(keys.filter((key) => /Ashfield|Gedling/.test(key))).toEqual([]);
  });

  it('stops where tables give a protected count away, and names it to a private file alone', async () => {
    const again = passingFolder();
    const publication = {
      ...performanceInsight,
      feeds: ['crime'] as const,
      measures: [domesticAbuse],
      policy: readPolicy(),
    };
    const options = { rawFolder: raw.path, out: again.path, asAt: '2018-05' };
    const stopped = await workInto(publication, options, async (run) => {
      const figures = await figuresOf(run);
      // As if nothing were protected: what the control would let through if it failed.
      const shown = disclose(figures.exact, {}, readPolicy());
      for (const table of [seriesTable, resultsTable].map((make) => make({ shown } as MartMaterial))) {
        const { name, columns, rows } = ofPublication(table, publication.name);
        writeFileSync(
          join(run.workFolder, `${name}.csv`),
          formatCsv(
            columns.map((column) => column.name),
            rows,
          ),
        );
      }
      const error = await audit(run, figures, run.workFolder).catch((thrown) => thrown);
      return { finding: error.finding, findings: [] };
    });
    expect(stopped.finding).toMatchObject({ code: 'hidden-cells-derivable', level: 'blocks' });
    expect(JSON.stringify(stopped.finding)).not.toMatch(/T2A|Gedling/);
    const file = join(again.path, 'warehouse', 'disclosure-audit.csv');
    expect(parseTable(readFileSync(file, 'utf8'))).toContainEqual({
      measure: 'T2A.1',
      part: 'all',
      area: 'Gedling',
      month: '2017-07',
      of: 'numerator',
      records: '1',
      low: '1',
      high: '1',
    });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    again.remove();
  });

  it('is no number of an author that is not shown: a sentence that tells one stops the build', async () => {
    const again = passingFolder();
    const narrative = join(again.path, 'narrative', 'performance-insight');
    mkdirSync(narrative, { recursive: true });
    writeFileSync(join(narrative, '2018-05.md'), '# May 2018\n\n## T2A.1\n\nGedling had three of them.\n');
    const policy = readPolicy();
    const { blocked } = await buildInto(
      { ...performanceInsight, feeds: ['crime'], measures: [domesticAbuse], policy, charts: [] },
      {
        rawFolder: raw.path,
        out: join(again.path, 'out'),
        asAt: '2018-05',
        narrativeFolder: join(again.path, 'narrative'),
      },
    );
    expect(blocked).toMatchObject({
      code: 'hidden-figure-in-words',
      got: 'one in a sentence that names Gedling',
    });
    again.remove();
  });

  it('binds the papers after it by what it shows of each level, without a count', () => {
    const folder = inOut('published', 'performance-insight', '2018-05', 'issue-1');
    const { disclosure } = JSON.parse(readFileSync(join(folder, 'vintage.json'), 'utf8'));
    expect(disclosure.levels).toMatchObject({ 'T2A.1 district': 'nothing' });
    expect(Object.keys(disclosure.levels).filter((key) => key.startsWith('T3A.1'))).toEqual([]);
  });
});
