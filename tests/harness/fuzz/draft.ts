import type { Contract } from '../../../src/contracts/index.ts';

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
