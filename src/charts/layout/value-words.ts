import { formatNumber } from '../../words/index.ts';
import { type ChartPoint, valuesOf } from './months.ts';

const mostDecimals = 4;

/** How this chart writes a value: as the paper does, to as few decimals as keep its highest and lowest values apart. */
export function valueWords(
  chart: { readonly isPercent: boolean },
  points: readonly ChartPoint[],
): (value: number) => string {
  const suffix = chart.isPercent ? '%' : '';
  const decimals = valueDecimals(chart, points);
  return (value) => `${formatNumber(value, decimals)}${suffix}`;
}

/** The decimals that this chart writes values with. */
export function valueDecimals(
  { isPercent }: { readonly isPercent: boolean },
  points: readonly ChartPoint[],
): number {
  const values = valuesOf(points);
  return decimalsApart([[Math.max(...values), Math.min(...values)]], usualDecimals(values, isPercent));
}

/** The fewest decimals, and at least so many, with which the numbers of each pair that differ are written differently. */
export function decimalsApart(pairs: readonly (readonly [number, number])[], least: number): number {
  let decimals = least;
  const isAlike = ([one, other]: readonly [number, number]) =>
    one !== other && formatNumber(one, decimals) === formatNumber(other, decimals);
  while (decimals < mostDecimals && pairs.some(isAlike)) decimals += 1;
  return decimals;
}

function usualDecimals(values: readonly number[], isPercent: boolean): number {
  if (!isPercent && values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values.map(Math.abs));
  if (largest < 1) return 2;
  return !isPercent && largest >= 1000 ? 0 : 1;
}
