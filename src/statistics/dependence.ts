import { invert, normalTwoSided, z } from './distributions.ts';
import { falseAlarmShare } from './interval.ts';
import type { Overdispersion } from './overdispersion.ts';
import { type Eigen, type Matrix, symmetricEigen } from './symmetric-eigen.ts';

/** What a month has beyond what its year and calendar month lead to expect. */
export interface MonthResidual {
  /** Its place in the series; its year, counted back from the latest; its calendar month. */
  readonly index: number;
  readonly year: string;
  readonly season: string;
  /** In standard deviations of chance. */
  readonly residual: number;
  /** What a level higher by 1 (a count twice as large) would add to it, squared: of counts what is expected. */
  readonly weight: number;
}

/** A way in which the level of a series may move, and how likely the months make it. */
interface Way {
  readonly probability: number;
  /** How far the level resembles that of the month before: ρ. */
  readonly likeness: number;
  /** What its moves add to the variance of a month, as a multiple of what chance gives. */
  readonly moves: number;
}

/** How the level of a series moves from month to month, as far as its months tell. */
export interface LevelMoves {
  readonly ways: readonly Way[];
}

/**
 * ρ before the months are seen: the middles of ten classes from 0 to 1, by ρ(1 − ρ). Its mean is 0.5, as that of
 * real types of crime is 0.4 to 0.6, and two in three lie between 0.25 and 0.75.
 */
const likenesses = Array.from({ length: 10 }, (_, index) => {
  const likeness = (index + 0.5) / 10;
  return { likeness, probability: likeness * (1 - likeness) };
});

/**
 * The standard deviation of the level before the months are seen: none with a probability of 0.2, else from 1% to
 * 64% of it, each as likely as another √2 times as large.
 */
const noMoves = 0.2;
const deviations = Array.from({ length: 13 }, (_, index) => 0.01 * 2 ** (index / 2));
const sizes = [
  { deviation: 0, probability: noMoves },
  ...deviations.map((deviation) => ({ deviation, probability: (1 - noMoves) / deviations.length })),
];

/** Ways less likely than this, against the likeliest, are left out. */
const negligible = 1e-6;

/**
 * How the level of a series moves: chance varies each month by itself, and the level under it moves by σ and resembles
 * that of the month before by ρ. How likely each σ and ρ is follows from the residuals of the months (Bayes; restricted
 * likelihood, Patterson and Thompson 1971, as years and calendar months are taken out of them first).
 */
export function levelMoves(months: readonly MonthResidual[]): LevelMoves {
  const weight = months.reduce((sum, month) => sum + month.weight, 0) / months.length;
  const residuals = months.map(({ residual }) => residual);
  const ways = spectraOf(months).flatMap(({ likeness, spectrum }, at) => {
    const parts = spectrum.map(({ value, vector }) => ({
      value,
      squared: residuals.reduce((sum, residual, index) => sum + residual * (vector[index] ?? 0), 0) ** 2,
    }));
    return sizes.map(({ deviation, probability }) => {
      const moves = weight * deviation ** 2;
      const fit = parts.reduce((sum, { value, squared }) => {
        const variance = 1 + moves * value;
        return sum - (Math.log(variance) + squared / variance) / 2;
      }, 0);
      return { likeness, moves, logarithm: fit + Math.log(probability * (likenesses[at]?.probability ?? 0)) };
    });
  });
  const most = Math.max(...ways.map(({ logarithm }) => logarithm));
  const kept = ways
    .map(({ logarithm, ...way }) => ({ ...way, probability: Math.exp(logarithm - most) }))
    .filter(({ probability }) => probability > negligible);
  const all = kept.reduce((sum, { probability }) => sum + probability, 0);
  return { ways: kept.map((way) => ({ ...way, probability: way.probability / all })) };
}

/**
 * How many times as much as chance alone makes it the difference of two windows varies, or, with no window before, the
 * sum of one: the factor at which a test is beyond chance in 5% of cases over all ways in which the level may move. A
 * level that resembles the month before makes windows differ more than its single months would. Windows are places in
 * the series.
 */
export function spreadOfWindows(
  { ways }: LevelMoves,
  now: readonly number[],
  before: readonly number[] = [],
): Overdispersion {
  const signs = [...now.map((index) => ({ index, sign: 1 })), ...before.map((index) => ({ index, sign: -1 }))];
  const togetherness = new Map(
    likenesses.map(({ likeness }) => [
      likeness,
      signs.reduce(
        (sum, a) =>
          sum + signs.reduce((row, b) => row + a.sign * b.sign * likeness ** Math.abs(a.index - b.index), 0),
        0,
      ) / signs.length,
    ]),
  );
  const spreads = ways.map(({ probability, likeness, moves }) => ({
    probability,
    spread: 1 + moves * (togetherness.get(likeness) ?? 0),
  }));
  const alarms = (factor: number) =>
    spreads.reduce(
      (sum, { probability, spread }) => sum + probability * normalTwoSided(z * Math.sqrt(factor / spread)),
      0,
    );
  const largest = Math.max(...spreads.map(({ spread }) => spread));
  const factor = invert((each) => -alarms(each), -falseAlarmShare, 1, Math.max(largest, 1));
  return { factor, degreesOfFreedom: Infinity };
}

/** The directions in which levels of each likeness vary, with how much, once years and calendar months are taken out. */
function spectraOf(
  months: readonly MonthResidual[],
): readonly { readonly likeness: number; readonly spectrum: readonly Eigen[] }[] {
  const key = months.map(({ index, year, season }) => `${index} ${year} ${season}`).join();
  const known = spectra.get(key);
  if (known) return known;
  const residuals = residualProjection(months);
  const found = likenesses.map(({ likeness }) => {
    const together = months.map((a) => months.map((b) => likeness ** Math.abs(a.index - b.index)));
    const spectrum = symmetricEigen(product(product(residuals, together), residuals));
    return { likeness, spectrum: spectrum.filter(({ value }) => value > 1e-9) };
  });
  spectra.set(key, found);
  return found;
}

/** Spectra already found: most series cover the same months. */
const spectra = new Map<string, ReturnType<typeof spectraOf>>();

/** The matrix that takes the effects of years and calendar months out of monthly values. */
function residualProjection(months: readonly MonthResidual[]): Matrix {
  const names = new Set(months.flatMap(({ year, season }) => [year, season]));
  const effects = [...names].map((name) => months.map(({ year, season }) => (name === year || name === season ? 1 : 0)));
  const directions: number[][] = [];
  for (const effect of effects) {
    const rest = directions.reduce<number[]>((left, direction) => {
      const along = left.reduce((sum, value, index) => sum + value * (direction[index] ?? 0), 0);
      return left.map((value, index) => value - along * (direction[index] ?? 0));
    }, effect);
    const length = Math.hypot(...rest);
    if (length > 1e-9) directions.push(rest.map((value) => value / length));
  }
  return months.map((_, row) =>
    months.map((__, column) =>
      directions.reduce(
        (left, direction) => left - (direction[row] ?? 0) * (direction[column] ?? 0),
        row === column ? 1 : 0,
      ),
    ),
  );
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    (b[0] ?? []).map((_, column) => row.reduce((sum, value, at) => sum + value * (b[at]?.[column] ?? 0), 0)),
  );
}
