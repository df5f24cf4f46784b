import { areaWords } from '../charts/area-words.ts';
import type { AreaQuantity, AreasChart } from '../charts/areas-chart.ts';
import type { Result } from '../measures/result.ts';
import { isDivided } from '../measures/statistic.ts';
import { decimalsOf, formatValue } from '../words/number-words.ts';
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
  return `${title}: ${what}highest in ${highest.area} (${most}), lowest in ${lowest.area} (${least})`;
}

/** Which areas are left out, each with its value where it has one. */
export function notShown(left: readonly AreaResult[], unit: string): string[] {
  if (left.length === 0) return [];
  const named = left.map(({ result }) => {
    const { current, area } = result;
    if (current === null) return `${area} (no value)`;
    return `${area} (${formatValue(current, unit, decimalsOf([current], unit, isDivided(result.statistic)))})`;
  });
  return [`Not shown: ${named.join(', ')}.`];
}
