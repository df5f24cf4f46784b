import { formatNumber, formatSigned } from '../words/index.ts';
import type { AreaDot, AreasChart } from './areas-chart.ts';

const MOST_DECIMALS = 6;

/** How a comparison of areas writes a value: changes with their sign, all with the same decimals. */
export function areaWords({
  quantity,
  suffix,
  force,
  areas,
}: Pick<AreasChart, 'quantity' | 'suffix' | 'force' | 'areas'>): (value: number) => string {
  const largest = Math.max(...[force, ...areas.map(({ value }) => value)].map(Math.abs));
  if (quantity === 'change') return (value) => `${formatSigned(value, 1)}${suffix}`;
  const decimals = suffix === '%' && largest >= 1 ? 1 : decimalsFor(largest);
  return (value) => `${formatNumber(value, decimals)}${suffix}`;
}

/** Two figures for values under 1, one decimal for those under 100. */
function decimalsFor(largest: number): number {
  if (largest >= 100 || largest === 0) return 0;
  return largest >= 1 ? 1 : Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(largest)));
}

/** An interval in words: `1.7 to 2.1`, `from −3.1%` where it has no upper end. */
export function intervalWords({ interval }: AreaDot, words: (value: number) => string): string {
  if (interval === null) return '';
  const { low, high } = interval;
  return Number.isFinite(high) ? `${words(low)} to ${words(high)}` : `from ${words(low)}`;
}
