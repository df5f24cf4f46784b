import { describe, expect, it } from 'vitest';
import { columnComments, exampleOf, fillSql, grainOf } from '../../src/engine/sql-file.ts';

const sql = `-- one row per person
-- example: from person
select
    -- Under 16
    age < 16 as is_child,
    age,
    -- Name of the person,
    -- as given
    person.name,
    -- Whether the person
    -- may vote
    coalesce(case kind
        when 'adult' then true
    end, false) as may_vote
from person`;

describe('what an SQL file says', () => {
  it('is its grain on the first line, and an example', () => {
    expect(grainOf(sql)).toBe('one row per person');
    expect(exampleOf(sql)).toBe('from person');
    expect(() => grainOf('select 1')).toThrow('no grain on the first line of: select 1');
    expect(() => exampleOf('select 1')).toThrow('no example in: select 1');
  });

  it('is what a column means, in the comment on the lines above it', () => {
    expect([...columnComments(sql.replace('-- example: from person\n', ''))]).toEqual([
      ['is_child', 'Under 16'],
      ['name', 'Name of the person, as given'],
      ['may_vote', 'Whether the person may vote'],
    ]);
  });

  it('has its places filled with literals, each of which must be given', () => {
    expect(fillSql('select $name, $none, $yes', { name: "O'Hara", none: null, yes: true })).toBe(
      "select 'O''Hara', null, true",
    );
    expect(() => fillSql('select $name', {})).toThrow('no value for $name in: select $name');
  });
});
