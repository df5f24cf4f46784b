import { expect, test } from 'vitest';
import { contractOf } from '../../../src/contracts/index.ts';
import { finding } from '../../../src/findings/finding.ts';
import type { Receipt } from '../../../src/land/receipt.ts';
import { casesFrom, describeCase, filesOf } from './fuzz-case.ts';
import { landCases, type Outcome, whatDoesNotAddUp } from './land-cases.ts';

test('the same seed and number give the same case, drawn alone or with others', () => {
  const [, second] = casesFrom(7, 10, 3);
  const [alone] = casesFrom(7, 11, 1);
  if (!second || !alone) throw new Error('no case');
  expect(describeCase(alone)).toBe(describeCase(second));
  expect(filesOf(alone)).toEqual(filesOf(second));
  expect(casesFrom(8, 11, 1).map(describeCase)).not.toEqual([describeCase(alone)]);
});

test('every row of 60 spoilt extracts is accepted, in quarantine or skipped', async () => {
  const verdicts = await landCases(casesFrom(1, 0, 60));
  expect(verdicts.filter(({ problems }) => problems.length > 0)).toEqual([]);
  for (const state of ['accepted', 'refused', 'not an extract']) {
    expect(verdicts.filter((verdict) => verdict.state === state).length, state).toBeGreaterThan(5);
  }
});

const file = {
  file: 'missing-2018-05.csv',
  content: Buffer.from('report_ref,reported_on,kind\nA,2018-05-01,missing\nB,,missing\n'),
};
const rejected = finding({
  ...{ code: 'blank-value', level: 'rejects row', file: file.file, rows: 1 },
  ...{ expected: 'a value', got: '', todo: '' },
});

/** What two rows, one of them in quarantine, come to, but for what is given. */
function outcome(given: {
  receipt?: Partial<Receipt>;
  kept?: Partial<Outcome['kept']>;
  state?: 'accepted' | 'refused';
  findings?: Outcome['findings'];
}): Outcome {
  const receipt = { rows_in: 2, rows_accepted: 1, rows_quarantined: 1, ...given.receipt } as Receipt;
  return {
    reconciled: {
      ...{ receipt, state: given.state ?? 'accepted' },
      ...{ rowsAccepted: receipt.rows_accepted, rowsQuarantined: 1, rowsSkipped: 0 },
    },
    findings: given.findings ?? [rejected],
    kept: { landed: 1, quarantined: 1, staged: 1, ...given.kept },
  };
}

test.each([
  ['rows counted and rows in differ: 2 and 3', { receipt: { rows_in: 3 } }],
  ['rows in and rows accounted for differ: 2 and 3', { receipt: { rows_accepted: 2 } }],
  ['rows accepted and rows staged differ: 1 and 0', { kept: { staged: 0 } }],
  ['rows of the receipt and rows landed differ: 1 and 2', { kept: { landed: 2 } }],
  ['rows in quarantine and rows kept there differ: 1 and 0', { kept: { quarantined: 0 } }],
  ['rows in quarantine and rows of findings differ: 1 and 0', { findings: [] }],
  ['refused, and nothing is said of it', { state: 'refused' as const }],
])('a planted fault is told: %s', (problem, given) => {
  expect(whatDoesNotAddUp(contractOf('missing'), file, outcome({}))).toEqual([]);
  expect(whatDoesNotAddUp(contractOf('missing'), file, outcome(given))).toContain(problem);
});

test('an extract without a receipt and without a finding is told', () => {
  const lost = { ...outcome({}), reconciled: undefined, findings: [rejected] };
  expect(whatDoesNotAddUp(contractOf('missing'), file, lost)).toEqual([
    'not landed, and nothing is said of it',
  ]);
});
