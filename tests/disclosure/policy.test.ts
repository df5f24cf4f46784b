import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { checkPolicy, type DisclosurePolicy, readPolicy, shownFrom } from '../../src/disclosure/policy.ts';
import { rawFolder } from '../land/raw-folder.ts';

type Row = DisclosurePolicy[number];

const row = (subject: Row['subject'], level: string, output: Row['output'], from: number): Row => ({
  subject,
  level,
  output,
  from,
  title: '',
  reason: '',
});

it('the row of a subject goes before that of a level, and that before that of an output', () => {
  const policy = [
    row('', '', '', 20),
    row('', '', 'months', 30),
    row('', 'below force', '', 40),
    row('hate', '', '', 50),
    row('hate', 'below force', '', 60),
    row('hate', 'district', '', 70),
  ];
  expect(shownFrom(policy, 'people', 'force', 'windows')).toBe(20);
  expect(shownFrom(policy, 'people', 'force', 'months')).toBe(30);
  expect(shownFrom(policy, 'people', 'district', 'months')).toBe(40);
  expect(shownFrom(policy, 'hate', 'force', 'months')).toBe(50);
  expect(shownFrom(policy, 'hate', 'division', 'months')).toBe(60);
  expect(shownFrom(policy, 'hate', 'district', 'months')).toBe(70);
});

it('what no row speaks of is protected, by a default that stands in code', () => {
  expect(shownFrom([], 'ordinary', 'district', 'months')).toBe(Number.POSITIVE_INFINITY);
  expect(shownFrom([], 'ordinary', 'force', 'windows')).toBe(20);
  expect(shownFrom([], '', '', 'interval')).toBe(5);
});

test('the policy of the project shows ordinary counts at every level, and protects others below the force', () => {
  const policy = readPolicy();
  for (const level of ['force', 'division', 'district', 'rural or urban'])
    for (const output of ['months', 'windows', 'rows'] as const)
      expect(shownFrom(policy, 'ordinary', level, output)).toBe(0);
  const protectedSubjects = [
    'people',
    'hate',
    'domestic abuse',
    'sexual offences',
    'exploitation',
    'modern slavery',
  ] as const;
  for (const subject of protectedSubjects) {
    expect(shownFrom(policy, subject, 'force', 'months')).toBe(0);
    expect(shownFrom(policy, subject, 'division', 'months')).toBe(20);
    expect(shownFrom(policy, subject, 'district', 'windows')).toBe(5);
    expect(shownFrom(policy, subject, '', 'rows')).toBe(Number.POSITIVE_INFINITY);
  }
  expect(shownFrom(policy, 'scores', 'force', 'months')).toBe(Number.POSITIVE_INFINITY);
});

test('each row of it names who may change it, and gives a reason', () => {
  const policy = readPolicy();
  expect(policy.every(({ title }) => /^(Data Protection Officer|Head of Performance): /.test(title))).toBe(
    true,
  );
  expect(policy.every(({ reason }) => reason.length > 20)).toBe(true);
});

const header = 'subject,level,output,from,title,reason';

it.each([
  ['gone', null],
  ['empty', ''],
  ['a header alone', `${header}\n`],
  ['of the columns it had', 'mart,measure,threshold,reason\n,,5,the default\n'],
  ['with a star for all', `${header}\n*,,,0,all,all\n`],
  ['with a row that shows everything', `${header}\n,,,0,all,all\n`],
  ['with a row that shows people everywhere', `${header}\npeople,,,0,all,all\n`],
  ['with another delimiter', `${header.replaceAll(',', ';')}\n;;;5;all;all\n`],
  ['with a negative number', `${header}\n,,,-5,all,all\n`],
  ['with a number left out', `${header}\nordinary,,,,all,all\n`],
  ['with a row cut off', `${header}\nordinary,,,0,all,all\npeople,`],
  ['without a reason', `${header}\nordinary,,,0,all,\n`],
  ['binary', '\0\0\0\0'],
])('a policy that is %s is not usable, and not taken for leave to show all', (_, content) => {
  const folder = rawFolder(content === null ? {} : { 'policy.csv': content });
  expect(checkPolicy(join(folder, 'policy.csv'))).toMatchObject({
    finding: { code: 'disclosure-policy-not-usable', level: 'blocks' },
  });
});
