import { byar } from './byar.ts';
import { exactPoisson } from './exact-poisson.ts';
import type { Interval } from './interval.ts';

/** From this count on, Byar's approximation agrees with the exact interval to a tenth of a count. */
const BYAR_FROM = 10;

/** The interval of a count that varies as chance alone makes it: exact under 10, Byar from 10. */
export function countInterval(count: number): Interval {
  return count < BYAR_FROM ? exactPoisson(count) : byar(count);
}
