import type { AreaDot, AreaQuantity, AreasChart } from '../areas-chart.ts';
import { periodOf } from '../../insight/references.ts';
import { wholeArea } from '../../measures/area-levels.ts';
import type { Rate } from '../../measures/rate.ts';
import type { Result } from '../../measures/result.ts';
import { type AreaResult, areaInterval, areaQuantity, areaSuffix, areaValue } from './area-quantity.ts';
import { areasHeadline, areasUnit, noIntervals, notShown, unknownArea } from './areas-words.ts';
import type { ChartedRow } from './charted-rows.ts';

/** What areas of a row are compared from. */
export interface Compared {
  readonly results: readonly Result[];
  readonly rates: readonly Rate[];
}

/** The comparison of a row's areas of one level; null where fewer than two known areas have a value. */
export function areasChart(row: ChartedRow, level: string, compared: Compared): AreasChart | null {
  const isOfRow = ({ measure, part }: { measure: string; part: string }) =>
    measure === row.measure.code && part === row.part;
  const rates = compared.rates.filter(isOfRow);
  const rateAt = (area: string) => rates.find((rate) => rate.area === area) ?? null;
  const found = compared.results
    .filter((result) => isOfRow(result) && result.area_level === level)
    .map((result) => ({ result, rate: rateAt(result.area) }));
  const whole = { result: row.result, rate: rateAt(wholeArea) };
  const quantity = areaQuantity(found, whole);
  const force = areaValue(whole, quantity);
  const known = found.filter(({ result }) => result.area !== unknownArea(level));
  const areas = known
    .flatMap((one) => dotOf(one, quantity, force) ?? [])
    .sort((a, b) => b.value - a.value || a.area.localeCompare(b.area));
  if (force === null || areas.length < 2) return null;

  const { result, title, name, source, isSynthetic } = row;
  const suffix = areaSuffix(quantity, result);
  const hasIntervals = areas.some(({ interval }) => interval !== null);
  const unit = areasUnit(quantity, result);
  const vintage = quantity === 'rate' ? ` (${whole.rate?.population_vintage ?? ''})` : '';
  const before = quantity === 'change' ? ' against the 12 months before' : '';
  const left = found.filter((one) => !areas.some(({ area }) => area === one.result.area));
  return {
    name: `${name}-areas-${level.replaceAll(' ', '-')}`,
    headline: areasHeadline(title, { level, quantity, suffix, force, areas }),
    measured: `${title}: ${unit}${vintage} by ${level}, ${periodOf(result)}${before}${hasIntervals ? ', with 95% intervals' : ''}`,
    source,
    isSynthetic,
    level,
    quantity,
    unit,
    suffix,
    force,
    areas,
    notes: [...notShown(left, quantity, level), ...(hasIntervals ? [] : [noIntervals])],
  };
}

function dotOf(one: AreaResult, quantity: AreaQuantity, force: number | null): AreaDot | null {
  const value = areaValue(one, quantity);
  if (value === null || force === null) return null;
  const interval = areaInterval(one, quantity);
  const above = interval !== null && interval.low > force ? 'above' : null;
  const below = interval !== null && interval.high < force ? 'below' : null;
  return { area: one.result.area, value, interval, besideForce: above ?? below };
}
