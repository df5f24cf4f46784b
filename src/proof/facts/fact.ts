import type { Month } from '../../calendar.ts';
import type { RowFacts } from './proof-facts.ts';

/** What a figure is counted in. `amount` is the unit of the measure: crimes, days, points. */
export type Quantity = 'percent' | 'pp' | 'amount';

/** A named figure of the data that a number in a text can stand for. */
export interface Fact {
  /** In words: `change`, `average a month`, `City's share`. */
  readonly name: string;
  readonly value: number;
  readonly quantity: Quantity;
  readonly row: RowFacts;
  /** The last month it covers, and whether it covers that month only. */
  readonly end: Month;
  readonly isOfMonth: boolean;
  /** Whether its sign says a rise or a fall. */
  readonly isSigned: boolean;
}

type Given = Pick<Fact, 'name' | 'quantity' | 'row' | 'end'> &
  Partial<Omit<Fact, 'value'>> & { readonly value: number | null };

/** The fact, or none where its value is not known. */
export function fact(given: Given): Fact[] {
  const { value } = given;
  return value === null || !Number.isFinite(value)
    ? []
    : [{ isOfMonth: false, isSigned: false, ...given, value }];
}
