import fc from 'fast-check';
import { awkwardValues } from './awkward-values.ts';
import type { Draft, Mutation } from './draft.ts';
import { anyPlace, placeIn } from './place.ts';

function inField(kind: string, row: number, column: number, value: string): Mutation {
  const cells = (draft: Draft): Draft => {
    const [y, x] = [placeIn(draft.rows.length, row), placeIn(draft.header.length, column)];
    const rows = draft.rows.map((cells, index) =>
      index === y && x < cells.length ? cells.with(x, value) : cells,
    );
    return { ...draft, rows };
  };
  const shown = JSON.stringify(value.slice(0, 60));
  return { kind, detail: `${shown} at ${row.toFixed(3)}, ${column.toFixed(3)}`, cells };
}

function fieldOf(kind: string, values: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc
    .tuple(anyPlace, anyPlace, values, fc.boolean())
    .map(([row, column, value, isQuoted]) =>
      inField(kind, row, column, isQuoted ? `"${value.replaceAll('"', '""')}"` : value),
    );
}

function inColumn(kind: string, values: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc.tuple(anyPlace, values).map(([column, value]) => ({
    kind,
    detail: `${JSON.stringify(value.slice(0, 60))} in column ${column.toFixed(3)}`,
    cells: (draft) => {
      const x = placeIn(draft.header.length, column);
      return { ...draft, rows: draft.rows.map((cells) => (x < cells.length ? cells.with(x, value) : cells)) };
    },
  }));
}

const huge = fc
  .tuple(fc.constantFrom('x', '9', '"', ' ', 'é', ','), fc.integer({ min: 1_000, max: 100_000 }))
  .map(([letter, times]) => letter.repeat(times));

/** What may be wrong in a field: nothing, far too much, another type, something that elsewhere is run. */
export const fieldMutations: readonly fc.Arbitrary<Mutation>[] = [
  fieldOf('field: empty', fc.constantFrom('', ' ', '   ', '\t', '""')),
  fieldOf('field: awkward', fc.constantFrom(...awkwardValues)),
  fieldOf('field: any letters', fc.string({ unit: 'binary', maxLength: 30 })),
  fieldOf('field: any numbers', fc.oneof(fc.double(), fc.bigInt()).map(String)),
  fieldOf(
    'field: any dates',
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 19)),
  ),
  fieldOf('field: huge', huge),
  inColumn('column: awkward', fc.constantFrom(...awkwardValues)),
];
