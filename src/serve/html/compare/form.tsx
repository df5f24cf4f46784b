import { wholePart } from '../../../measures/index.ts';
import type { Facts, PaperRow } from '../../mart/facts.ts';
import { Select } from '../select.tsx';
import { areaTitle } from '../words.ts';

/** A row of the paper as the address names it: `T3A.1`, `T3A.2:rural`. */
export function rowKey(row: PaperRow | undefined): string {
  if (!row) return '';
  const { measure, part } = row.result;
  return part === wholePart ? measure : `${measure}:${part}`;
}

/** The two rows to choose, where, and how they are drawn. */
export function CompareForm(given: {
  facts: Facts;
  keys: readonly string[];
  areas: readonly string[];
  area: string;
  isIndexed: boolean;
}) {
  const rows = given.facts.rows.map((row) => ({ value: rowKey(row), title: `${row.code} ${row.title}` }));
  return (
    <form class="filter" action="/compare" method="get">
      <Select name="a" label="One" value={given.keys[0] ?? ''} options={rows} />
      <Select name="b" label="Other" value={given.keys[1] ?? ''} options={rows} />
      <Select
        name="area"
        label="Area"
        value={given.area}
        options={given.areas.map((value) => ({ value, title: areaTitle(value) }))}
      />
      <Select
        name="how"
        label="Drawn"
        value={given.isIndexed ? 'index' : 'panels'}
        options={[
          { value: 'panels', title: 'side by side' },
          { value: 'index', title: 'on one scale (index)' },
        ]}
      />
      <button type="submit">Compare</button>
    </form>
  );
}
