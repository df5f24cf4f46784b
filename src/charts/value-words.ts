import { formatNumber } from '../words/number-words.ts';
import { type Chart, type ChartPoint, valuesOf } from './chart.ts';

const MOST_DECIMALS = 4;

/**
 * How this chart writes a value: as the paper does, to as few decimals as keep its highest and lowest
 * values apart.
 */
export function valueWords(chart: Chart, points: readonly ChartPoint[]): (value: number) => string {
  const values = valuesOf(points);
  const suffix = chart.isPercent ? '%' : '';
  const highest = Math.max(...values);
  const lowest = Math.min(...values);

  let decimals = usualDecimals(values, chart.isPercent);
  while (
    decimals < MOST_DECIMALS &&
    highest !== lowest &&
    formatNumber(highest, decimals) === formatNumber(lowest, decimals)
  ) {
    decimals += 1;
  }
  return (value) => `${formatNumber(value, decimals)}${suffix}`;
}

function usualDecimals(values: readonly number[], isPercent: boolean): number {
  if (!isPercent && values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values.map(Math.abs));
  if (largest < 1) return 2;
  return !isPercent && largest >= 1000 ? 0 : 1;
}
