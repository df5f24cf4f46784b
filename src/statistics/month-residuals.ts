import type { Month } from '../calendar.ts';
import { calendarMonth, type MonthlyValues } from './monthly-values.ts';
import { requireCount } from './require-count.ts';

/** A month: its place in the series; its year, counted back from the latest; its calendar month. */
interface PlacedMonth {
  readonly index: number;
  readonly year: string;
  readonly season: string;
}

/** What a month has beyond what its year and calendar month lead to expect. */
export interface MonthResidual extends PlacedMonth {
  /** In standard deviations of what chance alone gives (Pearson). */
  readonly residual: number;
  /** Its square is so much larger for a level higher by 1, which is twice the count: of counts what is expected. */
  readonly weight: number;
}

/** One month of a year × calendar month table, with its cases by outcome: one outcome for plain counts. */
interface MonthCell extends PlacedMonth {
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
    return outcomes === null ? [] : [{ ...placeOf(values, month, index), outcomes }];
  });
}

function placeOf(values: MonthlyValues, month: Month, index: number): PlacedMonth {
  const year = `year ${Math.floor((values.length - 1 - index) / 12)}`;
  return { index, year, season: calendarMonth(month) };
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

/** Two whole years have 11; below this, with calendar months that lack any case, they tell nothing. */
const leastDegreesOfFreedom = 8;

/**
 * What the months of a table have beyond what year and calendar month together lead to expect: their products, and for
 * proportions the same on the scale of odds. So neither seasons, nor another level each year, nor a steady drift are
 * left; a step within a year is. Their squares add up to Pearson's X². Null where they tell too little: with fewer than
 * 8 degrees of freedom, which are months − years − calendar months + 1.
 */
function residualsOf(table: readonly MonthCell[]): MonthResidual[] | null {
  const cells = withoutEmptyMargins(table);
  if (!tellsEnough(cells)) return null;
  const grouping = (groupOf: (cell: MonthCell, outcome: number, index: number) => string) =>
    cells.flatMap((cell, index) => cell.outcomes.map((_, outcome) => groupOf(cell, outcome, index)));
  const groupings = [
    grouping(({ year }, outcome) => `${year} ${outcome}`),
    grouping(({ season }, outcome) => `${season} ${outcome}`),
  ];
  const perCell = cells[0]?.outcomes.length ?? 1;
  const fitted = fitMargins(
    cells.flatMap(({ outcomes }) => outcomes),
    perCell > 1 ? [...groupings, grouping((_, __, index) => `${index}`)] : groupings,
  );
  return cells.map(({ index, year, season, outcomes: [observed = 0, ...rest] }, at) => {
    const expected = fitted[at * perCell] ?? 0;
    const all = rest.reduce((sum, value) => sum + value, observed);
    const weight = perCell > 1 ? (expected * (all - expected)) / all : expected;
    return {
      index,
      year,
      season,
      weight,
      residual: weight <= 0 ? 0 : (observed - expected) / Math.sqrt(weight),
    };
  });
}

function tellsEnough(months: readonly PlacedMonth[]): boolean {
  const years = new Set(months.map(({ year }) => year));
  const seasons = new Set(months.map(({ season }) => season));
  return months.length - years.size - seasons.size + 1 >= leastDegreesOfFreedom;
}

/**
 * The logarithms of monthly means, for what they have beyond year and calendar month; how far chance alone scatters them
 * is not known. Null where less than about two years are left, or a month has no cases or nothing to average.
 */
export function meanResiduals(totals: MonthlyValues, cases: MonthlyValues): MonthResidual[] | null {
  const known = totals.flatMap(({ month, value }, index) => {
    const count = cases[index]?.value ?? null;
    if (value === null || count === null) return [];
    return [{ ...placeOf(totals, month, index), weight: 1, residual: Math.log(value / count) }];
  });
  return tellsEnough(known) && known.every(({ residual }) => Number.isFinite(residual)) ? known : null;
}

/** Of monthly counts. Months without value are left out. Null where less than about two years are left. */
export function countResiduals(counts: MonthlyValues): MonthResidual[] | null {
  return residualsOf(
    monthTable(counts, (count) => {
      requireCount(count, 'count');
      return [count];
    }),
  );
}

/**
 * Of monthly proportions, from their numerators and denominators. Months that lack either, or have no cases, are left
 * out. Null where less than about two years are left, and where a numerator is over its denominator, as then it is no
 * proportion. Throws where the two do not cover the same months.
 */
export function proportionResiduals(
  numerators: MonthlyValues,
  denominators: MonthlyValues,
): MonthResidual[] | null {
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
  return table.some(({ outcomes: [, rest = 0] }) => rest < 0) ? null : residualsOf(table);
}
