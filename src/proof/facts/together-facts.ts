import type { Fact } from './fact.ts';
import { fact } from './fact.ts';
import type { Figures } from './figures.ts';

/** Counts of several parts taken together, as they are now and were before, and how they changed. */
export function togetherFacts(figures: readonly Figures[]): Fact[] {
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
