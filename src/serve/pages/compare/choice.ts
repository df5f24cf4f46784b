import { wholeArea, wholePart } from '../../../measures/index.ts';
import { exceptionRows, type Facts, type PublishedRow } from '../../mart/index.ts';

/** How two rows are drawn. */
export const ways = [
  { value: 'panels', title: 'side by side' },
  { value: 'index', title: 'on one scale (index)' },
  { value: 'scatter', title: 'against each other (scatter)' },
] as const;

/** What is compared, as the address says it: two rows, each in an area, and from which month to which. */
export interface ComparedPair {
  readonly sides: readonly [ComparedSide, ComparedSide];
  /** `YYYY-MM`; blank: from the first month, to the last. */
  readonly from: string;
  readonly to: string;
  readonly way: (typeof ways)[number]['value'];
}

/** A row, as its key says, in an area. */
export interface ComparedSide {
  readonly key: string;
  readonly area: string;
}

/** A row of the paper as the address names it: `T3A.1`, `T3A.2:rural`. */
export function rowKey(row: PublishedRow | undefined): string {
  if (!row) return '';
  const { measure, part } = row.result;
  return part === wholePart ? measure : `${measure}:${part}`;
}

/** What an address compares; the two rows that stand out most where it names none. */
export function comparisonIn(given: URLSearchParams, facts: Facts): ComparedPair {
  const usual = [...exceptionRows(facts.rows), ...facts.rows];
  const area = given.get('area') ?? wholeArea;
  const month = (name: string) =>
    /^\d{4}-\d{2}$/.test(given.get(name) ?? '') ? (given.get(name) ?? '') : '';
  return {
    sides: [
      { key: given.get('a') ?? rowKey(usual[0]), area },
      { key: given.get('b') ?? rowKey(usual[1]), area: given.get('other') || area },
    ],
    from: month('from'),
    to: month('to'),
    way: ways.find(({ value }) => value === given.get('how'))?.value ?? 'panels',
  };
}
