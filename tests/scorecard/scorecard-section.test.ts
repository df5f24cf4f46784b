import { expect, test } from 'vitest';
import { scorecard } from '../../src/paper/sections/scorecard.ts';
import type { JudgedTarget } from '../../src/scorecard/judged-target.ts';

const judged: JudgedTarget = {
  ref: '3.1',
  position: 1,
  theme: '3',
  subject: 'All crime',
  aim: 'less than in 2013/14',
  kind: 'better than baseline',
  better: 'lower',
  measure: 'P3.1a',
  part: null,
  unit: 'crimes',
  decimals: 0,
  period: '12 months to May 2018',
  value: 1100,
  value_low: 1050,
  value_high: 1150,
  compared_with: '2013/14',
  compared_value: 1200,
  asked: 1200,
  target: 1200,
  verdict: 'met',
  reason: null,
  distance: -100,
  sureness: 'sure: the difference is beyond chance',
  met_when: null,
  conflict: null,
  caveat: 'The plan gives priority to burglary.',
};

test('the scorecard counts verdicts over all targets, and each row says value, period, distance, how sure, and its caveat', () => {
  const targets: JudgedTarget[] = [
    judged,
    {
      ...judged,
      position: 2,
      asked: 1000,
      target: 900,
      verdict: 'at risk',
      distance: 100,
      met_when: 'between June 2019 and May 2021',
      conflict: 'conflicts with P.2, half as many',
    },
    {
      ...judged,
      ref: '3.2',
      position: 3,
      kind: 'monitor',
      verdict: 'not assessable',
      reason: 'it has no target',
      distance: null,
      asked: null,
      target: null,
      sureness: null,
      value: null,
    },
  ];
  const text = JSON.stringify(scorecard.blocks({ targets, pictures: new Map() } as never));
  expect(text).toContain(
    'The plan has 2 rows with 3 targets, and each is shown: 1 met, 0 on course, 1 at risk, 0 missed and 1 not assessable.',
  );
  expect(text).toContain('12 months to May 2018. Compared with 1,200 (2013/14).');
  expect(text).toContain(
    '−100 against the target, better. Sure: the difference is beyond chance. Note: The plan gives priority to burglary.',
  );
  expect(text).toContain(
    '+100 against the line, now at 1,000, worse. Sure: the difference is beyond chance. Would be met between June 2019 and May 2021. Conflicts with P.2, half as many.',
  );
  expect(text).toContain('It has no target.');
});
