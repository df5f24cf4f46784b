import { MONTHS } from './months.ts';
import type { Random } from './random.ts';
import { type SpecialMonths, specialFactor } from './special-months.ts';

/** How busy each month of the year is, January first. */
const SEASONS = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  crime: [0.95, 0.94, 0.98, 0.99, 1.04, 1.04, 1.06, 1.03, 1.01, 1.03, 0.99, 0.94],
  antiSocial: [0.78, 0.82, 0.94, 1.04, 1.12, 1.16, 1.24, 1.22, 1.06, 1.02, 0.88, 0.72],
  call: [0.95, 0.94, 0.96, 0.99, 1.03, 1.05, 1.08, 1.05, 1.02, 1.0, 0.97, 0.96],
  sickness: [1.1, 1.08, 1.04, 0.97, 0.94, 0.94, 0.95, 0.93, 0.97, 1.01, 1.04, 1.05],
} as const;

/** Chance swings of a month beyond those of its events: holidays, weather. Calls, being so many, swing least. */
const COMMON_SWINGS = { even: 0.02, crime: 0.02, antiSocial: 0.02, call: 0.005, sickness: 0.02 } as const;

export interface CalendarShape {
  readonly season: keyof typeof SEASONS;
  readonly special?: SpecialMonths;
  /** Events in an average month: the fewer, the more months differ by chance. */
  readonly perMonth: number;
}

/** How each month of the sample weighs in its window: days, season, special months and chance. */
export function calendarShape(
  random: Random,
  { season, special = 'none', perMonth }: CalendarShape,
): number[] {
  const swing = chanceSwing(perMonth, COMMON_SWINGS[season]);
  return MONTHS.map((month) => {
    const seasonal = SEASONS[season][month.monthOfYear - 1] as number;
    return month.days * seasonal * specialFactor(special, month.name) * swung(random, swing);
  });
}

/** Weights that follow other counts, such as those a part is a share of, with chance and special months. */
export function followingShape(
  random: Random,
  base: readonly number[],
  perMonth: number,
  special: SpecialMonths = 'none',
): number[] {
  const swing = chanceSwing(perMonth, COMMON_SWINGS.even);
  return MONTHS.map(
    (month) => (base[month.index] as number) * specialFactor(special, month.name) * swung(random, swing),
  );
}

function chanceSwing(perMonth: number, common: number): number {
  return Math.sqrt(common ** 2 + 1 / Math.max(perMonth, 1));
}

function swung(random: Random, swing: number): number {
  return Math.max(0.05, 1 + swing * random.normal());
}
