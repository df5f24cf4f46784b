import { expect, test } from 'vitest';
import type { Result } from '../../src/measures/result.ts';
import { numbersSaidTwice, resultsSaidTwice } from '../../src/pack/said-twice.ts';
import { blocksOf } from '../../src/proof/document/read-document.ts';

const paper = (title: string, value: string, column = '12 months to May 2018') => ({
  title,
  pieces: blocksOf(
    `## Knives\n\n| Measure | ${column} |\n|---|---|\n| Violent knife crime | ${value} |`,
    'markdown',
  ),
});

test('a number under the same words in two papers is the same, or told with both places', () => {
  expect(numbersSaidTwice([paper('Monthly', '844'), paper('Knife crime', '844')])).toEqual([]);
  const [found] = numbersSaidTwice([paper('Monthly', '844'), paper('Knife crime', '848')]);
  expect(found?.said.map((said) => `${said.paper}, ${said.heading}: ${said.text}`)).toEqual([
    'Monthly, Knives: 844',
    'Knife crime, Knives: 848',
  ]);
});

test('roundings of one number are the same, and other columns are other numbers', () => {
  expect(numbersSaidTwice([paper('Monthly', '8.6%'), paper('Knife crime', '9%')])).toEqual([]);
  expect(
    numbersSaidTwice([paper('Monthly', '844'), paper('Knife crime', '848', '12 months to June 2018')]),
  ).toEqual([]);
});

test('a result of one window that two papers print is one, or told with both values', () => {
  const result = {
    measure: 'T3B.4',
    part: 'all',
    area: 'force',
    window_start: '2017-06',
    window_end: '2018-05',
    status: 'final',
    current: 844,
    previous: 777,
  } as Result;
  const papers = (current: number) => [
    { title: 'Monthly', results: [result] },
    { title: 'Knife crime', results: [{ ...result, current }] },
  ];
  expect(resultsSaidTwice(papers(844))).toEqual({ count: 1, differing: [] });
  const { differing } = resultsSaidTwice(papers(846));
  expect(differing[0]?.said.map((said) => said.text)).toEqual([
    '844 (final), 777 before',
    '846 (final), 777 before',
  ]);
});
