import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { spreadsheet } from '../../src/paper/index.ts';
import { buildPaper } from '../../src/pipeline/make-paper.ts';
import { type BuildOptions, optionsOf } from '../../src/pipeline/options.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { everythingShown, passingFolder, quietly } from '../build-into.ts';
import { writeStreet } from '../faults/street-build.ts';

/** Quick to make: no pictures, one format. */
const quick: Publication = { ...openData, charts: [], formats: [spreadsheet], policy: everythingShown };

describe('a paper of which nothing is new', () => {
  const [raw, out, narrative] = [passingFolder(), passingFolder(), passingFolder()];
  const options = optionsOf({
    rawFolder: raw.path,
    out: out.path,
    narrativeFolder: narrative.path,
    allowed: ['all-withheld'],
  });
  const build = async (publication = quick, given: Partial<BuildOptions> = {}) => {
    const end = await buildPaper(publication, { ...options, ...given }, quietly);
    if (end.made === null) throw new Error(`stopped: ${end.blocked?.code}`);
    return { ...end, ...end.made };
  };
  const paper = () => join(out.path, 'reports', 'open-data', '2018-05', 'open-data.xlsx');

  beforeAll(async () => {
    writeStreet(raw.path, '2018-03', '2018-05');
    await build();
  });
  afterAll(() => {
    for (const folder of [raw, out, narrative]) folder.remove();
  });

  test('stands as it was published: no file is written, and it is told as before', async () => {
    const first = await build(quick, { again: true });
    const before = statSync(paper()).mtimeMs;
    const again = await build();
    expect(first.figures).not.toBe(null);
    expect(again.figures).toBe(null);
    expect(again.told).toEqual(first.told);
    expect(again.findings).toEqual(first.findings);
    expect(statSync(paper()).mtimeMs).toBe(before);
  });

  test.each<[string, () => void]>([
    ['a row of an extract changes', () => appendFileSync(firstOf(raw.path), '\n')],
    ['an extract more is there', () => writeStreet(raw.path, '2018-02', '2018-02')],
    [
      'an author writes',
      () => {
        mkdirSync(join(narrative.path, 'open-data'), { recursive: true });
        writeFileSync(join(narrative.path, 'open-data', '2018-05.md'), '## Cover\n\nMeeting: 19 July 2018\n');
      },
    ],
    [
      'a file that was published is touched',
      () => utimesSync(paper(), new Date(), new Date(1_600_000_000_000)),
    ],
    ['a file that was published is gone', () => rmSync(paper())],
    ['a published table is gone', () => rmSync(join(out.path, 'data-mart', 'parquet', 'results.parquet'))],
  ])('is made again where %s, and stands after that', async (_, happen) => {
    happen();
    expect((await build()).figures).not.toBe(null);
    expect((await build()).figures).toBe(null);
  });

  test('is made again where it is asked for, of another month, or declared otherwise', async () => {
    expect((await build(quick, { again: true })).figures).not.toBe(null);
    expect((await build(quick, { asAt: '2018-04' })).figures).not.toBe(null);
    expect((await build({ ...quick, title: 'Another title' })).figures).not.toBe(null);
  });
});

function firstOf(folder: string): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.csv')) ?? '');
}
