import { calendarMonth, type MonthlyValues } from './monthly-values.ts';

/** One month of a year × calendar month table, with its cases by outcome: one outcome for plain counts. */
export interface MonthCell {
  readonly year: string;
  readonly season: string;
  readonly outcomes: readonly number[];
}

/**
 * Lays months out by year and calendar month. Years are 12 months counted back from the latest, so that they are
 * the windows a paper compares. Months for which there are no outcomes are left out.
 */
export function monthTable(
  values: MonthlyValues,
  outcomesOf: (value: number, index: number) => readonly number[] | null,
): MonthCell[] {
  return values.flatMap(({ month, value }, index) => {
    const outcomes = value === null ? null : outcomesOf(value, index);
    const year = `year ${Math.floor((values.length - 1 - index) / 12)}`;
    return outcomes === null ? [] : [{ year, season: calendarMonth(month), outcomes }];
  });
}

/** The years and the calendar months of a table. */
export function rowsAndColumns(table: readonly MonthCell[]): { years: Set<string>; seasons: Set<string> } {
  return {
    years: new Set(table.map(({ year }) => year)),
    seasons: new Set(table.map(({ season }) => season)),
  };
}

/** Drops years and calendar months that lack an outcome altogether: they say nothing about how months vary. */
export function withoutEmptyMargins(table: readonly MonthCell[]): readonly MonthCell[] {
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
