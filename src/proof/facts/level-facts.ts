import { addMonths, type Month } from '../../calendar.ts';
import { type Fact, fact } from './fact.ts';
import type { Comparison, Figures } from './figures.ts';

/** The value of the current side of a comparison; of a ratio also what it divides. */
export function currentFacts(figures: Figures, comparison: Comparison, name = 'value'): Fact[] {
  const { current, numerator, denominator, end } = comparison;
  return levels(figures, name, end, current, numerator, denominator);
}

/** The value of the previous side of a comparison. */
export function previousFacts(figures: Figures, comparison: Comparison): Fact[] {
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
export function monthFacts(figures: Figures, month: Month): Fact[] {
  const { current, numerator, denominator } = figures.between(month, addMonths(month, -12));
  return levels(figures, 'value of the month', month, current, numerator, denominator).map((one) => ({
    ...one,
    isOfMonth: true,
  }));
}

function levels(
  figures: Figures,
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
