import type { CellValue } from '../../engine/index.ts';
import type { Problem } from './plain-words.ts';

export const formats = ['csv', 'parquet', 'arrow'] as const;
export type Format = (typeof formats)[number];

/** A question to a mart. */
export interface Question {
  readonly mart: string;
  readonly sql: string;
  /** Where the answer is to be written, and as what; null where it is to be shown. */
  readonly download: { readonly format: Format; readonly file: string } | null;
}

/** An answer to be shown. */
export interface Shown {
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Why there are more rows than are shown; null where all are. */
  readonly cut: string | null;
}

export type Answer = { readonly shown: Shown } | { readonly rows: number } | { readonly problem: Problem };
