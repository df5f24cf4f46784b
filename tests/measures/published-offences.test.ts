import { expect, test } from 'vitest';
import { comparePublished } from '../../src/measures/published-offences.ts';
import { type ForceOffences, readForceOffences } from '../../src/reference/force-offences.ts';
import { publishedRank } from '../../src/scorecard/rank-among-forces.ts';

const row = (force: string, yearTo: string, offences: number, population: number | null): ForceOffences => ({
  force,
  yearTo,
  offences,
  population,
  vintage: population === null ? null : 'mid-2016',
  note: '',
});

test('forces are ranked by rate in the latest year published by a month, with the ranks that chance leaves open', () => {
  const all = [
    row('A', '2017-03', 500, 1_000_000),
    row('A', '2018-03', 1000, 1_000_000),
    row('B', '2018-03', 1020, 1_000_000),
    row('C', '2018-03', 100, 1_000_000),
    row('D', '2018-03', 7, null),
  ];
  const compared = comparePublished(all, '2018-05');
  expect(compared?.yearTo).toBe('2018-03');
  expect(compared?.forces.map(({ force, rank, open, change }) => [force, rank, open, change])).toEqual([
    ['B', 1, { from: 1, to: 2 }, null],
    ['A', 2, { from: 1, to: 2 }, 100],
    ['C', 3, { from: 3, to: 3 }, null],
  ]);
  expect(compared?.unranked.map(({ force }) => force)).toEqual(['D']);
  expect(comparePublished(all, '2018-02')?.yearTo).toBe('2017-03');
  expect(comparePublished(all, '2016-12')).toBeNull();
});

test('the published knife offences give 822 against 742, +10.8%, and the eighth highest rate of 43 forces', () => {
  // Office for National Statistics, as the county's paper says it; rate, interval and rank
  // computed from the two tables in R (Byar's formula).
  const compared = comparePublished(readForceOffences('knife'), '2018-05');
  const ours = compared?.forces.find(({ force }) => force === 'Nottinghamshire');
  expect(compared?.forces).toHaveLength(43);
  expect(compared?.unranked.map(({ force, offences }) => [force, offences])).toEqual([
    ['British Transport Police', 97],
  ]);
  expect(ours).toMatchObject({
    offences: 822,
    before: 742,
    rank: 8,
    population: 1_136_300,
    vintage: 'mid-2016',
  });
  expect(ours?.change).toBeCloseTo(10.781671, 6);
  expect(ours?.value).toBeCloseTo(0.7234005104, 9);
  expect(ours?.interval?.low).toBeCloseTo(0.67478594, 7);
  expect(ours?.interval?.high).toBeCloseTo(0.77459207, 7);
});

test('a plan counts places from the best: of 43 rates the eighth highest is the 36th lowest', () => {
  const [ranked] = publishedRank('knife offences', readForceOffences('knife'), '2018-05');
  expect(ranked).toMatchObject({ rank: 36, forces: 43, period: '12 months to March 2018' });
});
