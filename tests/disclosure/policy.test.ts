import { expect, it } from 'vitest';
import { readPolicy, thresholdOf } from '../../src/disclosure/policy.ts';

const row = (mart: string, measure: string, threshold: number) => ({ mart, measure, threshold, reason: '' });

it('the row of a measure goes before that of a mart, and that before the default', () => {
  const policy = [row('', '', 5), row('finance', '', 0), row('', 'T4B.2', 10)];
  expect(thresholdOf(policy, ['crime'], 'T3A.1')).toBe(5);
  expect(thresholdOf(policy, ['finance'], 'T4B.1')).toBe(0);
  expect(thresholdOf(policy, ['finance'], 'T4B.2')).toBe(10);
});

it('of several marts the strictest threshold holds', () => {
  expect(thresholdOf([row('', '', 5), row('finance', '', 0)], ['finance', 'crime'], 'X')).toBe(5);
});

it('the policy of the project hides counts under 5, and gives a reason for every exception', () => {
  const policy = readPolicy();
  expect(thresholdOf(policy, ['crime'], 'T3A.1')).toBe(5);
  expect(policy.every(({ reason }) => reason.length > 20)).toBe(true);
});
