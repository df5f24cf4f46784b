import type { Month } from '../calendar.ts';
import { incompleteBeta } from './distributions.ts';
import { calendarMonth, grouped, type MonthlyValues, monthlyValues } from './monthly-values.ts';
import { mean } from './simple-statistics.ts';
import { along } from './symmetric-eigen.ts';

/** How the calendar months of a series differ from each other. */
export interface Season {
  /** 'too short': the series looks seasonal, and has too few months to take that out. */
  readonly kind: 'none' | 'removed' | 'too short';
  /** By calendar month (`05`): how many times the level of its year it is, 1 on average. Empty unless removed. */
  readonly factors: ReadonlyMap<string, number>;
}

/** From so many months on a season is taken out; with fewer, a seasonal series gets no label. */
export const seasonFrom = 36;

/** The rule, for readers. */
export const seasonRule =
  `Where calendar months differ by more than chance would make them, each is divided by what it usually is of its ` +
  `year before it is held against limits, from ${seasonFrom} months on; with fewer months a seasonal series gets no label.`;

/**
 * A series with so weak a sign of a season as one in five of pure chance shows has it taken out all the same: that
 * costs little, where a season left in makes a label of every summer. With too few months to do so, one in ten.
 */
const signToRemove = 0.2;
const signToBeSilent = 0.1;

const noSeason: Season = { kind: 'none', factors: new Map() };

interface PlacedMonth {
  readonly value: number;
  readonly index: number;
  readonly season: string;
  /** The months it is levelled with: its year, counted back from the latest month, between two breaks. */
  readonly block: string;
}

/**
 * Whether a series of single months has a season, and its factors: the mean, over the years, of a calendar month ÷ the
 * level of its year. Years are counted back from the latest month and end at breaks; the level of one that has not
 * all months is that of the months it has, their season taken out. Values under 0, or all 0, have no season.
 */
export function seasonOf(values: MonthlyValues, breaks: readonly Month[] = []): Season {
  const months = placed(values, breaks);
  if (months.length < 3 || months.some(({ value }) => value < 0)) return noSeason;
  const { ratios, factors } = fitSeason(months);
  if (ratios.length < months.length) return noSeason;
  const ofCalendar = calendarChance(months, ratios, factors);
  if (months.length < seasonFrom) {
    const isSeasonal = Math.min(ofCalendar, yearlyCurveChance(months, ratios)) < signToBeSilent;
    return isSeasonal ? { kind: 'too short', factors: new Map() } : noSeason;
  }
  if (ofCalendar >= signToRemove) return noSeason;
  const isWhole = factors.size === 12 && [...factors.values()].every((factor) => factor > 0);
  return isWhole ? { kind: 'removed', factors } : { kind: 'too short', factors: new Map() };
}

/** Each month divided by the factor of its calendar month; as it is where there is none. */
export function withoutSeason(values: MonthlyValues, { factors }: Season): MonthlyValues {
  if (factors.size === 0) return values;
  return monthlyValues(
    values.map(({ month, value }) => ({
      month,
      value: value === null ? null : value / (factors.get(calendarMonth(month)) ?? 1),
    })),
  );
}

const year = 12;

function placed(values: MonthlyValues, breaks: readonly Month[]): PlacedMonth[] {
  const isShort = values.filter(({ value }) => value !== null).length < 2 * year;
  return values.flatMap(({ month, value }, index) => {
    if (value === null) return [];
    const segment = breaks.filter((start) => start <= month).length;
    const counted = isShort ? 0 : Math.floor((values.length - 1 - index) / year);
    return { value, index, season: calendarMonth(month), block: `${segment} ${counted}` };
  });
}

const rounds = 50;

/** Ratios of the months to their level, and their means by calendar month; a block without a level has no ratios. */
function fitSeason(months: readonly PlacedMonth[]): { ratios: number[]; factors: Map<string, number> } {
  let factors = new Map(months.map(({ season }) => [season, 1]));
  let ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const levels = new Map<string, number>();
    for (const [block, cells] of grouped(months, ({ block }) => block)) {
      const expected = cells.reduce((sum, { season }) => sum + (factors.get(season) ?? 1), 0);
      levels.set(block, expected === 0 ? 0 : cells.reduce((sum, { value }) => sum + value, 0) / expected);
    }
    if ([...levels.values()].some((level) => level === 0)) return { ratios: [], factors };
    ratios = months.map(({ value, block }) => value / (levels.get(block) ?? 1));
    const means = new Map(
      [...grouped(months, ({ season }) => season)].map(([season, cells]) => [
        season,
        mean(cells.map((cell) => ratios[months.indexOf(cell)] ?? 1)),
      ]),
    );
    const centre = mean([...means.values()]);
    const next = new Map([...means].map(([season, factor]) => [season, factor / centre]));
    const moved = Math.max(
      ...[...next].map(([season, factor]) => Math.abs(factor - (factors.get(season) ?? 1))),
    );
    factors = next;
    if (moved < 1e-12) break;
  }
  return { ratios, factors };
}

/** How often chance alone makes calendar months differ so much from each other (F test); 1 under two years. */
function calendarChance(
  months: readonly PlacedMonth[],
  ratios: readonly number[],
  factors: ReadonlyMap<string, number>,
): number {
  const blocks = new Set(months.map(({ block }) => block)).size;
  const ofSeason = factors.size - 1;
  const ofRest = months.length - blocks - ofSeason;
  if (months.length < 2 * year || ofRest < 1) return 1;
  const fitted = months.map(({ season }) => factors.get(season) ?? 1);
  const ones = fitted.map(() => 1);
  return varianceChance(squaresBetween(fitted, ones), ofSeason, squaresBetween(ratios, fitted), ofRest);
}

/** How often chance alone makes months follow a yearly curve (one sine wave) so closely: F test with 2 degrees. */
function yearlyCurveChance(months: readonly PlacedMonth[], ratios: readonly number[]): number {
  const centred = (values: readonly number[]) => values.map((value) => value - mean([...values]));
  const wave = (through: (angle: number) => number) =>
    centred(months.map(({ index }) => through((2 * Math.PI * index) / year)));
  const [cosine, sine, y] = [wave(Math.cos), wave(Math.sin), centred(ratios)];
  const [cc, cs, ss] = [along(cosine, cosine), along(cosine, sine), along(sine, sine)];
  const [cy, sy, all] = [along(cosine, y), along(sine, y), along(y, y)];
  const determinant = cc * ss - cs * cs;
  const rest = months.length - 3;
  if (rest < 1 || determinant <= 0) return 1;
  const explained = (cy * (cy * ss - sy * cs) + sy * (sy * cc - cy * cs)) / determinant;
  return varianceChance(explained, 2, all - explained, rest);
}

/** How often chance alone makes one variance so many times another (F): 1 where neither varies. */
function varianceChance(explained: number, ofIt: number, rest: number, ofRest: number): number {
  if (explained <= 1e-20) return 1;
  if (rest <= 1e-20) return 0;
  const ratio = explained / ofIt / (rest / ofRest);
  return incompleteBeta(ofRest / 2, ofIt / 2, ofRest / (ofRest + ofIt * ratio));
}

function squaresBetween(values: readonly number[], fitted: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (value - (fitted[index] ?? 0)) ** 2, 0);
}
