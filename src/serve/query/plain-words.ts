import { limits, secondsAllowed } from './limits.ts';

/** What went wrong with a question: in plain words, and what DuckDB says of it. */
export interface Problem {
  readonly words: string;
  readonly detail: string;
}

const kinds: readonly [RegExp, string][] = [
  [
    /file system operations are disabled|loading external extensions/i,
    'Files, folders and extensions cannot be reached from here: a question reads the mart and nothing else.',
  ],
  [/configuration has been locked/i, 'Settings cannot be changed here.'],
  [
    /^Out of Memory Error|failed to allocate/i,
    `The question needs more than ${limits.memory} of memory. Narrow it: a measure, an area, a few months.`,
  ],
  [/read-only/i, 'The mart can be read, and not changed.'],
  [/^Parser Error/, 'This cannot be read as SQL.'],
  [/^Catalog Error/, 'A name in it is not in the mart.'],
  [/^Binder Error/, 'A column, or what is done with it, does not fit.'],
  [/^Conversion Error/, 'A value cannot be turned into what is asked for.'],
  [/^INTERRUPT Error/, `The question took longer than ${secondsAllowed} seconds and was stopped.`],
];

/** What DuckDB says, in plain words. */
export function plainWords(told: string): Problem {
  const message = told.replace(/^Failed to extract statements: /, '');
  const [, words = 'DuckDB cannot answer this.'] = kinds.find(([pattern]) => pattern.test(message)) ?? [];
  const isAboutFiles = /file system operations/.test(message);
  return { words, detail: isAboutFiles ? '' : message.replace(/^[\w -]+ Error: /i, '').trim() };
}

export const tookTooLong: Problem = {
  words: `The question took longer than ${secondsAllowed} seconds and was stopped.`,
  detail: 'Narrow it: a measure, an area, a few months, fewer rows joined to fewer rows.',
};

export const tookTooMuch: Problem = {
  words: 'The question needed more memory than there is for one, and was stopped.',
  detail: 'Narrow it: a measure, an area, a few months.',
};

export const ended: Problem = {
  words: 'DuckDB stopped while it worked on this question. Nothing else was touched.',
  detail: '',
};

export const tooBusy: Problem = {
  words: 'Too many questions are being worked on. Ask again in a moment.',
  detail: '',
};
