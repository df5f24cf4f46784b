import type { AreaQuantity } from '../areas-chart.ts';
import type { Rate } from '../../measures/rate.ts';
import type { Result } from '../../measures/result.ts';
import { isDivided, isRatio } from '../../measures/statistic.ts';
import { type Interval, mapInterval } from '../../statistics/interval.ts';

/** An area's result with its rate, where its population is known. */
export interface AreaResult {
  readonly result: Result;
  readonly rate: Rate | null;
}

/** Counts and scores: the rate, or the change where the population is not known. Quotients: the value. */
export function areaQuantity(found: readonly AreaResult[], { result, rate }: AreaResult): AreaQuantity {
  if (isDivided(result.statistic)) return 'value';
  return rate !== null && found.filter((one) => one.rate !== null).length >= 2 ? 'rate' : 'change';
}

/** Its value; null where its result is withheld. */
export function areaValue({ result, rate }: AreaResult, quantity: AreaQuantity): number | null {
  if (result.status === 'withheld' || result.status === 'not available') return null;
  if (quantity === 'rate') return rate?.current ?? null;
  return quantity === 'change' ? result.change : result.current;
}

/** Its interval of 95%; that of a rate is its count's, scaled alike. */
export function areaInterval({ result, rate }: AreaResult, quantity: AreaQuantity): Interval | null {
  const [low, high] =
    quantity === 'change'
      ? [result.change_low, result.change_high]
      : [result.current_low, result.current_high];
  if (low === null || high === null) return null;
  if (quantity !== 'rate') return { low, high };
  return rate && mapInterval({ low, high }, (count) => (1000 * count) / rate.population);
}

/** What stands behind a value. */
export function areaSuffix(quantity: AreaQuantity, result: Result): string {
  if (quantity === 'rate') return '';
  if (quantity === 'change') return isRatio(result.statistic) ? ' pp' : '%';
  return result.unit.startsWith('%') ? '%' : '';
}
