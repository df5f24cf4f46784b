import { expect, it } from 'vitest';
import { describeColumns } from '../../scripts/generate/mart-columns.ts';
import { columnComments, readSql } from '../../src/engine/sql-file.ts';

const described = [...columnComments(readSql('marts/collision/collision.sql')).keys()];

it('describes a column by the comment above it, by its contract, or as one that marts have in common', () => {
  expect(describeColumns('collision', 'collision', ['is_child', 'severity', 'age', 'month'])).toEqual([
    'The person was under 16',
    'How badly the person was hurt (killed, seriously injured)',
    'Age of the person in years',
    'Month the row counts in, YYYY-MM',
  ]);
});

it('does not let a column pass that nothing describes', () => {
  expect(() => describeColumns('collision', 'collision', [...described, 'shoe_size'])).toThrow(
    'no description: column shoe_size in sql/marts/collision/collision.sql. Say what it means in a comment on the line above it',
  );
});

it('does not let a description pass that is of no column', () => {
  expect(() => describeColumns('collision', 'collision', ['age'])).toThrow(
    'sql/marts/collision/collision.sql describes a column it does not give: is_child',
  );
});
