import type { Month } from '../calendar.ts';
import type { MonthlyValue, MonthlyValues } from './monthly-values.ts';
import { mean } from './simple-statistics.ts';

/** A moving range of so many times the average one is beyond its own limit (Shewhart 1931: D4 for pairs). */
const screen = 3.267;

/**
 * The average moving range: how far a month lies from the month before, on average. No range is taken across a
 * month without value. Screened, ranges of 3.267 times the average or more are left out and it is computed once
 * more; not where nothing would remain but months that do not move. Null without two months in a row.
 */
function averageMovingRange(values: readonly MonthlyValue[], isScreened: boolean): number | null {
  const ranges = values.flatMap(({ value }, index) => {
    const before = values[index - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (ranges.length === 0) return null;
  const average = mean(ranges);
  if (!isScreened || average === 0) return average;
  const ordinary = ranges.filter((range) => range < screen * average);
  return ordinary.some((range) => range > 0) ? mean(ordinary) : average;
}

/** 3 ÷ 1.128: three standard deviations, in average moving ranges (Shewhart 1931, Wheeler 1993). */
const limitFactor = 2.66;

/** Under so many months, limits are on trial: each further month will move them. */
export const firmMonths = 20;

/** The range of a process in which nothing changes, in the unit of the measure. */
export interface ProcessLimits {
  readonly mean: number;
  readonly averageMovingRange: number;
  readonly low: number;
  readonly high: number;
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLow: number;
  readonly nearHigh: number;
  /** The low limit to be drawn: 0 where it is under 0 but no month is. Tests use `low`. */
  readonly drawnLow: number;
}

/** The months from one break to the next. */
export interface ProcessSegment {
  readonly values: readonly MonthlyValue[];
  /** How many of them have a value. */
  readonly months: number;
  /** Whether there are under 20 of them, so that the limits will still move. */
  readonly isTrial: boolean;
  /** Null where no two months in a row have a value. */
  readonly limits: ProcessLimits | null;
}

export interface ProcessOptions {
  /** Leaves moving ranges beyond their own limit out of the average, once. */
  readonly isScreened?: boolean;
  /** Months that each begin a new segment, from the register of breaks; never found from the data. */
  readonly breaks?: readonly Month[];
}

/**
 * Process limits of single months (XmR chart; as in NHS England, Making Data Count, 2019): the mean ± 2.66 average
 * moving ranges, for each segment its own. The moving range is used because a change of level hardly widens it.
 */
export function processLimits(values: MonthlyValues, options: ProcessOptions = {}): ProcessSegment[] {
  return splitAt(values, options.breaks ?? []).map((segment) => {
    const known = segment.flatMap(({ value }) => (value === null ? [] : [value]));
    const range = averageMovingRange(segment, options.isScreened ?? false);
    const limits = range === null ? null : limitsAround(mean(known), range, Math.min(...known));
    return { values: segment, months: known.length, isTrial: known.length < firmMonths, limits };
  });
}

function limitsAround(centre: number, range: number, least: number): ProcessLimits {
  const [reach, near] = [limitFactor * range, (2 / 3) * limitFactor * range];
  return {
    mean: centre,
    averageMovingRange: range,
    low: centre - reach,
    high: centre + reach,
    nearLow: centre - near,
    nearHigh: centre + near,
    drawnLow: least < 0 ? centre - reach : Math.max(0, centre - reach),
  };
}

function splitAt(values: MonthlyValues, breaks: readonly Month[]): MonthlyValue[][] {
  const starts = [...new Set(breaks)]
    .sort()
    .map((month) => values.findIndex((value) => value.month === month));
  const cuts = [0, ...starts.filter((start) => start > 0), values.length];
  return cuts.slice(1).map((end, index) => values.slice(cuts[index], end));
}
