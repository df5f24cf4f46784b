import { expect, it } from 'vitest';
import { refusalOf, refusalOfKinds } from '../../src/serve/query/worker.ts';

it.each([
  'select 1',
  'from results',
  'WITH a as (select 1) from a',
  '-- a comment\n/* another */ select 1',
  '(select 1)',
  'values (1)',
  'describe results',
])('a question may be: %s', (sql) => expect(refusalOf(sql)).toBeNull());

it.each([
  ["copy results to 'x'", 'COPY'],
  ["attach 'x'", 'ATTACH'],
  ['install httpfs', 'INSTALL'],
  ['-- select\npragma show_tables', 'PRAGMA'],
  ['/* from */ set threads = 1', 'SET'],
  ['insert into results values (1)', 'INSERT'],
  ['explain analyze select 1', 'EXPLAIN'],
])('%s is refused by its name', (sql, name) => {
  expect(refusalOf(sql)).toBe(
    `${name} is refused: this page only reads. A question begins with SELECT, FROM or WITH, such as: from compare('T3A.1', '2018-05').`,
  );
});

it('an empty question, one too long and several at once are told apart', () => {
  expect(refusalOf(' -- nothing\n')).toContain('no question yet');
  expect(refusalOf(`select '${'x'.repeat(10_000)}'`)).toBe(
    'The SQL has 10,009 characters; at most 10,000 are read.',
  );
  expect(refusalOf('select \0')).toContain('NUL');
  expect(refusalOfKinds(['SELECT'])).toBeNull();
  expect(refusalOfKinds(['SELECT', 'SELECT'])).toBe('One question at a time: these are 2 statements.');
  expect(refusalOfKinds(['INSERT'])).toBe('INSERT is refused: this page only reads.');
  expect(refusalOfKinds([])).toContain('no question yet');
});
