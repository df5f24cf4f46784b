import { wholeArea, wholePart } from '../../../measures/index.ts';
import { exceptionRows, type Facts, type PublishedRow } from '../../mart/index.ts';

/** How two rows are drawn. */
const ways = ['panels', 'index', 'scatter'] as const;

/** What is compared, as the address says it: two rows, each in an area, and from which month to which. */
export interface ComparedPair {
  readonly keys: readonly [string, string];
  readonly areas: readonly [string, string];
  /** `YYYY-MM`; blank: from the first month, to the last. */
  readonly from: string;
  readonly to: string;
  readonly way: (typeof ways)[number];
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
    keys: [given.get('a') ?? rowKey(usual[0]), given.get('b') ?? rowKey(usual[1])],
    areas: [area, given.get('other') || area],
    from: month('from'),
    to: month('to'),
    way: ways.find((way) => way === given.get('how')) ?? 'panels',
  };
}
