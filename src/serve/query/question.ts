import type { CellValue } from '../../engine/index.ts';
import { count } from '../../words/index.ts';

/** What one query may use. */
export const allowed = {
  /** Characters of SQL. */
  sqlLength: 10_000,
  /** Time until a query is stopped. */
  milliseconds: 10_000,
  /** Memory of DuckDB, which puts nothing on disk instead. */
  memory: '1GB',
  /** Memory of the whole process that runs a query: DuckDB does not count everything. */
  processBytes: 2_000_000_000,
  threads: 2,
  /** Rows and cells shown on a page; a cell longer than this many characters is cut. */
  rowsShown: 10_000,
  cellsShown: 100_000,
  cellLength: 1_000,
  /** Rows of a download. */
  rowsDownloaded: 1_000_000,
  /** Bytes of a download. */
  bytesDownloaded: 256_000_000,
  /** Queries that run at the same time, and queries that may wait. */
  running: 2,
  waiting: 8,
} as const;

export const secondsAllowed = allowed.milliseconds / 1000;

export const formats = ['csv', 'parquet', 'arrow'] as const;
type AnswerFormat = (typeof formats)[number];

/** A question to a mart. */
export interface Question {
  readonly mart: string;
  readonly sql: string;
  /** Where the answer is to be written, and as what; null where it is to be shown. */
  readonly download: { readonly format: AnswerFormat; readonly file: string } | null;
}

/** An answer to be shown. */
export interface ShownAnswer {
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Why there are more rows than are shown; null where all are. */
  readonly cut: string | null;
}

export type Answer =
  | { readonly shown: ShownAnswer }
  | { readonly rows: number }
  | { readonly problem: Problem };

/** What went wrong with a question: in plain words, and in DuckDB's. */
export interface Problem {
  readonly words: string;
  readonly detail: string;
}

const tooSlow = `The question took longer than ${secondsAllowed} seconds and was stopped.`;

const kinds: readonly [RegExp, string][] = [
  [
    /file system operations are disabled|loading external extensions/i,
    'Files, folders and extensions cannot be reached from here: a question reads the mart and nothing else.',
  ],
  [/configuration has been locked/i, 'Settings cannot be changed here.'],
  [
    /^Out of Memory Error|failed to allocate/i,
    `The question needs more than ${allowed.memory} of memory. Narrow it: a measure, an area, a few months.`,
  ],
  [/read-only/i, 'The mart can be read, and not changed.'],
  [/^Parser Error/, 'This cannot be read as SQL.'],
  [/^Catalog Error/, 'A name in it is not in the mart.'],
  [/^Binder Error/, 'A column, or what is done with it, does not fit.'],
  [/^Conversion Error/, 'A value cannot be turned into what is asked for.'],
  [/^INTERRUPT Error/, tooSlow],
];

/** DuckDB's message in plain words. */
export function plainWords(told: string): Problem {
  const message = told.replace(/^Failed to extract statements: /, '');
  const [, words = 'DuckDB cannot answer this.'] = kinds.find(([pattern]) => pattern.test(message)) ?? [];
  const isAboutFiles = /file system operations/.test(message);
  return { words, detail: isAboutFiles ? '' : message.replace(/^[\w -]+ Error: /i, '').trim() };
}

const narrow = 'Narrow it: a measure, an area, a few months';

export const tookTooLong: Problem = {
  words: tooSlow,
  detail: `${narrow}, fewer rows joined to fewer rows.`,
};

export const tookTooMuch: Problem = {
  words: 'The question needed more memory than there is for one, and was stopped.',
  detail: `${narrow}.`,
};

/** Of an answer that is longer than a download may be. */
function tooLong(most: string): Problem {
  return {
    words: `The answer has more than ${most}: nothing is downloaded, as part of it could be taken for the whole.`,
    detail: 'Narrow the question, or open the mart itself: docs/mart.md says how.',
  };
}

export const tooManyRows = tooLong(count(allowed.rowsDownloaded, 'row'));
export const tooManyBytes = tooLong(`${allowed.bytesDownloaded / 1_000_000} MB`);

export const ended = plainly('DuckDB stopped while it worked on this question. Nothing else was touched.');

export const tooBusy = plainly('Too many questions are being worked on. Ask again in a moment.');

/** A problem that needs no more words. */
export function plainly(words: string): Problem {
  return { words, detail: '' };
}
