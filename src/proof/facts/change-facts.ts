import { type Fact, fact } from './fact.ts';
import type { Comparison, Figures } from './figures.ts';

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

/** The change of a comparison in its own unit: % of counts and means, pp of ratios. */
export function changeFacts(figures: Figures, comparison: Comparison, name = 'change'): Fact[] {
  const { current, previous } = comparison;
  const difference = less(current, previous);
  const base = { row: figures.row, end: comparison.end, isSigned: true, name };
  if (figures.isRatio) return fact({ ...base, quantity: 'pp', value: difference });
  return fact({ ...base, quantity: 'percent', value: percentOf(difference, previous) });
}

/** The change of a ratio in % of what it was: right, but not how papers say it. */
export function relativeChangeFacts(figures: Figures, comparison: Comparison): Fact[] {
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
export function differenceFacts(figures: Figures, comparison: Comparison, name = 'difference'): Fact[] {
  const base = { row: figures.row, end: comparison.end, isSigned: true, quantity: 'amount' } as const;
  const ofNumerator = less(comparison.numerator, comparison.previousNumerator);
  const ofDenominator = less(comparison.denominator, comparison.previousDenominator);
  if (!figures.isRatio) return fact({ ...base, name, value: less(comparison.current, comparison.previous) });
  return [
    ...fact({ ...base, name: 'difference of the numerator', value: ofNumerator }),
    ...fact({ ...base, name: 'difference of the denominator', value: ofDenominator }),
    // So many fewer than there should be: officers in post and officers budgeted.
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
