import { addMonths, type Month, monthName } from '../calendar.ts';
import {
  type AreaContribution,
  isDivided,
  isRatio,
  monthsOf,
  type OutsideMonth,
  type Result,
  type Series,
  wholeArea,
  wholePart,
  windowOf,
} from '../measures/index.ts';
import { round } from '../words/index.ts';

/** How much of a change one offence, category or area makes up. */
export interface Driver {
  /** The column it is a value of, the level of areas, or `month`. */
  readonly by: string;
  readonly value: string;
  /** In the unit of the difference; in percentage points for ratios. */
  readonly difference: number;
  /** In % of the whole change. */
  readonly share: number;
  /** What it made up of the previous value, in %. */
  readonly base_share: number;
}

const mostNamed = 3;
/** What makes up less of a change, or hardly more than its share of the value before, is no driver. */
const leastShare = 15;
const leastExcess = 1.15;
/** A month has to make up more than this to stand out. */
const leastMonthShare = 25;

/** The rule, for readers. */
export const driverRule =
  `A change is put down to the largest parts of one split, of the same area and months: offences or categories, areas, ` +
  `or months; that which explains most of it, at most ${mostNamed} parts and together at most all of it, each with at ` +
  `least ${leastShare}% of the change and more than it had of the value before. A month is named only where it lies ` +
  `outside its limits.`;

/**
 * What drives the change of a row of the paper, by `driverRule`: parts that moved the way it moved, the largest
 * first. A part that alone moved by more than the whole, others making up for it, stands alone. An area's share of
 * a ratio's change is that of its numerator in the force's denominator: the shares of all areas add up to the whole.
 */
export function driversOf(
  result: Result,
  contributions: readonly AreaContribution[],
  results: readonly Result[],
  series: Series | null,
  outside: readonly OutsideMonth[] = [],
): Driver[] {
  const whole = result.difference;
  if (whole === null || whole === 0) return [];
  const ofColumns = contributions.filter(
    ({ measure, area, is_not_shown }) => measure === result.measure && area === result.area && !is_not_shown,
  );
  const candidates = [
    ...(result.part === wholePart ? ofColumns : []).map((one) => ({
      ...one,
      before: percentOf(one.previous, result.previous),
    })),
    ...areaShares(result, results),
    ...monthShares(result, whole, series, outside),
  ]
    .map(
      ({ by, value, difference, before }): Driver => ({
        by,
        value,
        difference,
        share: (100 * difference) / whole,
        base_share: before,
      }),
    )
    .filter(isNamed);
  const splits = [...new Set(candidates.map(({ by }) => by))].map((by) =>
    largestOf(candidates.filter((driver) => driver.by === by)),
  );
  const total = (drivers: readonly Driver[]) => Math.min(100, sumOfShares(drivers));
  return splits.reduce((best, split) => (total(split) > total(best) ? split : best), []);
}

/** Levels that say less than districts do. */
const unnamedLevels = ['division', 'rural or urban'];

function isNamed({ by, value, share, base_share: base }: Driver): boolean {
  const isTold =
    !unnamedLevels.includes(by) && value !== 'Other' && !value.toLowerCase().startsWith('unknown');
  const least = by === 'month' ? leastMonthShare : leastShare;
  return isTold && share >= least && share >= leastExcess * base;
}

/** The largest parts of a split, as long as they are together no more than the whole; the largest alone if it is more. */
function largestOf(split: readonly Driver[]): Driver[] {
  const named: Driver[] = [];
  for (const driver of [...split].sort((a, b) => b.share - a.share)) {
    const isWithin = sumOfShares(named) + driver.share <= 100 + rounding;
    if (named.length === 0 || (isWithin && named.length < mostNamed)) named.push(driver);
    else break;
  }
  return named;
}

const rounding = 1e-9;

function sumOfShares(drivers: readonly Driver[]): number {
  return drivers.reduce((sum, { share }) => sum + share, 0);
}

/** A part of a change, with what it made up of the previous value, in %. */
interface Part extends Pick<Driver, 'by' | 'value' | 'difference'> {
  readonly before: number;
}

function areaShares(result: Result, results: readonly Result[]): Part[] {
  const areas = results.filter(
    ({ measure, part, area }) => measure === result.measure && part === result.part && area !== wholeArea,
  );
  return areas.flatMap((ofArea) => {
    const difference = partOfChange(result, ofArea);
    if (difference === null) return [];
    const before = percentOf(ofArea.previous_numerator, result.previous_numerator);
    return { by: ofArea.area_level, value: ofArea.area, difference, before };
  });
}

function percentOf(part: number | null, whole: number | null): number {
  return part === null || !whole ? 0 : (100 * part) / whole;
}

/**
 * Months of a count or score against the same months of the year before, of which one is unusual: that of the
 * current window lies outside its limits on the side of the change, or that of the year before on the other.
 */
function monthShares(
  result: Result,
  whole: number,
  series: Series | null,
  outside: readonly OutsideMonth[],
): Part[] {
  if (series === null || isDivided(result.statistic) || result.window_start === result.window_end) return [];
  const amounts = new Map(series.points.map(({ month, numerator }) => [month, numerator]));
  const isOutside = (month: Month, isHigh: boolean) =>
    outside.some((one) => one.month === month && (one.side === 'high') === isHigh);
  return monthsOf(windowOf(result)).flatMap((month) => {
    const yearBefore = addMonths(month, -12);
    const [now, before] = [amounts.get(month) ?? null, amounts.get(yearBefore) ?? null];
    if (now === null || before === null) return [];
    const isRise = whole > 0;
    const unusual = isOutside(month, isRise) ? month : isOutside(yearBefore, !isRise) ? yearBefore : null;
    if (unusual === null) return [];
    const ofBefore = percentOf(before, result.previous_numerator);
    return { by: 'month', value: monthName(unusual), difference: now - before, before: ofBefore };
  });
}

function partOfChange(force: Result, area: Result): number | null {
  if (!isDivided(force.statistic)) return area.difference;
  const share = (numerator: number | null, denominator: number | null) =>
    numerator === null || !denominator ? null : numerator / denominator;
  const now = share(area.current_numerator, force.current_denominator);
  const before = share(area.previous_numerator, force.previous_denominator);
  if (now === null || before === null) return null;
  return (isRatio(force.statistic) ? 100 : 1) * (now - before);
}

/** How much of a change a driver is, in words. */
export function driverShare({ share }: Driver): string {
  return share > 100 + rounding ? 'more than all' : `${round(share, 0)}%`;
}
