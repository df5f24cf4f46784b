import { expect, test } from 'vitest';
import { gapRuns } from '../../src/charts/layout/months.ts';
import { exampleChart, RISING, risingWithout } from './example-chart.ts';

test('a series without gaps has none', () => {
  expect(gapRuns(exampleChart(RISING).points)).toEqual([]);
});

test('months without a value next to each other are one gap', () => {
  expect(gapRuns(exampleChart(risingWithout(0, 1, 9, 23)).points)).toEqual([
    { first: '2016-06', last: '2016-07', reason: 'not received' },
    { first: '2017-03', last: '2017-03', reason: 'not received' },
    { first: '2018-05', last: '2018-05', reason: 'not received' },
  ]);
});

test('months next to each other with different reasons are different gaps', () => {
  const reasons = ['not received', 'incomplete', 'incomplete', null];
  const points = reasons.map((gap, index) => ({ month: `2018-0${index + 1}`, value: null, gap }));
  expect(gapRuns(points).map(({ first, last, reason }) => [first, last, reason])).toEqual([
    ['2018-01', '2018-01', 'not received'],
    ['2018-02', '2018-03', 'incomplete'],
    ['2018-04', '2018-04', 'no value'],
  ]);
});
