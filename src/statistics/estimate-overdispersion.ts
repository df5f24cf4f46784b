import { chiSquaredBelow } from './chi-squared.ts';
import { fitMargins } from './fit-margins.ts';
import { type MonthCell, rowsAndColumns, withoutEmptyMargins } from './month-table.ts';
import { chanceAlone, type Overdispersion } from './overdispersion.ts';

/** Two whole years have 11; below this, with calendar months that lack any case, there is no estimate. */
export const leastDegreesOfFreedom = 8;

/** Months that vary less than 80% of series of pure chance are taken as pure chance. */
const ORDINARY_SHARE = 0.8;

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
export function estimateOverdispersion(table: readonly MonthCell[]): Overdispersion | null {
  const cells = withoutEmptyMargins(table);
  const { years, seasons } = rowsAndColumns(cells);
  const degreesOfFreedom = cells.length - years.size - seasons.size + 1;
  if (degreesOfFreedom < leastDegreesOfFreedom) return null;
  return chanceOrEstimate(pearson(cells), degreesOfFreedom);
}

/** Over-dispersion by Pearson's X²: 1 where chance alone explains it, else the estimate. */
export function chanceOrEstimate(chiSquared: number, degreesOfFreedom: number): Overdispersion {
  if (chiSquaredBelow(chiSquared, degreesOfFreedom) <= ORDINARY_SHARE) return chanceAlone;
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
