import { describe, expect, it } from 'vitest';
import { readSource } from '../../scripts/house/files.ts';
import * as rules from '../../scripts/house/rules.ts';
import { sqlLines } from '../../scripts/house/sql.ts';

const house = (files: Record<string, string>) =>
  rules.houseOf(Object.entries(files).map(([path, text]) => readSource(path, text)));

describe('imports', () => {
  it('two files whose types read each other are a circle', () => {
    const pair = house({
      'src/land/a.ts': "import type { B } from './b.ts'; export type A = B;",
      'src/land/b.ts': "import type { A } from './a.ts'; export type B = A;",
      'src/land/c.ts': "import type { A } from './a.ts'; export type C = A;",
    });
    expect(rules.circles(pair)).toEqual(['src/land/a.ts, src/land/b.ts']);
  });

  it('an earlier room does not read a later one, nor a type of it, nor later on', () => {
    const files = {
      'src/land/a.ts': "import type { M } from '../marts/m.ts'; const { m } = await import('../marts/m.ts');",
      'src/marts/m.ts': "import { b } from '../land/b.ts'; export type M = 1; export const m = b;",
      'src/land/b.ts': 'export const b = 1;',
    };
    expect(rules.againstTheFlow(house(files))).toEqual(['src/land/a.ts -> src/marts/m.ts']);
  });

  it('from outside a room is reached through its outermost door', () => {
    const files = {
      'src/proof/facts/index.ts': "export { fact } from './fact.ts';",
      'src/proof/facts/fact.ts': 'export const fact = 1;',
      'src/proof/index.ts': "export { fact } from './facts/index.ts';",
      'src/proof/read.ts': "import { fact } from './facts/index.ts';",
      'src/commands/right.ts': "import { fact } from '../proof/index.ts';",
      'src/commands/inner.ts': "import { fact } from '../proof/facts/index.ts';",
      'src/commands/past.ts': "import { fact } from '../proof/facts/fact.ts';",
    };
    expect(rules.pastADoor(house(files))).toEqual([
      'src/commands/inner.ts -> src/proof/facts/index.ts',
      'src/commands/past.ts -> src/proof/facts/fact.ts',
    ]);
  });

  it('statistics read months and nothing else, the sample reads itself, and few read the sample', () => {
    const files = {
      'src/statistics/a.ts': "import '../calendar.ts'; import '../engine/e.ts';",
      'src/calendar.ts': '',
      'src/engine/e.ts': '',
      'sample/s.ts': "import '../src/calendar.ts';",
      'src/land/l.ts': "import '../../sample/s.ts';",
      'src/commands/sample.ts': "import '../../sample/s.ts';",
    };
    expect(rules.strangers(house(files))).toEqual([
      'src/statistics/a.ts -> src/engine/e.ts',
      'sample/s.ts -> src/calendar.ts',
      'src/land/l.ts -> sample/s.ts',
    ]);
  });

  it('an outside package is imported by one module', () => {
    const files = {
      'src/zip.ts': "import { zipSync } from 'fflate';",
      'src/paper/word.ts': "const { unzip } = await import('fflate');",
      'src/arrow.ts': "import type { Table } from 'apache-arrow/Arrow.node';",
    };
    expect(rules.packagesOfMany(house(files))).toEqual(['fflate in src: src/zip.ts, src/paper/word.ts']);
  });
});

describe('readers', () => {
  const files = {
    'src/marts/index.ts': "export { a } from './a.ts'; export { b as c } from './b.ts';",
    'src/marts/a.ts': "import { b } from './b.ts'; export const a = b;",
    'src/marts/b.ts': 'export const b = 1;',
    'src/explain/one.ts': "import { a } from '../marts/index.ts'; export const one = a;",
    'src/explain/two.ts': "import { c } from '../marts/index.ts'; export const two = c;",
  };

  it('are those who use a name of a file, through whatever door', () => {
    const readers = rules.readersOf(house(files));
    expect([...(readers.get('src/marts/a.ts') ?? [])]).toEqual(['src/explain/one.ts']);
    expect([...(readers.get('src/marts/b.ts') ?? [])]).toEqual(['src/marts/a.ts', 'src/explain/two.ts']);
    expect(rules.singleReaders(house(files))).toEqual({
      files: ['src/marts/a.ts <- src/explain/one.ts'],
      entries: [],
      outOf: 4,
    });
  });

  it('as written, a door is the reader of its room', () => {
    // a by the door; the door by two, b by the door and by a.
    expect(rules.singleReadersAsWritten(house(files))).toBe(1);
  });
});

it('a name that two files export has two homes; a door that passes it on is none', () => {
  const files = {
    'src/land/a.ts': 'export interface Cell {}',
    'src/paper/b.ts': 'export type Cell = 1;',
    'src/paper/index.ts': "export type { Cell } from './b.ts';",
  };
  expect(rules.namesOfMany(house(files))).toEqual(['Cell: src/land/a.ts, src/paper/b.ts']);
});

describe('lines of SQL', () => {
  it.each([
    ['select count(*) from receipt', 1],
    ['with older as (?)\n\n  select * from older', 2],
    ['create or replace temp table ? as ?', 1],
    ['from results where area = $1', 1],
    ['? is not null', 1],
    ['case lower(?) when ? then true end', 1],
  ])('%s', (text, lines) => expect(sqlLines(text).lines).toBe(lines));

  it.each([
    'from ? to ?',
    'Select a month from the list',
    'select',
    'count',
    'every row where nothing is known',
    'the upper limit, set in May',
    './from-file.ts',
    'Delete from the list what nobody needs',
  ])('none in English: %s', (text) => expect(sqlLines(text).lines).toBe(0));
});
