import { invert, normalTwoSided, z } from './distributions.ts';
import { falseAlarmShare } from './interval.ts';
import type { MonthResidual } from './month-residuals.ts';
import { mean } from './simple-statistics.ts';
import { along, type Eigen, symmetricEigen } from './symmetric-eigen.ts';

/** The rule, for readers. */
export const dependenceRule =
  'A change is “clear” where it is larger than months that scatter and lean on each other as these do would ' +
  'give in 5 of 100 cases without change. How far they scatter, and how far each resembles the month before, is read ' +
  'from up to 60 months before the window and from the same with the window, whichever are calmer, with years and ' +
  'calendar months taken out. So few months tell the second badly: it is taken to be about 0.5, as types of crime ' +
  'have it, as far as the months do not say otherwise. In simulated series of 36 months without change the word is ' +
  'wrong in up to about 7 of 100 cases at a likeness of 0.5, and in up to 1 of 5 at 0.8.';

/** How far the level resembles that of the month before, and how likely that is. */
interface Likeness {
  /** ρ, from 0 to 1. */
  readonly likeness: number;
  readonly probability: number;
}

/** A way in which the level of a series may move. */
interface Way extends Likeness {
  /** The standard deviation of the level, as a share of it: σ. */
  readonly deviation: number;
}

/** How the level of a series moves from month to month, as far as its months tell. */
export interface LevelMoves {
  readonly ways: readonly Way[];
  /** The mean weight of a month of the latest year they are read from. */
  readonly weight: number;
}

/**
 * ρ before the months are seen: the middles of ten classes from 0 to 1, by ρ(1 − ρ). Its mean is 0.5, as that of real
 * types of crime is 0.4 to 0.6, and two in three lie between 0.25 and 0.75.
 */
const likenesses: readonly Likeness[] = Array.from({ length: 10 }, (_, index) => {
  const likeness = (index + 0.5) / 10;
  return { likeness, probability: likeness * (1 - likeness) };
});

/**
 * The standard deviation of the level before the months are seen: from 64% of it down to 1%, or to a fifth of what
 * chance gives where that is less, each as likely as √2 times it.
 */
function deviationsOf(weight: number): number[] {
  const [most, least] = [0.64, Math.min(0.01, 0.2 / Math.sqrt(weight))];
  const steps = Math.ceil(2 * Math.log2(most / least));
  return Array.from({ length: steps + 1 }, (_, index) => most / 2 ** (index / 2));
}

const year = 12;

/** Ways less likely than this, against the likeliest, are left out. */
const negligible = 1e-5;

/**
 * How the level of a series moves: chance varies each month by itself, and the level under it moves by σ and resembles
 * that of the month before by ρ. How likely each σ and ρ is follows from the residuals of the months (Bayes; restricted
 * likelihood, Patterson and Thompson 1971, as years and calendar months are taken out of them first).
 */
export function levelMoves(months: readonly MonthResidual[]): LevelMoves {
  const weight = mean(months.map((month) => month.weight));
  const ways = alongSpectra(months).flatMap(({ likeness, probability, parts }) =>
    deviationsOf(weight).map((deviation) => {
      const moves = weight * deviation ** 2;
      let fit = 0;
      for (const { value, squared } of parts) {
        const variance = 1 + moves * value;
        fit -= (Math.log(variance) + squared / variance) / 2;
      }
      return { likeness, deviation, logarithm: fit + Math.log(probability) };
    }),
  );
  return { ways: likeliest(ways), weight: mean(months.slice(-year).map((month) => month.weight)) };
}

/** Ways with their probability instead of its logarithm, which lacks a constant; without the unlikely ones. */
function likeliest<Each>(ways: readonly (Each & { readonly logarithm: number })[]) {
  const most = Math.max(...ways.map(({ logarithm }) => logarithm));
  const kept = ways
    .map((way) => ({ ...way, probability: Math.exp(way.logarithm - most) }))
    .filter(({ probability }) => probability > negligible);
  const all = kept.reduce((sum, { probability }) => sum + probability, 0);
  return kept.map((way) => ({ ...way, probability: way.probability / all }));
}

/**
 * How many times as much as chance alone makes it the difference of two windows varies, or, with no window before, the
 * sum of one: 1 or more. A level that resembles the month before makes windows differ more than its single months
 * would. Windows are places in the series.
 */
export function spreadOfWindows(
  { ways, weight }: LevelMoves,
  now: readonly number[],
  before: readonly number[] = [],
): number {
  const together = togetherness(now, before);
  return factorOver(
    ways.map(({ probability, likeness, deviation }) => ({
      probability,
      spread: 1 + weight * deviation ** 2 * (together.get(likeness) ?? 0),
    })),
  );
}

/** The factor at which a test is beyond chance in 5% of cases, over all spreads that may be. */
function factorOver(spreads: readonly { readonly probability: number; readonly spread: number }[]): number {
  const alarms = (factor: number) => {
    let share = 0;
    for (const { probability, spread } of spreads)
      share += probability * normalTwoSided(z * Math.sqrt(factor / spread));
    return share;
  };
  const [least, most] = [Math.min, Math.max].map((end) => end(...spreads.map(({ spread }) => spread)));
  return invert((factor) => -alarms(factor), -falseAlarmShare, least ?? 1, most ?? 1);
}

/** What a level that moves by 1 adds to the difference of two windows (or one sum), a month of them, by its likeness. */
function togetherness(now: readonly number[], before: readonly number[]): ReadonlyMap<number, number> {
  const first = now[0] ?? 0;
  const key = `${now.map((index) => index - first)}-${before.map((index) => index - first)}`;
  const known = knownTogetherness.get(key);
  if (known) return known;
  const signed = [
    ...now.map((index) => ({ index, sign: 1 })),
    ...before.map((index) => ({ index, sign: -1 })),
  ];
  const covariance = (likeness: number) =>
    signed.reduce(
      (sum, a) =>
        sum + signed.reduce((row, b) => row + a.sign * b.sign * likeness ** Math.abs(a.index - b.index), 0),
      0,
    );
  const found = new Map(likenesses.map(({ likeness }) => [likeness, covariance(likeness) / signed.length]));
  knownTogetherness.set(key, found);
  return found;
}

const knownTogetherness = new Map<string, ReadonlyMap<number, number>>();

/**
 * How many times as much as pairs of months a year apart, so many one after the other, show when drawn again and again,
 * the change of their means varies, as months lean on each other: over all likenesses, by the logarithms of the monthly
 * means. Before any are known, by what is taken to be so without them.
 */
export function spreadOfPairs(months: readonly MonthResidual[] | null, pairs = year): number {
  const ways =
    months === null
      ? likenesses.map(({ likeness, probability }) => ({ likeness, logarithm: Math.log(probability) }))
      : alongSpectra(months).map(({ likeness, probability, parts }) => {
          const squares = parts.reduce((sum, { value, squared }) => sum + squared / value, 0);
          const widths = parts.reduce((sum, { value }) => sum + Math.log(value), 0);
          const fit = -(widths + parts.length * Math.log(squares + Number.MIN_VALUE)) / 2;
          return { likeness, logarithm: fit + Math.log(probability) };
        });
  return factorOver(
    likeliest(ways).map(({ likeness, probability }) => ({
      probability,
      spread: pairSpread(likeness, pairs),
    })),
  );
}

/** The variance of the mean of so many differences a year apart ÷ what drawing them again and again gives in the mean. */
function pairSpread(likeness: number, pairs: number): number {
  const resembles = (apart: number) => likeness ** Math.abs(apart);
  const places = Array.from({ length: pairs }, (_, index) => index);
  const covariance = (apart: number) =>
    2 * resembles(apart) - resembles(apart + year) - resembles(apart - year);
  const sum = places.reduce((all, a) => all + places.reduce((row, b) => row + covariance(a - b), 0), 0);
  return sum / pairs ** 2 / ((pairs * covariance(0) - sum / pairs) / (pairs * (pairs - 1)));
}

/** The squared share of the residuals in each direction that levels of each likeness vary in. */
function alongSpectra(months: readonly MonthResidual[]) {
  const residuals = Float64Array.from(months, ({ residual }) => residual);
  return spectraOf(months).map(({ spectrum, ...likeness }) => ({
    ...likeness,
    parts: spectrum.map(({ value, vector }) => ({ value, squared: along(residuals, vector) ** 2 })),
  }));
}

/** The directions in which levels of each likeness vary, with how much, once years and calendar months are taken out. */
function spectraOf(
  months: readonly MonthResidual[],
): readonly (Likeness & { readonly spectrum: readonly Eigen[] })[] {
  const key = months.map(({ index, year, season }) => `${index} ${year} ${season}`).join();
  const known = spectra.get(key);
  if (known) return known;
  const basis = residualBasis(months);
  const found = likenesses.map(({ likeness, probability }) => {
    const resembling = basis.map((direction) =>
      months.map((a) =>
        direction.reduce(
          (sum, value, index) => sum + value * likeness ** Math.abs(a.index - (months[index]?.index ?? 0)),
          0,
        ),
      ),
    );
    const together = basis.map((direction) => resembling.map((other) => along(direction, other)));
    const spectrum = symmetricEigen(together).map(({ value, vector }) => ({
      value,
      vector: Float64Array.from(months, (_, index) =>
        vector.reduce((sum, part, at) => sum + part * (basis[at]?.[index] ?? 0), 0),
      ),
    }));
    return { likeness, probability, spectrum };
  });
  spectra.set(key, found);
  return found;
}

/** Spectra already found: most series cover the same months. */
const spectra = new Map<string, ReturnType<typeof spectraOf>>();

/** Directions, at right angles, that no effect of a year or a calendar month reaches. */
function residualBasis(months: readonly MonthResidual[]): number[][] {
  const names = [...new Set(months.flatMap(({ year, season }) => [year, season]))];
  const effects = names.map((name) =>
    months.map(({ year, season }) => Number(name === year || name === season)),
  );
  const reached: number[][] = [];
  for (const effect of effects) reached.push(...beyond(reached, effect));
  const basis: number[][] = [];
  for (const index of months.keys()) {
    const unit = months.map((_, at) => Number(at === index));
    basis.push(...beyond([...reached, ...basis], unit));
  }
  return basis;
}

/** What a vector has beyond some directions at right angles, as a direction; none where they hold it whole. */
function beyond(directions: readonly (readonly number[])[], vector: readonly number[]): number[][] {
  const rest = directions.reduce<readonly number[]>((left, direction) => {
    const share = along(left, direction);
    return left.map((value, index) => value - share * (direction[index] ?? 0));
  }, vector);
  const length = Math.hypot(...rest);
  return length > 1e-6 ? [rest.map((value) => value / length)] : [];
}
