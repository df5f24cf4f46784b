import { chiSquaredBelow, studentQuantile } from './distributions.ts';
import { falseAlarmShare } from './interval.ts';
import { calendarMonth, type MonthlyValues } from './monthly-values.ts';
import { requireCount } from './require-count.ts';

/** How much more the months of a measure vary than chance alone makes them. */
export interface Overdispersion {
  /** φ: their variance ÷ what chance gives; 1 or more. */
  readonly factor: number;
  /** What φ was estimated from; Infinity where it is 1 because chance alone explains the months. */
  readonly degreesOfFreedom: number;
}

/** Months that vary as chance alone makes them. */
export const noOverdispersion: Overdispersion = { factor: 1, degreesOfFreedom: Infinity };

/** The rule, for readers. */
export const overdispersionRule =
  'Over-dispersion compares how far the months lie from what their year and calendar month lead to expect with ' +
  'how far chance alone would put them. It is 1 unless four in five series of pure chance vary less; where it is ' +
  'more, the test allows for its being an estimate (Student’s t).';

/** The distance from no change, in standard errors, that chance alone exceeds in 5% of cases. */
export function criticalValue({ degreesOfFreedom }: Overdispersion): number {
  return studentQuantile(falseAlarmShare, degreesOfFreedom);
}

/** One month of a year × calendar month table, with its cases by outcome: one outcome for plain counts. */
interface MonthCell {
  readonly index: number;
  readonly year: string;
  readonly season: string;
  readonly outcomes: readonly number[];
}

/**
 * Lays months out by year and calendar month. Years are 12 months counted back from the latest, so that they are
 * the windows a paper compares. Months for which there are no outcomes are left out.
 */
function monthTable(
  values: MonthlyValues,
  outcomesOf: (value: number, index: number) => readonly number[] | null,
): MonthCell[] {
  return values.flatMap(({ month, value }, index) => {
    const outcomes = value === null ? null : outcomesOf(value, index);
    const year = `year ${Math.floor((values.length - 1 - index) / 12)}`;
    return outcomes === null ? [] : [{ index, year, season: calendarMonth(month), outcomes }];
  });
}

/** The years and the calendar months of a table. */
function rowsAndColumns(table: readonly MonthCell[]): { years: Set<string>; seasons: Set<string> } {
  return {
    years: new Set(table.map(({ year }) => year)),
    seasons: new Set(table.map(({ season }) => season)),
  };
}

/** Drops years and calendar months that lack an outcome altogether: they say nothing about how months vary. */
function withoutEmptyMargins(table: readonly MonthCell[]): readonly MonthCell[] {
  const kept = table.filter(({ year, season }) =>
    [table.filter((cell) => cell.year === year), table.filter((cell) => cell.season === season)].every(
      hasAllOutcomes,
    ),
  );
  return kept.length === table.length ? table : withoutEmptyMargins(kept);
}

function hasAllOutcomes(cells: readonly MonthCell[]): boolean {
  return (cells[0]?.outcomes ?? []).every((_, outcome) =>
    cells.some((cell) => (cell.outcomes[outcome] ?? 0) > 0),
  );
}

const precision = 1e-10;
const mostRounds = 200;

/**
 * What each cell of a table would hold if nothing but its margins shaped it: start from ones, and scale the cells
 * of each group in turn to the group's observed sum, until no sum is off (Deming and Stephan 1940). Each grouping
 * names, for every cell, the group it is in. A group that sums to 0 makes its cells 0.
 */
export function fitMargins(observed: readonly number[], groupings: readonly (readonly string[])[]): number[] {
  let fitted = observed.map(() => 1);
  const margins = groupings.map((groups) => ({ groups, wanted: sums(observed, groups) }));
  for (let round = 0; round < mostRounds; round += 1) {
    let worst = 0;
    for (const { groups, wanted } of margins) {
      const now = sums(fitted, groups);
      const factors = new Map<string, number>();
      for (const [group, sum] of wanted) {
        const factor = sum === 0 ? 0 : sum / (now.get(group) ?? 1);
        factors.set(group, factor);
        if (sum !== 0) worst = Math.max(worst, Math.abs(factor - 1));
      }
      fitted = fitted.map((value, cell) => value * (factors.get(groups[cell] ?? '') ?? 0));
    }
    if (worst < precision) break;
  }
  return fitted;
}

function sums(values: readonly number[], groups: readonly string[]): Map<string, number> {
  const totals = new Map<string, number>();
  values.forEach((value, cell) => {
    const group = groups[cell] ?? '';
    totals.set(group, (totals.get(group) ?? 0) + value);
  });
  return totals;
}

/** Two whole years have 11; below this, with calendar months that lack any case, there is no estimate. */
const leastDegreesOfFreedom = 8;

/** Months that vary less than 80% of series of pure chance are taken as pure chance. */
const ordinaryShare = 0.8;

/**
 * Over-dispersion φ of a table of months: Pearson's X² ÷ its degrees of freedom (McCullagh and Nelder 1989). X² is
 * the sum of (observed − expected)² ÷ expected; expected is what year and calendar month together lead to expect
 * (their products; for proportions, on the scale of odds). So neither seasons, nor another level each year, nor a
 * steady drift counts as variation. A step within a year does, which makes a test more careful.
 * Degrees of freedom: months − years − calendar months + 1, so 11 for two whole years and 22 for three.
 *
 * An estimate below 1 is itself chance, and merely raising it to 1 makes a test miss: it would say 'beyond chance'
 * in 2% to 3% of cases instead of 5%. So φ is 1, known, unless X² is beyond the value that 80% of series of pure
 * chance stay under; from there it is the estimate, and tests use Student's t with its degrees of freedom. The
 * share of false alarms is then between 4.1% and 5.9% whatever the true φ, 1 or more (11 degrees of freedom; by
 * integrating over the chi-squared distribution of X²; 4.2% to 5.5% with 22, 4.0% to 6.3% with 8). Simulated counts
 * of 30 a month come close: 4.1%, 6.0% and 5.6% at φ = 1, 2 and 4; of 8 a month, 4.2%, 6.2% and 6.4%.
 *
 * Null where fewer than 8 degrees of freedom are left.
 */
function estimateOverdispersion(table: readonly MonthCell[]): Overdispersion | null {
  const cells = withoutEmptyMargins(table);
  const { years, seasons } = rowsAndColumns(cells);
  const degreesOfFreedom = cells.length - years.size - seasons.size + 1;
  if (degreesOfFreedom < leastDegreesOfFreedom) return null;
  return chanceOrEstimate(pearson(cells), degreesOfFreedom);
}

/** Over-dispersion by Pearson's X²: 1 where chance alone explains it, else the estimate. */
export function chanceOrEstimate(chiSquared: number, degreesOfFreedom: number): Overdispersion {
  if (chiSquaredBelow(chiSquared, degreesOfFreedom) <= ordinaryShare) return noOverdispersion;
  return { factor: chiSquared / degreesOfFreedom, degreesOfFreedom };
}

function pearson(cells: readonly MonthCell[]): number {
  const grouping = (groupOf: (cell: MonthCell, outcome: number, index: number) => string) =>
    cells.flatMap((cell, index) => cell.outcomes.map((_, outcome) => groupOf(cell, outcome, index)));
  const observed = cells.flatMap(({ outcomes }) => outcomes);
  const groupings = [
    grouping(({ year }, outcome) => `${year} ${outcome}`),
    grouping(({ season }, outcome) => `${season} ${outcome}`),
  ];
  const isDivided = observed.length > cells.length;
  const fitted = fitMargins(
    observed,
    isDivided ? [...groupings, grouping((_, __, index) => `${index}`)] : groupings,
  );
  return observed.reduce((sum, value, index) => {
    const expected = fitted[index] ?? 0;
    return expected === 0 ? sum : sum + (value - expected) ** 2 / expected;
  }, 0);
}

/**
 * Over-dispersion of monthly counts. Give it the 24 months that are compared, or up to 36 ending with them: more
 * make a surer estimate. Months without value are left out. Null where less than about two years are left.
 */
export function countOverdispersion(counts: MonthlyValues): Overdispersion | null {
  return estimateOverdispersion(
    monthTable(counts, (count) => {
      requireCount(count, 'count');
      return [count];
    }),
  );
}

/**
 * Over-dispersion of monthly proportions, from their numerators and denominators. Months that lack either, or have
 * no cases, are left out. Null where less than about two years are left, and where a numerator is over its
 * denominator, as then it is no proportion. Throws where the two do not cover the same months.
 */
export function proportionOverdispersion(
  numerators: MonthlyValues,
  denominators: MonthlyValues,
): Overdispersion | null {
  const cover = (values: MonthlyValues) => `${values[0]?.month} to ${values.at(-1)?.month}`;
  if (cover(numerators) !== cover(denominators)) {
    throw new RangeError(`different months: ${cover(numerators)}, ${cover(denominators)}`);
  }
  const table = monthTable(numerators, (x, index) => {
    const n = denominators[index]?.value ?? 0;
    requireCount(x, 'numerator');
    requireCount(n, 'denominator');
    return n === 0 ? null : [x, n - x];
  });
  return table.some(({ outcomes: [, rest = 0] }) => rest < 0) ? null : estimateOverdispersion(table);
}
