import { expect, it } from 'vitest';
import { rateSplit } from '../../src/measures/index.ts';

it('splits 338 of 2,434 to 281.5 of 2,872 into −2.144 pp from what is counted and −1.941 pp from what it is divided by (worked out by hand: −4.085 pp)', () => {
  const split = rateSplit(
    { numerator: 338, denominator: 2434 },
    { numerator: 281.5, denominator: 2872 },
    100,
  );
  expect(split?.numerator).toBeCloseTo(-2.144, 3);
  expect(split?.denominator).toBeCloseTo(-1.941, 3);
  expect((split?.numerator ?? 0) + (split?.denominator ?? 0)).toBeCloseTo(
    100 * (281.5 / 2872 - 338 / 2434),
    10,
  );
});

it('gives all of a change to the side that moved: 10 of 50 to 20 of 50 is 20 pp from what is counted, and 10 of 50 to 10 of 100 is −10 pp from what it is divided by', () => {
  expect(rateSplit({ numerator: 10, denominator: 50 }, { numerator: 20, denominator: 50 }, 100)).toEqual({
    numerator: 20,
    denominator: 0,
  });
  expect(rateSplit({ numerator: 10, denominator: 50 }, { numerator: 10, denominator: 100 }, 100)).toEqual({
    numerator: 0,
    denominator: -10,
  });
});

it('splits nothing where there was nothing to divide by', () => {
  expect(rateSplit({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 }, 100)).toBeNull();
});
