import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import type { Vintage } from '../../src/history/vintage.ts';
import { readVintages, sealEarlierPapers } from '../../src/history/vintage-store.ts';
import { isSealed, readKept } from '../../src/kept-file.ts';
import { examine } from '../../src/operations/doctor/examine.ts';
import { passingFolder } from '../build-into.ts';
import { buildMart, writeStreet } from '../faults/street-build.ts';

describe('a paper that was kept and cannot be read stops the build, which says what to do:', () => {
  const folder = passingFolder();
  afterAll(folder.remove);
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  const file = join(out, 'published', 'open-data', '2018-04', 'issue-1', 'vintage.json');
  const manifest = () => readFileSync(join(out, 'data-mart', 'manifest.json'), 'utf8');
  let whole: string;
  beforeAll(async () => {
    writeStreet(raw, '2018-03', '2018-04');
    await buildMart(raw, out);
    whole = readFileSync(file, 'utf8');
  });

  it.each<[string, (text: string) => string, string]>([
    ['cut off', (text) => text.slice(0, 200), 'another content than was written'],
    [
      'a month in it changed',
      (text) => text.replace('"month":"2018-03"', '"month":"2018-02"'),
      'another content than was written',
    ],
    ['null', () => 'null', 'another content than was written'],
  ])('%s', async (_, damage, got) => {
    const before = manifest();
    writeFileSync(file, damage(whole));
    onTestFinished(() => writeFileSync(file, whole));
    const { made, blocked } = await buildMart(raw, out);
    expect(made).toBe(null);
    expect(blocked).toMatchObject({
      code: 'published-paper-not-readable',
      level: 'blocks',
      file: 'published/open-data/2018-04/issue-1/vintage.json',
      got,
    });
    expect(blocked?.todo).toMatch(/^Put it back from a copy.*delete vintage\.json\.sha256/);
    expect(manifest()).toBe(before);
  });

  it('and one that is whole again stops it no longer', async () => {
    writeFileSync(file, whole);
    expect((await buildMart(raw, out)).blocked).toBe(null);
  });
});

describe('papers that were published and are not kept any more', () => {
  const publishedTwice = async () => {
    const folder = passingFolder();
    onTestFinished(folder.remove);
    const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
    writeStreet(raw, '2018-03', '2018-04');
    await buildMart(raw, out);
    return { raw, out };
  };

  it.each([
    ['the warehouse knows of', ['published', 'data-mart']],
    ['the mart has', ['published', 'warehouse']],
  ])('and that %s stop the build, which says what to do', async (_, gone) => {
    const { raw, out } = await publishedTwice();
    for (const name of gone) rmSync(join(out, name), { recursive: true });
    const { made, blocked } = await buildMart(raw, out);
    expect(made).toBe(null);
    expect(blocked).toMatchObject({
      code: 'published-papers-gone',
      got: 'none of 1 paper, such as open-data of April 2018',
    });
    expect(blocked?.todo).toMatch(/^Put published back from a copy.*--allow-lost-papers/);
  });

  it('stop it no longer where somebody goes on without them', async () => {
    const { raw, out } = await publishedTwice();
    rmSync(join(out, 'published'), { recursive: true });
    const { made } = await buildMart(raw, out, { allowed: ['all-withheld', 'lost-papers'] });
    expect(made).not.toBe(null);
    // Its paper is kept again, so that the next build has nothing to ask.
    expect((await buildMart(raw, out)).blocked).toBe(null);
  });

  it('are a fault to the doctor, who mends what can be mended and no more', async () => {
    const { out } = await publishedTwice();
    const file = join(out, 'published', 'open-data', '2018-04', 'issue-1', 'vintage.json');
    const ofPapers = async (repairs: boolean) =>
      (await examine(out, new Date(), { repairs })).filter(({ about }) =>
        /published$|vintage|repair/.test(about),
      );
    expect(await ofPapers(false)).toMatchObject([{ state: 'ok', message: '1 kept, each as it was written' }]);
    rmSync(`${file}.sha256`);
    mkdirSync(join(out, '.building-left'));
    expect(await ofPapers(true)).toMatchObject([{ state: 'ok' }, { state: 'ok' }, { state: 'ok' }]);
    expect(isSealed(file)).toBe(true);
    expect(existsSync(join(out, '.building-left'))).toBe(false);
    writeFileSync(file, 'null');
    expect(await ofPapers(true)).toContainEqual(
      expect.objectContaining({ state: 'fault', message: 'another content than was written' }),
    );
  });
});

/** A paper as it was kept before there were checksums: without figures, with what was found. */
const earlier: Vintage = {
  publication: 'performance-insight',
  as_at: '2018-05',
  issue: 1,
  published_at: '2018-06-08T06:00:00.000Z',
  code: { version: '0', sha256: '' },
  reference: {},
  definitions: {},
  landing: {
    accepted: [
      { feed: 'crime', file: 'crime-2018-05.csv', month: '2018-05', sha256: 'a' },
      { feed: 'finance', file: 'finance-2018-05.csv', month: '2018-05', sha256: 'b' },
    ],
    refused: [],
    skipped: [],
    findings: ['crime', 'finance'].map((feed) =>
      finding({
        code: 'not-in-list',
        level: 'rejects row',
        file: `${feed}-2018-05.csv`,
        line: 7,
        expected: 'one of a list',
        got: "'P0012345'",
        todo: 'Ask',
      }),
    ),
    force: null,
  },
  figures: [],
  disclosure: { levels: {} },
  paper_sha256: '',
};

function keepEarlier(text: string) {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'published', 'performance-insight', '2018-05', 'issue-1', 'vintage.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return { out: folder.path, file };
}

test('a paper of before there were checksums gets one, with a note, and loses the values of persons that it quoted', () => {
  const { out, file } = keepEarlier(`${JSON.stringify(earlier)}\n`);
  expect(sealEarlierPapers(out)).toMatchObject([
    {
      code: 'published-paper-sealed',
      level: 'notes',
      file: 'published/performance-insight/2018-05/issue-1/vintage.json',
      got: 'one of before there were any',
    },
  ]);
  const { vintages, findings } = readVintages(out, 'performance-insight');
  expect(findings).toEqual([]);
  expect(vintages[0]?.landing.findings.map(({ got }) => got)).toEqual([
    'a value that is not shown, as it may be of a person',
    "'P0012345'",
  ]);
  expect(vintages).toMatchObject([{ ...earlier, landing: { accepted: earlier.landing.accepted } }]);
  expect(readKept(file).damage).toBe(null);
  expect(sealEarlierPapers(out)).toEqual([]);
});

test.each([
  ['null', 'what says something else'],
  ['{}', 'what says something else'],
  ['[]', 'what says something else'],
  ['7', 'what says something else'],
  [JSON.stringify({ ...earlier, figures: {} }), 'what says something else'],
  [JSON.stringify({ ...earlier, as_at: '2018-04' }), 'what says something else'],
  ['', 'something that is no JSON'],
  ['{"publication":', 'something that is no JSON'],
])('a paper of before there were checksums that holds %s is named, and left as it is', (text, got) => {
  const { out, file } = keepEarlier(text);
  expect(sealEarlierPapers(out)).toEqual([]);
  expect(readVintages(out, 'performance-insight')).toMatchObject({
    vintages: [],
    findings: [{ code: 'published-paper-not-readable', level: 'blocks', got }],
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('an issue whose file is gone is named', () => {
  const { out, file } = keepEarlier('');
  rmSync(file);
  expect(readVintages(out, 'performance-insight').findings).toMatchObject([{ got: 'none' }]);
});

test.skipIf(process.platform === 'win32')('what a paper was made from is readable by its owner only', () => {
  const { out, file } = keepEarlier(JSON.stringify(earlier));
  chmodSync(file, 0o644);
  sealEarlierPapers(out);
  expect(statSync(file).mode & 0o077).toBe(0);
});
