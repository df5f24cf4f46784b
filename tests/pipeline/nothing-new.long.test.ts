import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

const oneMeasure = {
  ...performanceInsight,
  feeds: ['crime'] as const,
  measures: performanceInsight.measures.filter(({ code }) => code === 'T3A.1'),
};

const folder = passingFolder();
const at = (...path: string[]) => join(folder.path, ...path);
const build = () =>
  buildInto(oneMeasure, { rawFolder: at('raw'), out: at('out'), narrativeFolder: at('narrative') });

/** Which folder of the disk each output is: one that was put in the place of another is another. */
function outputs(): Record<string, number> {
  const places = {
    charts: at('out', 'charts', 'performance-insight', '2018-05'),
    reports: at('out', 'reports', 'performance-insight', '2018-05'),
    mart: at('out', 'data-mart'),
    records: at('out', 'data-records'),
  };
  return Object.fromEntries(Object.entries(places).map(([name, path]) => [name, statSync(path).ino]));
}

/** The outputs that have been replaced since. */
function replaced(before: Record<string, number>): string[] {
  const now = outputs();
  return Object.keys(now).filter((name) => now[name] !== before[name]);
}

beforeAll(async () => {
  writeCrimes(at('raw'), '2016-06', '2018-05', () => ({ victimKind: 'child' }));
  // The second paper knows that there was a first.
  await build();
  await build();
});
afterAll(folder.remove);

it('a build in which nothing is new replaces nothing', async () => {
  const before = outputs();
  const { made, findings } = await build();
  expect(replaced(before)).toEqual([]);
  expect(made?.landed).toMatchObject({ newCount: 0, knownCount: 24 });
  expect([...(made?.marts.touched ?? [])].every(([, months]) => months.length === 0)).toBe(true);
  const anew = await buildInto(oneMeasure, { rawFolder: at('raw'), out: at('anew') });
  expect(made?.shown.results).toEqual(anew.made?.shown.results);
  expect(findings).toEqual(anew.findings);
});

it('a build in which an author has written replaces the paper, and the mart that tells the words on the site', async () => {
  const before = outputs();
  mkdirSync(at('narrative', 'performance-insight'), { recursive: true });
  writeFileSync(at('narrative', 'performance-insight', '2018-05.md'), '## T3A.1\n\nOfficers were busy.\n');
  const { made } = await build();
  expect(made).not.toBeNull();
  expect(replaced(before)).toEqual(['reports', 'mart']);
});

it('a Word paper that an author edited stands beside the one of the next build, and of those after it', async () => {
  const reports = at('out', 'reports', 'performance-insight', '2018-05');
  const paper = join(reports, 'performance-insight.docx');
  const written = readFileSync(paper);
  appendFileSync(paper, 'edited');
  const edited = readFileSync(paper);
  writeFileSync(join(reports, 'notes of the meeting.txt'), 'ours');
  const { findings } = await build();
  expect(readFileSync(paper)).toEqual(written);
  const kept = findings.filter(({ code }) => code === 'edited-paper-kept');
  expect(kept.map(({ got }) => got)).toEqual([
    '2 files changed or added since: notes of the meeting.txt, performance-insight.docx',
  ]);
  writeFileSync(at('narrative', 'performance-insight', '2018-05.md'), '## T3A.1\n\nOfficers were busier.\n');
  appendFileSync(paper, 'edited again');
  await build();
  expect(readdirSync(join(reports, 'edited')).sort()).toEqual([
    'notes of the meeting.txt',
    'performance-insight-2.docx',
    'performance-insight.docx',
  ]);
  expect(readFileSync(join(reports, 'edited', 'performance-insight.docx'))).toEqual(edited);
});

it('a build in which a chart is gone, or another file stands beside the charts, replaces them', async () => {
  const charts = at('out', 'charts', 'performance-insight', '2018-05');
  const [picture] = readdirSync(charts).filter((name) => name.endsWith('.png'));
  for (const change of [
    () => rmSync(join(charts, picture ?? '')),
    () => writeFileSync(join(charts, 'mine.txt'), 'mine'),
  ]) {
    change();
    const before = outputs();
    await build();
    expect(replaced(before)).toEqual(['charts']);
    expect(readdirSync(charts)).toContain(picture);
  }
});

it('a build in which a month was delivered again, with the same count, replaces mart and records, and neither chart nor paper', async () => {
  const before = outputs();
  writeCrimes(at('raw'), '2018-05', '2018-05', () => ({ victimKind: 'adult' }));
  const { made } = await build();
  expect(replaced(before)).toEqual(['mart', 'records']);
  const anew = await buildInto(oneMeasure, {
    rawFolder: at('raw'),
    out: at('again'),
    narrativeFolder: at('narrative'),
  });
  expect(made?.shown.results).toEqual(anew.made?.shown.results);
  expect(made?.staged.repeatsByExtract).toEqual(anew.made?.staged.repeatsByExtract);
});
