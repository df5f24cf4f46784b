import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database } from '../../src/engine/duckdb.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes, writeOutcomes } from '../own-extracts.ts';
import { knifeCrime } from './second-paper.ts';

const monthly: Publication = {
  ...performanceInsight,
  feeds: ['crime', 'outcome'],
  measures: performanceInsight.measures.filter(({ code }) => ['T3A.1', 'T3B.4', 'T3B.5'].includes(code)),
};

/** The files of a folder and those below it, by their paths in it. */
function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

test('a paper with a section, a table and a chart of its own is one file of at most 60 lines, and is built beside the monthly paper from the same marts', async () => {
  const source = readFileSync(join(import.meta.dirname, 'second-paper.ts'), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  const place = (...path: string[]) => join(out, ...path);
  try {
    writeCrimes(raw, '2016-06', '2018-05', (month) => ({ weapon: month < '2017-06' ? 'none' : 'knife' }));
    writeOutcomes(raw, '2016-06', '2018-05');
    const made = async (publication: Publication) => {
      const { made, blocked } = await buildInto(publication, { rawFolder: raw, out, asAt: '2018-05' });
      if (!made) throw new Error(`stopped: ${blocked?.code}`);
      return made;
    };
    await made(monthly);
    const before = [place('reports', monthly.name), place('charts', monthly.name)].map(filesIn);
    const { marts, shown } = await made(knifeCrime);

    expect([...marts.touched].filter(([, months]) => months.length > 0)).toEqual([]);
    expect([place('reports', monthly.name), place('charts', monthly.name)].map(filesIn)).toEqual(before);

    const page = readFileSync(place('reports', 'knife-crime', '2018-05', 'knife-crime.html'), 'utf8');
    expect(page).toContain('Knife crime, month by month');
    expect(page).toContain('Crimes with knives were counted in 24 months.');
    expect(page).toMatch(
      /<caption[^>]*>Knife crime by month<\/caption>.*2017-05<\/th><td class="number">0<.*2017-06<\/th><td class="number">1</,
    );
    expect(page).toContain('Bar chart: ');
    expect(existsSync(place('charts', 'knife-crime', '2018-05', 'T3B.4-bars.svg'))).toBe(true);
    const chart = (publication: string) =>
      readFileSync(place('charts', publication, '2018-05', 'T3B.4.svg'), 'utf8');
    expect(chart('knife-crime')).toBe(chart(monthly.name));

    const mart = await Database.open(place('data-mart', 'insight.duckdb'), { readOnly: true });
    const rows = await mart.rows(
      'select publication, count(*) as results from results group by all order by all',
    );
    mart.close();
    expect(rows).toEqual([
      { publication: 'knife-crime', results: shown.results.length },
      { publication: monthly.name, results: expect.any(Number) },
    ]);
  } finally {
    folder.remove();
  }
}, 240_000);
