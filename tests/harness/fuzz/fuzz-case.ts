import fc from 'fast-check';
import { addMonths } from '../../../src/calendar.ts';
import { contracts } from '../../../src/contracts/index.ts';
import { byteMutations } from './byte-mutations.ts';
import type { Mutation, RawFile } from './draft.ts';
import { fieldMutations } from './field-mutations.ts';
import { fileMutations } from './file-mutations.ts';
import { rowMutations } from './row-mutations.ts';
import { textOf, validExtract, validFileName } from './valid-extract.ts';

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
