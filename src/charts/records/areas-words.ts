import { areaWords } from '../area-words.ts';
import type { AreaQuantity, AreasChart } from '../areas-chart.ts';
import type { Result } from '../../measures/result.ts';
import { isDivided } from '../../measures/statistic.ts';
import { decimalsOf, formatNumber } from '../../words/number-words.ts';
import type { AreaResult } from './area-quantity.ts';

/** Said where areas have a value without an interval. */
export const noIntervals = 'Of a mean or a severity score only the change has an interval, so none is drawn.';

/** What areas are compared in: `crimes per 1,000 residents`, `change in crimes`, `% of calls`. */
export function areasUnit(quantity: AreaQuantity, { unit }: Result): string {
  if (quantity === 'rate') return `${unit} per 1,000 residents`;
  return quantity === 'change' ? `change in ${unit}` : unit;
}

/** The comparison as a headline: `Violent Knife Crime: highest in Nottingham (1.9), lowest in Rushcliffe (0.2)`. */
export function areasHeadline(
  title: string,
  chart: Pick<AreasChart, 'level' | 'quantity' | 'suffix' | 'force' | 'areas'>,
): string {
  const words = areaWords(chart);
  const [highest, lowest] = [chart.areas[0], chart.areas.at(-1)];
  if (!highest || !lowest) return `${title}: no ${chart.level} has a value`;
  const what = chart.quantity === 'change' ? 'change ' : '';
  const [most, least] = [words(highest.value), words(lowest.value)];
  if (most === least) return `${title}: ${what}about the same everywhere, ${most}`;
  const per = chart.quantity === 'rate' ? ' per 1,000 residents' : '';
  return `${title}: ${what}highest in ${highest.area} (${most}${per}), lowest in ${lowest.area} (${least})`;
}

/** Which areas are left out, each with its own value or count, and why where that is not plain from its name. */
export function notShown(left: readonly AreaResult[], quantity: AreaQuantity, level: string): string[] {
  if (left.length === 0) return [];
  const named = left.map(({ result, rate }) => {
    const { current, area, unit } = result;
    if (result.suppressed === 'value') return `${area} (suppressed)`;
    if (current === null) return `${area} (no value)`;
    const decimals = decimalsOf([current], unit, isDivided(result.statistic));
    const value = `${formatNumber(current, decimals)}${unit.startsWith('%') ? '%' : ''}`;
    const reasons = { rate: 'residents not known', change: 'none before', value: 'no value before' };
    const isPlain = area === unknownArea(level) || (quantity === 'rate' && rate !== null);
    return isPlain ? `${area} (${value})` : `${area} (${value}, ${reasons[quantity]})`;
  });
  return [`Not shown: ${named.join('; ')}.`];
}

/** The area that stands for rows that cannot be placed. */
export function unknownArea(level: string): string {
  return `Unknown ${level}`;
}
