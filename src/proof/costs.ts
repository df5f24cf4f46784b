import { wordList } from './english.ts';

/** What is wrong with a number, or with words that claim something without one. */
export type Fault =
  | 'number'
  | 'direction'
  | 'unit'
  | 'period'
  | 'part'
  | 'area'
  | 'previous'
  | 'total'
  | 'peak'
  | 'ratio'
  | 'significance'
  | 'trend'
  | 'ranking'
  | 'target'
  | 'volume'
  | 'not published'
  | 'said twice';

/** What the words say against a figure: its name in `english/costs.csv`. */
export type Objection = string;

const costs = new Map(
  wordList('costs').map(({ objection = '', cost = '', fault = '' }) => [
    objection,
    { cost: Number(cost), fault: (fault || null) as Fault | null },
  ]),
);

/** What a figure pays for an objection to it. */
export function costOf(objection: Objection): number {
  const known = costs.get(objection);
  if (!known) throw new Error(`no cost of ${objection}`);
  return known.cost;
}

/** The fault that an objection is a sign of; null where it is only an odd wording. */
export const faultOf = (objection: Objection): Fault | null => costs.get(objection)?.fault ?? null;
