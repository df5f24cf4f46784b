import { expect, test } from 'vitest';
import { line } from '../../src/charts/kinds/index.ts';
import { lineSpec } from '../../src/charts/kinds/line/spec.ts';
import { markPoints } from '../../src/charts/layout/marked-points.ts';
import { exampleChart, RISING, risingWithout } from './example-chart.ts';

function markedMonths(values: readonly (number | null)[]): Record<string, string> {
  const marked = markPoints(exampleChart(values).points);
  return Object.fromEntries(marked.flatMap(({ mark, month }) => (mark === null ? [] : [[mark, month]])));
}

test('the high and the low are marked at their months', () => {
  expect(markedMonths(RISING)).toEqual({ high: '2018-05', low: '2016-06' });
  expect(markedMonths([...RISING].reverse())).toEqual({ high: '2016-06', low: '2018-05' });
});

test('of equal values the latest month is marked', () => {
  const values = RISING.map((_, index) => index % 4);
  expect(markedMonths(values)).toEqual({ high: '2018-05', low: '2018-02' });
});

test('a high or a low that several months share is said of so many months, and not of one', () => {
  // 13 months of 0, then 1 to 11: the low is of 13 months, the high of one.
  const chart = exampleChart([
    ...RISING.slice(0, 13).map(() => 0),
    ...RISING.slice(13).map((_, at) => at + 1),
  ]);
  const low = markPoints(chart.points).find(({ mark }) => mark === 'low');
  expect([low?.month, low?.times]).toEqual(['2017-06', 13]);
  expect(line.altText(chart)).toContain('low 0 in 13 months');
  const words = JSON.stringify(lineSpec(chart));
  expect(words).toContain('Low 0, 13 months');
  expect(words).not.toContain('June 2017"');
  expect(words).toContain('"high"');
});

test('a series of equal values has neither a high nor a low', () => {
  expect(markedMonths(RISING.map(() => 7))).toEqual({ level: '2018-05' });
  expect(markedMonths([12])).toEqual({ level: '2016-06' });
  expect(markedMonths([])).toEqual({});
});

test('a zero is a value and can be the low', () => {
  expect(markedMonths([3, 0, 5])).toEqual({ high: '2016-08', low: '2016-07' });
});

test('a month with no value on either side is alone', () => {
  const marked = markPoints(exampleChart(risingWithout(1, 9, 11)).points);
  expect(marked.filter(({ isAlone }) => isAlone).map(({ month }) => month)).toEqual(['2016-06', '2017-04']);
});

test('the last month is only the last point if it has a value', () => {
  const lastMonths = (values: readonly (number | null)[]) =>
    markPoints(exampleChart(values).points).filter(({ isLast }) => isLast);
  expect(lastMonths(RISING).map(({ month }) => month)).toEqual(['2018-05']);
  expect(lastMonths(risingWithout(23))).toEqual([]);
});
