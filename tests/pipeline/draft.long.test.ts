import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { webPage, word } from '../../src/paper/index.ts';
import { draftPaper } from '../../src/pipeline/draft.ts';
import { purge } from '../../src/pipeline/purge.ts';
import { wordToHtml } from '../../src/proof/document/read-document.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

const small = { ...performanceInsight, measures: [victimBasedCrime] };

let folder: ReturnType<typeof passingFolder>;
const at = (...path: string[]) => join(folder.path, ...path);
const options = () => ({ out: at('out'), narrativeFolder: at('narrative'), templateFile: null, asAt: null });
const build = () =>
  buildInto(small, {
    rawFolder: at('raw'),
    out: at('out'),
    asAt: '2018-05',
    narrativeFolder: at('narrative'),
  });
const draft = (formats = [webPage]) => draftPaper(small, options(), formats);

/** 24 victim-based crimes in the year to May 2017, 12 in the year after. */
beforeEach(() => {
  folder = passingFolder();
  writeCrimes(at('raw'), '2016-06', '2018-05', (month) => ({ offence: month < '2017-06' ? '8N' : '10D' }));
});
afterEach(() => folder.remove());

function write(insight: string) {
  mkdirSync(at('narrative', 'performance-insight'), { recursive: true });
  writeFileSync(at('narrative', 'performance-insight', '2018-05.md'), `## T3A.1\n\n${insight}\n`);
}

/** Every file below the output folder but the drafts, with when it was written. */
const outputs = () =>
  readdirSync(at('out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(at('out', 'drafts')))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .sort();

it('a draft is the page that a build makes of the same words, marked as a draft', async () => {
  write('The force recorded {{current}} crimes, {{change}} on the year before.\n\n- in the City');
  await build();
  const { files, findings } = await draft();
  expect(findings).toEqual([]);
  const [drafted = '', built = ''] = [
    files[0] ?? '',
    at('out', 'reports', 'performance-insight', '2018-05', 'performance-insight.html'),
  ].map((path) => readFileSync(path, 'utf8'));
  const bodyOf = (html: string) => html.slice(html.indexOf('<main'));
  expect(bodyOf(drafted)).toContain('The force recorded 12 crimes, −50.0% on the year before.');
  expect(bodyOf(drafted) === bodyOf(built)).toBe(true);
  expect([drafted, built].map((html) => html.includes('DRAFT, not published.'))).toEqual([true, false]);
});

it('a draft says on its cover what the paper said of its meeting', async () => {
  await buildInto(small, {
    ...{ rawFolder: at('raw'), out: at('out'), asAt: '2018-05', narrativeFolder: at('narrative') },
    coverLines: { date_of_meeting: '12 June 2018', agenda_item: '3' },
  });
  const { files } = await draft([word]);
  expect(await wordToHtml(readFileSync(files[0] ?? ''))).toContain('12 June 2018');
});

it('a draft keeps no issue and changes nothing that was published', async () => {
  await build();
  const before = outputs();
  write('The force recorded {{current}} crimes.');
  await draft();
  expect(outputs()).toEqual(before);
});

it('what would stop a build is a finding of the draft, and the draft is written all the same', async () => {
  await build();
  write('Victim-based crime rose by 50.0%.');
  const { files, findings, proof } = await draft();
  expect(findings).toMatchObject([
    { code: 'proof-direction', level: 'blocks', line: 3, todo: 'Write "Victim-based crime fell by 50.0%."' },
  ]);
  expect(proof?.figures).toBe(1);
  expect(readFileSync(files[0] ?? '', 'utf8')).toContain('Victim-based crime rose by 50.0%.');
});

it('the words that stopped a build can be mended in its draft', async () => {
  write('Victim-based crime rose by 50.0%.');
  const { blocked } = await build();
  expect(blocked?.code).toBe('proof-direction');
  write('Victim-based crime fell by 50.0%.');
  expect((await draft()).findings).toEqual([]);
});

it('a draft is written in Word too, its pictures those of the last build', async () => {
  await build();
  write('Patrols were moved.');
  const { files } = await draft([word]);
  expect(await wordToHtml(readFileSync(files[0] ?? ''))).toContain('Patrols were moved.');
});

it('without a build, of another month, or after a purge there is nothing to draft, and what to do is said', async () => {
  await expect(draft()).rejects.toThrow("run 'insight build performance-insight' first");
  await build();
  await expect(draftPaper(small, { ...options(), asAt: '2018-04' }, [webPage])).rejects.toThrow(
    'the last build of performance-insight is to May 2018',
  );
  await purge(at('out'), '2016-07');
  await expect(draft()).rejects.toThrow("run 'insight build performance-insight' first");
});
