import { expect, it } from 'vitest';
import { rankForces } from '../../src/measures/force-ranks.ts';

const force = (name: string, value: number, low: number, high: number) => ({
  force: name,
  value,
  interval: { low, high },
});

it('a force can have every rank that forces whose intervals overlap its own leave it', () => {
  // By hand: A is above all; B and C overlap, and so do C and D, but not B and D.
  const ranked = rankForces([
    force('D', 4, 3, 5.5),
    force('C', 6, 5, 7.5),
    force('B', 8, 7, 9),
    force('A', 20, 18, 22),
  ]);
  expect(ranked.map(({ force: name, rank, open }) => [name, rank, open?.from, open?.to])).toEqual([
    ['A', 1, 1, 1],
    ['B', 2, 2, 3],
    ['C', 3, 2, 4],
    ['D', 4, 3, 4],
  ]);
});

it('forces with one value share the better rank', () => {
  const ranked = rankForces([force('A', 5, 4, 6), force('B', 5, 4, 6), force('C', 1, 0, 2)]);
  expect(ranked.map(({ rank }) => rank)).toEqual([1, 1, 3]);
});

it('no rank is left open, or certain, where a force has no interval', () => {
  const ranked = rankForces([{ force: 'A', value: 5, interval: null }, force('B', 1, 0, 2)]);
  expect(ranked.map(({ open }) => open)).toEqual([null, null]);
});
