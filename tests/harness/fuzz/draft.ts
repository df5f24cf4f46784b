import fc from 'fast-check';
import type { Contract } from '../../../src/contracts/index.ts';

/** Any place in something, as a share of its length: from 0 up to, but not including, 1. */
export const anyPlace = fc.nat({ max: 99_999 }).map((number) => number / 100_000);

/** The place in a list or text of that length. */
export function placeIn(length: number, share: number): number {
  return Math.min(Math.floor(share * length), Math.max(0, length - 1));
}

/** An extract while it is being spoilt: first its cells, then its bytes, then the files it is delivered as. */
export interface Draft {
  readonly contract: Contract;
  /** The month of its name and rows, `YYYY-MM`. */
  readonly month: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Something that is put into the raw folder: a file, or a folder where its content is null. */
export interface RawFile {
  /** Path below the raw folder, with forward slashes. */
  readonly file: string;
  readonly content: Buffer | null;
}

/** One thing that goes wrong with an extract on its way. */
export interface Mutation {
  /** What goes wrong, as the report counts it. */
  readonly kind: string;
  /** With what: enough for people to see it. */
  readonly detail: string;
  readonly cells?: (draft: Draft) => Draft;
  readonly bytes?: (text: Buffer) => Buffer;
  readonly files?: (file: RawFile, draft: Draft) => readonly RawFile[];
}
