import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { parseTable } from '../../../src/csv.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import type { PublishedRow } from './back-test.ts';
import { comparePaper } from './back-test.ts';

const row = (id: string, part: string, change: string, unit: '%' | 'pp') =>
  ({ id, part, change_published: change, change_unit: unit }) as PublishedRow;
const published = [
  row('T1A.1', '', '33.6', '%'),
  row('T2A.2', 'a', '-0.3', 'pp'),
  row('T2A.2', 'b', '', 'pp'),
  row('T4D.4', 'c', '16.3', '%'),
];
const line = (Code: string, Part: string, printed: string) => ({
  Code,
  Part,
  'Performance as printed': printed,
});
const ours = [
  line('T1A.1', '[z]', "'+33.6%"),
  line('T2A.2', 'a', '−0.3 pp'),
  line('T2A.2', 'b', "'+0.3 pp"),
  line('T4D.4c', '[z]', "'+16.3%"),
];
const changed = (at: number, to: (typeof ours)[number]) =>
  ours.map((one, index) => (index === at ? to : one));

it('the measures of the publication are the rows of the published paper, in its order, and three rows of ours', () => {
  const rows = parseTable(
    readFileSync(projectFolder('data-raw', 'reference', 'published-may-2018.csv'), 'utf8'),
  );
  const ours = performanceInsight.measures.flatMap(({ code, parts }) => {
    const letters = (parts?.named ?? []).flatMap(({ letter }) => letter ?? []);
    const ofParts = letters.map((letter) => code + letter);
    return letters.length === 0 || parts?.withWhole ? [code, ...ofParts] : ofParts;
  });
  // Two cohorts, and what the text of the paper says of complaints, which its table does not have.
  const isAdded = (code: string) => ['T3B.1a', 'T3B.1b', 'T4A.3b'].includes(code);
  expect(ours.filter(isAdded)).toHaveLength(3);
  expect(ours.filter((code) => !isAdded(code))).toEqual(rows.map(({ id, part }) => `${id}${part}`));
});

describe('the table of our paper against the published one', () => {
  it('is the same where rows, order and every published change are', () => {
    expect(comparePaper(published, ours)).toEqual([]);
  });

  it('says which change is printed otherwise, in its unit', () => {
    expect(comparePaper(published, changed(1, line('T2A.2', 'a', '−0.3%')))).toEqual([
      'T2A.2a was published as −0.3 pp and our paper prints −0.3%',
    ]);
  });

  it('holds a level that is printed first to the published one, and the change behind it to the published change', () => {
    const level = [{ ...published[1], current_published: '4.65' }] as typeof published;
    const name = [published[1]?.id ?? '', published[1]?.part ?? ''] as const;
    const change = ours[1]?.['Performance as printed'];
    const printed = (text: string) => comparePaper(level, [line(...name, text)]);
    expect(printed(`4.65% (${change})`)).toEqual([]);
    expect(printed(`4.7% (${change})`)).toEqual([
      `${name.join('')} was published at 4.65% and our paper prints 4.7%`,
    ]);
    expect(printed('4.65% (−9.9 pp)')).toHaveLength(1);
  });

  it('says which rows are missing or new, and which stand elsewhere', () => {
    expect(comparePaper(published, ours.slice(1))).toEqual(['T1A.1 is published and not in our paper']);
    expect(comparePaper(published, [...ours, line('T9.9', '[z]', '')])).toEqual([
      'T9.9 is in our paper and was not published',
    ]);
    const swapped = [ours[0], ours[2], ours[1], ours[3]] as typeof ours;
    expect(comparePaper(published, swapped)).toEqual([
      'T2A.2a was published where our paper has T2A.2b',
      'T2A.2b was published where our paper has T2A.2a',
    ]);
  });
});
