import { expect, test } from 'vitest';
import { pointOf, verdictOf } from '../../src/insight/verdict.ts';
import { resultOf } from '../../src/measures/result.ts';
import { counted, yearly } from '../measures/small-series.ts';

const result = resultOf(counted, yearly({ previous: [1000, null], current: [1334, null] }), '2018-05');

test('a change beyond chance is better or worse, or only higher or lower where neither is better', () => {
  const clear = { ...result, is_beyond_chance: true };
  expect(verdictOf(clear, 'lower')).toBe('worse');
  expect(verdictOf(clear, 'higher')).toBe('better');
  expect(verdictOf(clear, 'neither')).toBe('higher');
  expect(verdictOf({ ...clear, difference: -5 }, 'lower')).toBe('better');
});

test('without a clear change a verdict says so, or why there is none', () => {
  expect(verdictOf({ ...result, is_beyond_chance: false }, 'lower')).toBe('no clear change');
  const broken = { ...result, is_beyond_chance: true, breaks: 'April 2018: other rules' };
  expect(verdictOf(broken, 'lower')).toBe('recording changed');
  expect(verdictOf({ ...broken, is_comparable_beyond_chance: true }, 'lower')).toBe('worse');
  expect(verdictOf({ ...result, is_beyond_chance: null }, 'lower')).toBe('not tested');
  expect(verdictOf({ ...result, difference: null }, 'lower')).toBe('not compared');
  expect(verdictOf({ ...result, status: 'withheld' }, 'lower')).toBe('withheld');
  expect(verdictOf({ ...result, suppressed: 'value' }, 'lower')).toBe('not shown');
});

test('a point says the change and both values in one sentence', () => {
  expect(pointOf('Robbery', result, { month: null })).toBe(
    `Robbery rose 33.4% in the 12 months to May 2018, from 1,000 to 1,334 ${counted.unit}.`,
  );
});

test('a point of an unusual month says the month, what is usual, and of how many months it is the highest', () => {
  const month = {
    month: '2018-05',
    value: 20,
    usualLow: 3,
    usualHigh: 15,
    usual: 9,
    size: 30,
    mostOf: 48,
    side: 'high',
  } as const;
  expect(pointOf('Gun Crime', result, { month })).toBe(
    `Gun Crime: 20 ${counted.unit} in May 2018, the highest of 48 months; usual are 3 to 15.`,
  );
});
