import fc from 'fast-check';
import { addMonths, lastDayOf } from '../../../src/calendar.ts';
import { type Contract, type ContractColumn, contracts, headerOf } from '../../../src/contracts/index.ts';
import { awkwardValues } from './awkward-values.ts';
import { byteMutations } from './byte-mutations.ts';
import type { Draft, Mutation, RawFile } from './draft.ts';
import { anyPlace, placeIn } from './draft.ts';
import { fileMutations } from './file-mutations.ts';
import { rowMutations } from './row-mutations.ts';

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
const fieldMutations: readonly fc.Arbitrary<Mutation>[] = [
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

/** An extract, and what goes wrong with it. */
export interface FuzzCase {
  readonly number: number;
  readonly feed: string;
  readonly rows: number;
  readonly mutations: readonly Mutation[];
}

/** Cases land together: each has a month of its own among so many that stand side by side. */
const months = 1200;

const mutation = fc.oneof(
  fc.oneof(...fieldMutations),
  fc.oneof(...rowMutations),
  fc.oneof(...byteMutations),
  fc.oneof(...fileMutations),
);

const anyCase = fc.record({
  feed: fc.constantFrom(...contracts.map((contract) => contract.feed)),
  rows: fc.integer({ min: 1, max: 8 }),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
});

/** The cases of a seed, from one number on. The same seed and number give the same case. */
export function casesFrom(seed: number, first: number, count: number): FuzzCase[] {
  return fc
    .sample(anyCase, { seed, path: String(first), numRuns: count })
    .map((drawn, index) => ({ number: first + index, ...drawn }));
}

/** What the case puts into the raw folder: each file is spoilt in its cells, then its bytes, then as a file. */
export function filesOf({ number, feed, rows, mutations }: FuzzCase): readonly RawFile[] {
  const contract = contracts.find((one) => one.feed === feed);
  if (!contract) throw new Error(`no such feed: ${feed}`);
  const names = Array.from({ length: rows }, (_, index) => `${number}/${index + 1}`);
  const month = addMonths('1990-01', number % months);
  const draft = mutations.reduce(
    (one, { cells }) => cells?.(one) ?? one,
    validExtract(contract, month, names),
  );
  const text: Buffer = Buffer.from(textOf(draft));
  const content = mutations.reduce((one, { bytes }) => bytes?.(one) ?? one, text);
  const delivered: readonly RawFile[] = [
    { file: `case-${number}/${validFileName(contract, month)}`, content },
  ];
  const files = mutations.reduce(
    (files, { files: change }) => files.flatMap((one) => change?.(one, draft) ?? [one]),
    delivered,
  );
  // Of two under one name the later stands.
  return [...new Map(files.map((one) => [one.file, one])).values()];
}

/** A case in one line. */
export function describeCase({ number, feed, rows, mutations }: FuzzCase): string {
  const wrong = mutations.map(({ kind, detail }) => `${kind} (${detail})`).join(' + ');
  return `case ${number}: ${feed}, ${rows} rows; ${wrong}`;
}

/** A valid value of a column, in the last day of a month; the text is told apart by the column and the row. */
function validValue(name: string, { type }: ContractColumn, month: string, row: string): string {
  if (typeof type !== 'string') return type[0] ?? '';
  return {
    text: `${name} ${row}`,
    date: lastDayOf(month),
    timestamp: `${lastDayOf(month)} 10:00:00`,
    month,
    boolean: 'true',
    integer: '1',
    decimal: '1.5',
  }[type];
}

/** An extract of any feed for a month: a row per name, valid values in every column. */
export function validExtract(contract: Contract, month: string, rows: readonly string[]): Draft {
  const columns = Object.entries(contract.columns);
  return {
    contract,
    month,
    header: columns.map(([name, column]) => headerOf(name, column)),
    rows: rows.map((row) => columns.map(([name, column]) => validValue(name, column, month, row))),
  };
}

/** The name under which a feed's extract of a month is delivered. */
function validFileName({ feed, policeUkEnding }: Contract, month: string): string {
  return policeUkEnding ? `${month}-x-${policeUkEnding}.csv` : `${feed}-${month}.csv`;
}

/** The extract as the text of a file: its cells as they are, nothing quoted. */
export function textOf({ header, rows }: Draft): string {
  return [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
