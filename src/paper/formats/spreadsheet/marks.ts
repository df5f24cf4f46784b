import type { PaperFigure } from '../../paper-figures.ts';

/** The shorthand used in the tables, and what it means. */
export const marks = {
  confidential: '[c]',
  notAvailable: '[x]',
  notApplicable: '[z]',
  provisional: '[p]',
  revised: '[r]',
  break: '[b]',
} as const;

export const markMeanings: readonly (readonly [string, string])[] = [
  [
    marks.confidential,
    'Confidential: the figure is not shown, as the counts are small, or would give back others that are small.',
  ],
  [marks.notAvailable, 'Not available: a month was not received, or no extract has the columns it needs.'],
  [marks.notApplicable, 'Not applicable: there can be no such figure here.'],
  [marks.provisional, 'Provisional: something about a month is in doubt; the figure may be revised.'],
  [marks.revised, 'Revised: an earlier paper published another figure.'],
  [marks.break, 'Break: recording changed within the period, so that its months are not fully comparable.'],
];

/** What stands where a row has no mark. */
export const noMark = 'none';

type Marked = Pick<PaperFigure, 'status' | 'breaks' | 'suppressed'>;

/** The marks of a figure. */
export function marksOf({ status, breaks, suppressed }: Marked): string {
  const found = [
    ...(suppressed === 'value' ? [marks.confidential] : []),
    ...(status === 'withheld' || status === 'not available' ? [marks.notAvailable] : []),
    ...(status === 'provisional' ? [marks.provisional] : []),
    ...(breaks === null ? [] : [marks.break]),
  ];
  return found.length === 0 ? noMark : found.join(' ');
}

/** What stands for a value that is missing: of a figure that has a status, why it is. */
export function missingMark({ status, suppressed }: Pick<PaperFigure, 'status' | 'suppressed'>): string {
  if (suppressed === 'value') return marks.confidential;
  return status === 'withheld' || status === 'not available' ? marks.notAvailable : marks.notApplicable;
}
