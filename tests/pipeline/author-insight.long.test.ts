import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

let folder: ReturnType<typeof passingFolder>;
beforeEach(() => {
  folder = passingFolder();
  // Two crimes a month in the year to May 2017, one of which is no victim-based crime in the year after.
  writeCrimes(join(folder.path, 'raw'), '2016-06', '2018-05', (month) => ({
    offence: month < '2017-06' ? '8N' : '10D',
  }));
});
afterEach(() => folder.remove());

/** Builds with an author's text about victim-based crime: 24 before, 12 now. */
async function buildWith(insight: string) {
  const narrative = join(folder.path, 'narrative', 'performance-insight');
  mkdirSync(narrative, { recursive: true });
  writeFileSync(join(narrative, '2018-05.md'), `# May 2018\n\n## T3A.1\n\n${insight}\n`);
  return buildInto(
    { ...performanceInsight, measures: [victimBasedCrime] },
    {
      rawFolder: join(folder.path, 'raw'),
      out: join(folder.path, 'out'),
      asAt: '2018-05',
      narrativeFolder: join(folder.path, 'narrative'),
    },
  );
}

const paper = () =>
  join(folder.path, 'out', 'reports', 'performance-insight', '2018-05', 'performance-insight.html');

it('what an author wrote stands in the paper in place of the draft, its references printed', async () => {
  await buildWith(
    'The force recorded {{current}} crimes, {{change}} on the year before. Patrols were moved.',
  );
  const html = readFileSync(paper(), 'utf8');
  const insights = [...html.matchAll(/<td><p>([^<]+)</g)].map(([, text]) => text);
  expect(insights).toContain('The force recorded 12 crimes, −50.0% on the year before. Patrols were moved.');
  expect(insights.join()).not.toContain('The monthly trend');
});

it('paragraphs, lists, bold words and links of an author look so in the paper', async () => {
  await buildWith(
    'Crime was **half** of {{previous}}:\n\n- in the City\n- elsewhere\n\nSee [the note](https://example.org/).',
  );
  const html = readFileSync(paper(), 'utf8');
  expect(html).toContain(
    '<p>Crime was <strong>half</strong> of 24:</p><ul><li>in the City</li><li>elsewhere</li></ul>',
  );
  expect(html).toContain('<p>See <a href="https://example.org/">the note</a>.</p>');
});

it('words under the code of a measure with a whole and parts stand once, beside the whole', async () => {
  const narrative = join(folder.path, 'narrative', 'performance-insight');
  mkdirSync(narrative, { recursive: true });
  const [code, words] = ['T3A.2', 'Where it was is told below.'];
  writeFileSync(join(narrative, '2018-05.md'), `## ${code}\n\n${words}\n`);
  const measures = performanceInsight.measures
    .filter((measure) => measure.code === code)
    .map((measure) => ({
      ...measure,
      ...(measure.parts && { parts: { ...measure.parts, withWhole: true } }),
    }));
  expect(measures[0]?.parts?.named.some(({ letter }) => letter !== undefined)).toBe(true);
  await buildInto(
    { ...performanceInsight, measures },
    {
      rawFolder: join(folder.path, 'raw'),
      out: join(folder.path, 'out'),
      asAt: '2018-05',
      narrativeFolder: join(folder.path, 'narrative'),
    },
  );
  expect(readFileSync(paper(), 'utf8').split(words)).toHaveLength(2);
});

it('a sentence that contradicts the results stops the build, with the sentence put right; nothing is published', async () => {
  const { blocked } = await buildWith('Victim-based crime rose by 50.0%.');
  expect(blocked).toMatchObject({
    code: 'proof-direction',
    file: 'narrative/performance-insight/2018-05.md',
    line: 5,
    todo: 'Write "Victim-based crime fell by 50.0%."',
  });
  expect(existsSync(paper())).toBe(false);
});

it('a reference that is none stops the build, with where and what would be one', async () => {
  const { blocked } = await buildWith('There were {{curent}} crimes.');
  expect(blocked).toMatchObject({ code: 'unknown-reference', line: 5, column: '12', got: '{{curent}}' });
});
