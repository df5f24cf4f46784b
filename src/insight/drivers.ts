import { addMonths, monthName } from '../calendar.ts';
import type { Contribution, Result, Series } from '../measures/index.ts';
import { isDivided, isRatio, monthsOf, wholeArea, wholePart } from '../measures/index.ts';

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

/**
 * What drives the change of a row of the paper: the offences or categories, the areas of each level, and the months
 * against those of a year before, that move it the way it moved, each with at least 15% of it and 1.15 times what it made up of the value before, three at most of
 * a kind; a month at least 25%. An area's share of a ratio's change is that of its numerator in the force's denominator: the shares of
 * all areas add up to the whole.
 */
export function driversOf(
  result: Result,
  contributions: readonly Contribution[],
  results: readonly Result[],
  series: Series | null,
): Driver[] {
  const whole = result.difference;
  if (whole === null || whole === 0) return [];
  const ofColumns: Driver[] =
    result.part === wholePart
      ? contributions
          .filter((one) => one.measure === result.measure && !one.is_not_shown)
          .map(({ by, value, difference, previous }) => ({
            by,
            value,
            difference,
            share: (100 * difference) / whole,
            base_share: percentOf(previous, result.previous),
          }))
      : [];
  return [...ofColumns, ...areaShares(result, whole, results), ...monthShares(result, whole, series)]

    .filter(({ share, base_share: base }) => share >= leastShare && share >= leastExcess * base)
    .filter(({ by, share }) => by !== 'month' || share >= leastMonthShare)
    .filter(({ value }) => !value.toLowerCase().startsWith('unknown'))
    .sort((a, b) => b.share - a.share)
    .filter((driver, _, all) => all.filter(({ by }) => by === driver.by).indexOf(driver) < mostNamed);
}

function areaShares(result: Result, whole: number, results: readonly Result[]): Driver[] {
  return results
    .filter(
      ({ measure, part, area }) => measure === result.measure && part === result.part && area !== wholeArea,
    )
    .flatMap((ofArea) => {
      const difference = partOfChange(result, ofArea);
      return difference === null
        ? []
        : [
            {
              by: ofArea.area_level,
              value: ofArea.area,
              difference,
              share: (100 * difference) / whole,
              base_share: percentOf(ofArea.previous_numerator, result.previous_numerator),
            },
          ];
    });
}

function percentOf(part: number | null, whole: number | null): number {
  return part === null || !whole ? 0 : (100 * part) / whole;
}

/** Months of a count or score compared with the same months of the year before. */
function monthShares(result: Result, whole: number, series: Series | null): Driver[] {
  if (series === null || isDivided(result.statistic) || result.window_start === result.window_end) return [];
  const amounts = new Map(series.points.map(({ month, numerator }) => [month, numerator]));
  return monthsOf({ start: result.window_start, end: result.window_end }).flatMap((month) => {
    const [now, before] = [amounts.get(month) ?? null, amounts.get(addMonths(month, -12)) ?? null];
    if (now === null || before === null) return [];
    const difference = now - before;
    return {
      by: 'month',
      value: monthName(month),
      difference,
      share: (100 * difference) / whole,
      base_share: percentOf(before, result.previous_numerator),
    };
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

/** Levels that say less than districts. */
const unnamedLevels = ['division', 'rural or urban'];

/** The drivers that sentences name; the others are in the table of drivers. */
export function namedDrivers(drivers: readonly Driver[]): Driver[] {
  return drivers.filter(({ by, value }) => !unnamedLevels.includes(by) && value !== 'Other');
}
