import { estimateOverdispersion } from './estimate-overdispersion.ts';
import { monthTable } from './month-table.ts';
import type { MonthlyValues } from './monthly-values.ts';
import type { Overdispersion } from './overdispersion.ts';
import { requireCount } from './require-count.ts';

/**
 * Over-dispersion of monthly proportions, from their numerators and denominators. Months that lack either, or have
 * no cases, are left out. Null where less than about two years are left, and where a numerator is over its
 * denominator, as then it is no proportion. Throws where the two do not cover the same months.
 */
export function proportionOverdispersion(
  numerators: MonthlyValues,
  denominators: MonthlyValues,
): Overdispersion | null {
  const cover = (values: MonthlyValues) => `${values[0]?.month} to ${values.at(-1)?.month}`;
  if (cover(numerators) !== cover(denominators)) {
    throw new RangeError(`different months: ${cover(numerators)}, ${cover(denominators)}`);
  }
  const table = monthTable(numerators, (x, index) => {
    const n = denominators[index]?.value ?? 0;
    requireCount(x, 'numerator');
    requireCount(n, 'denominator');
    return n === 0 ? null : [x, n - x];
  });
  return table.some(({ outcomes: [, rest = 0] }) => rest < 0) ? null : estimateOverdispersion(table);
}
