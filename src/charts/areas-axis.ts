import type { AreasChart } from './areas-chart.ts';
import { type RowAxis, rowAxis } from './row-axis.ts';

/** Intervals may reach this many times as far as values do before they are cut. */
const MOST_REACH = 1.5;

/** Values and intervals, as far as they are drawn: a few wide intervals must not press the others together. */
export function areasAxis({ areas, force, quantity }: AreasChart, width: number): RowAxis {
  const values = [force, ...areas.map(({ value }) => value)];
  const isFromZero =
    quantity === 'change' || (Math.min(...values) >= 0 && Math.min(...values) < Math.max(...values) / 2);
  const shown = isFromZero ? [0, ...values] : values;
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const reach = most > least ? MOST_REACH * (most - least) : Number.POSITIVE_INFINITY;
  const ends = areas
    .flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []))
    .filter(Number.isFinite)
    .map((end) => Math.max(least - reach, Math.min(end, most + reach)));
  return rowAxis(Math.min(least, ...ends), Math.max(most, ...ends), { width });
}
