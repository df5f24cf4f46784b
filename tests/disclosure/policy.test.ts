import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPolicy, readPolicy, thresholdOf } from '../../src/disclosure/policy.ts';
import { rawFolder } from '../land/raw-folder.ts';

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

const header = 'mart,measure,threshold,reason';

it.each([
  ['gone', null],
  ['empty', ''],
  ['a header alone', `${header}\n`],
  ['without a default', `${header}\nfinance,,0,money of the force\n`],
  ['with a star for all', `${header}\n*,,5,the default\n`],
  ['with a default that shows all', `${header}\n,,0,the default\n`],
  ['with another delimiter', 'mart;measure;threshold;reason\n;;5;the default\n'],
  ['with a negative threshold', `${header}\n,,-5,the default\n`],
  ['with a row cut off', `${header}\n,,5,the default\nfinance,`],
  ['binary', '\0\0\0\0'],
])('a policy that is %s is not usable, and not taken for leave to show all', (_, content) => {
  const folder = rawFolder(content === null ? {} : { 'policy.csv': content });
  expect(checkPolicy(join(folder, 'policy.csv'))).toMatchObject({
    finding: { code: 'disclosure-policy-not-usable', level: 'blocks' },
  });
});
