import type fc from 'fast-check';
import type { Draft, Mutation } from './draft.ts';
import { anyPlace, placeIn } from './draft.ts';

/** A mutation of the rows at a place. */
function ofRows(
  kind: string,
  change: (rows: readonly (readonly string[])[], at: number, draft: Draft) => (readonly string[])[],
): fc.Arbitrary<Mutation> {
  return anyPlace.map((at) => ({
    kind: `row: ${kind}`,
    detail: `at ${at.toFixed(3)}`,
    cells: (draft) => ({ ...draft, rows: change(draft.rows, placeIn(draft.rows.length, at), draft) }),
  }));
}

/** A mutation of the header at a place. */
function ofHeader(
  kind: string,
  change: (header: readonly string[], at: number) => readonly string[],
): fc.Arbitrary<Mutation> {
  return anyPlace.map((at) => ({
    kind: `header: ${kind}`,
    detail: `at ${at.toFixed(3)}`,
    cells: (draft) => ({ ...draft, header: change(draft.header, placeIn(draft.header.length, at)) }),
  }));
}

function atRow(change: (row: readonly string[]) => readonly string[]) {
  return (rows: readonly (readonly string[])[], at: number) =>
    rows.map((row, index) => (index === at ? change(row) : row));
}

/** What may be wrong with rows and the header: too many, too few, too short, too long, in another place. */
export const rowMutations: readonly fc.Arbitrary<Mutation>[] = [
  ofRows('doubled', (rows, at) => rows.toSpliced(at, 0, ...rows.slice(at, at + 1))),
  ofRows('all doubled', (rows) => rows.flatMap((row) => [row, row])),
  ofRows('dropped', (rows, at) => rows.toSpliced(at, 1)),
  ofRows('all dropped', () => []),
  ofRows('swapped', (rows, at) => [...rows.slice(at), ...rows.slice(0, at)]),
  ofRows(
    'cells swapped',
    atRow((row) => row.toReversed()),
  ),
  ofRows(
    'short',
    atRow((row) => row.slice(0, -1)),
  ),
  ofRows(
    'cut to one field',
    atRow((row) => row.slice(0, 1)),
  ),
  ofRows(
    'long',
    atRow((row) => [...row, 'more']),
  ),
  ofRows(
    'very long',
    atRow((row) => [...row, ...Array.from({ length: 5_000 }, () => '')]),
  ),
  ofRows('blank line', (rows, at) => rows.toSpliced(at, 0, [''])),
  ofRows('line of spaces', (rows, at) => rows.toSpliced(at, 0, [' \t '])),
  ofRows('header again', (rows, at, { header }) => rows.toSpliced(at, 0, header)),
  ofRows('total line', (rows, at) => rows.toSpliced(at, 0, [`Total: ${rows.length}`])),
  ofHeader('column renamed', (header, at) => header.with(at, `${header[at]}_x`)),
  ofHeader('column in capitals', (header, at) => header.with(at, ` ${header[at]?.toUpperCase()} `)),
  ofHeader('column quoted', (header, at) => header.with(at, `"${header[at]}"`)),
  ofHeader('column repeated', (header, at) => header.with(at, header[0] ?? '')),
  ofHeader('column added', (header, at) => header.toSpliced(at, 0, "x'; drop table receipt; --")),
  ofHeader('column dropped', (header, at) => header.toSpliced(at, 1)),
  ofHeader('columns swapped', (header) => header.toReversed()),
  ofHeader('separated by semicolons', (header) => [header.join(';')]),
  ofHeader('blank', () => ['']),
  anyPlace.map(() => ({
    kind: 'header: missing',
    detail: 'the first row stands in its place',
    cells: (draft) => ({ ...draft, header: draft.rows[0] ?? [], rows: draft.rows.slice(1) }),
  })),
];
