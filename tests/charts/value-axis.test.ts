import { expect, test } from 'vitest';
import { valueAxis } from '../../src/charts/layout/axes.ts';

test('the axis begins at zero, with round ticks', () => {
  expect(valueAxis([5600, 7778], false).ticks).toEqual([0, 2000, 4000, 6000, 8000]);
  expect(valueAxis([0.15, 0.26], true).ticks).toEqual([0, 0.05, 0.1, 0.15, 0.2, 0.25]);
});

test('ticks carry as many decimals as their step needs', () => {
  expect(valueAxis([0.15, 0.26], true).decimals).toBe(2);
  expect(valueAxis([1.2, 3.4], true).decimals).toBe(1);
  expect(valueAxis([5600, 7778], false).decimals).toBe(0);
});

test('the highest value leaves room for its label', () => {
  const { domain } = valueAxis([50, 100], false);
  expect(domain).toEqual([0, 113]);
});

test('the axis goes below zero for a label under a low value, or for a value below zero', () => {
  expect(valueAxis([0, 100], false).domain[0]).toBe(-13);
  expect(valueAxis([-50, 100], false).ticks).toEqual([-40, -20, 0, 20, 40, 60, 80, 100]);
});

test('no percentage above 100 is named unless a value is', () => {
  expect(valueAxis([97, 99], true).ticks.at(-1)).toBe(100);
  expect(valueAxis([97, 140], true).ticks.at(-1)).toBe(140);
});

test('counts have whole ticks', () => {
  expect(valueAxis([0, 1, 2], false).ticks).toEqual([0, 1, 2]);
  expect(valueAxis([0], false).ticks).toEqual([0, 1]);
});

test('without values nothing is named', () => {
  expect(valueAxis([], false).ticks).toEqual([]);
});
