import { addMonths, type Month, monthSpine } from '../../calendar.ts';
import type { FigurePair, RowFigures } from './figures.ts';
import type { ResultFacts } from './proof-facts.ts';

const periods = { month: 12, week: 365 / 7, day: 365 } as const;

/** What an average is per: a month, a week, a day. */
export type Per = keyof typeof periods;

const divided = (value: number | null, by: number) => (value === null ? null : value / by);

/** The average a month (week, day) of one window. Of a ratio, of its numerator. */
export function averageFacts(
  figures: RowFigures,
  comparison: FigurePair,
  per: Per,
  side: 'current' | 'previous',
): Fact[] {
  const { end } = comparison;
  const value = side === 'current' ? comparison.numerator : comparison.previousNumerator;
  if (figures.span !== 12) return [];
  return fact({
    name: side === 'current' ? `average a ${per}` : `average a ${per} before`,
    quantity: 'amount',
    value: divided(value, periods[per]),
    row: figures.row,
    end: side === 'current' ? end : addMonths(end, -12),
  });
}

/** The difference of two windows spread over their months: `about 100 more each month`. */
export function averageDifferenceFacts(figures: RowFigures, comparison: FigurePair, per: Per): Fact[] {
  const { numerator, previousNumerator } = comparison;
  if (figures.span !== 12 || numerator === null || previousNumerator === null) return [];
  return fact({
    name: `difference a ${per}`,
    quantity: 'amount',
    value: (numerator - previousNumerator) / periods[per],
    row: figures.row,
    end: comparison.end,
    isSigned: true,
  });
}

/** The average a month over another number of months, such as 24, up to a window's end. */
export function averageOverFacts(figures: RowFigures, comparison: FigurePair, months: number): Fact[] {
  const spine = monthSpine(addMonths(comparison.end, 1 - months), comparison.end);
  return fact({
    name: `average a month over ${months} months`,
    quantity: 'amount',
    value: figures.average(spine),
    row: figures.row,
    end: comparison.end,
  });
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

/** The change of a comparison in its own unit: % of counts and means, pp of ratios. */
export function changeFacts(figures: RowFigures, comparison: FigurePair, name = 'change'): Fact[] {
  const { current, previous } = comparison;
  const difference = less(current, previous);
  const base = { row: figures.row, end: comparison.end, isSigned: true, name };
  if (figures.isRatio) return fact({ ...base, quantity: 'pp', value: difference });
  return fact({ ...base, quantity: 'percent', value: percentOf(difference, previous) });
}

/** The change of a ratio in % of its earlier value: correct, but not how papers say it. */
export function relativeChangeFacts(figures: RowFigures, comparison: FigurePair): Fact[] {
  if (!figures.isRatio) return [];
  const { current, previous, end } = comparison;
  return fact({
    name: 'relative change',
    quantity: 'percent',
    value: percentOf(less(current, previous), previous),
    row: figures.row,
    end,
    isSigned: true,
  });
}

/** The change in volume: of a count or mean its own difference; of a ratio those of what it divides. */
export function differenceFacts(figures: RowFigures, comparison: FigurePair, name = 'difference'): Fact[] {
  const base = { row: figures.row, end: comparison.end, isSigned: true, quantity: 'amount' } as const;
  const ofNumerator = less(comparison.numerator, comparison.previousNumerator);
  const ofDenominator = less(comparison.denominator, comparison.previousDenominator);
  if (!figures.isRatio) return fact({ ...base, name, value: less(comparison.current, comparison.previous) });
  return [
    ...fact({ ...base, name: 'difference of the numerator', value: ofNumerator }),
    ...fact({ ...base, name: 'difference of the denominator', value: ofDenominator }),
    // How many fewer than there should be: officers in post against officers budgeted.
    ...fact({
      ...base,
      name: 'numerator less denominator',
      value: less(comparison.numerator, comparison.denominator),
    }),
  ];
}

function percentOf(difference: number | null, previous: number | null): number | null {
  return difference === null || previous === null || previous === 0 ? null : (100 * difference) / previous;
}

/** What a figure is counted in. `amount` is the unit of the measure: crimes, days, points. */
type Quantity = 'percent' | 'pp' | 'amount';

/** A named figure of the data that a number in a text can stand for. */
export interface Fact {
  /** In words: `change`, `average a month`, `share of an area`. */
  readonly name: string;
  readonly value: number;
  readonly quantity: Quantity;
  readonly row: ResultFacts;
  /** The last month it covers, and whether it covers that month only. */
  readonly end: Month;
  readonly isOfMonth: boolean;
  /** Whether its sign says a rise or a fall. */
  readonly isSigned: boolean;
}

type Given = Pick<Fact, 'name' | 'quantity' | 'row' | 'end'> &
  Partial<Omit<Fact, 'value'>> & { readonly value: number | null };

/** The fact; none where its value is unknown. */
export function fact(given: Given): Fact[] {
  const { value } = given;
  return value === null || !Number.isFinite(value)
    ? []
    : [{ isOfMonth: false, isSigned: false, ...given, value }];
}

/** The value of the current side of a comparison; of a ratio also what it divides. */
export function currentFacts(figures: RowFigures, comparison: FigurePair, name = 'value'): Fact[] {
  const { current, numerator, denominator, end } = comparison;
  return levels(figures, name, end, current, numerator, denominator);
}

/** The value of the previous side of a comparison. */
export function previousFacts(figures: RowFigures, comparison: FigurePair): Fact[] {
  const { previous, previousNumerator, previousDenominator, end } = comparison;
  return levels(
    figures,
    'previous value',
    addMonths(end, -12),
    previous,
    previousNumerator,
    previousDenominator,
  );
}

/** The value of one month. */
export function singleMonthFacts(figures: RowFigures, month: Month): Fact[] {
  const { current, numerator, denominator } = figures.between(month, addMonths(month, -12));
  return levels(figures, 'value of the month', month, current, numerator, denominator).map((one) => ({
    ...one,
    isOfMonth: true,
  }));
}

function levels(
  figures: RowFigures,
  name: string,
  end: Month,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
): Fact[] {
  const base = { row: figures.row, end };
  const own = fact({ ...base, name, quantity: figures.isRatio ? 'percent' : 'amount', value });
  if (denominator === null) return own;
  return [
    ...own,
    ...fact({ ...base, name: `${name}: numerator`, quantity: 'amount', value: numerator }),
    ...fact({ ...base, name: `${name}: denominator`, quantity: 'amount', value: denominator }),
  ];
}

/** Counts of several parts together, now and before, and how they changed. */
export function togetherFacts(figures: readonly RowFigures[]): Fact[] {
  const [first] = figures;
  if (!first || figures.length < 2 || figures.some(({ row }) => row.result.statistic !== 'count')) return [];
  const sum = (name: 'current' | 'previous') =>
    figures.reduce<number | null>((total, { row }) => {
      const value = row.result[name];
      return total === null || value === null ? null : total + value;
    }, 0);
  const [current, previous] = [sum('current'), sum('previous')];
  const difference = current === null || previous === null ? null : current - previous;
  const base = { row: first.row, end: first.row.result.window_end, quantity: 'amount' } as const;
  return [
    ...fact({ ...base, name: 'value of the parts together', value: current }),
    ...fact({ ...base, name: 'previous value of the parts together', value: previous }),
    ...fact({ ...base, name: 'difference of the parts together', value: difference, isSigned: true }),
    ...fact({
      ...base,
      name: 'change of the parts together',
      quantity: 'percent',
      value: difference === null || !previous ? null : (100 * difference) / previous,
      isSigned: true,
    }),
  ];
}
