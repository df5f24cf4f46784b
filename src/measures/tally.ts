import type { MartColumns, MartName } from '../marts/index.ts';

/** What a column must be for a row to count: a value, or any of a list of values. */
export type Conditions<Mart extends MartName = MartName> = {
  readonly [Column in keyof MartColumns[Mart]]?:
    | MartColumns[Mart][Column]
    | readonly MartColumns[Mart][Column][];
};

/** Marts whose rows say what stands at the end of a month, or all since April: their months are no events. */
type StandingMart = 'workforce' | 'finance';

/** Marts whose rows are events of their month, so that months can be held against each other. */
export type EventMart = Exclude<MartName, StandingMart>;

/** Rows of a mart counted, or a column of theirs summed, where all conditions hold. */
export interface Tally<Mart extends MartName = MartName> {
  readonly mart: Mart;
  /** The column that is summed; null where rows are counted. */
  readonly sum: string | null;
  readonly where: Readonly<Record<string, unknown>>;
  /** Instead of `where`: rows of which it is not known whether these tallies count them, or that they may count. */
  readonly ofRows?: { readonly that: RowsThat; readonly by: readonly Tally[] };
}

/** What is asked of rows that tallies count, or not. */
export type RowsThat = 'are not known' | 'may count';

type NumericColumn<Mart extends MartName> = {
  [Column in keyof MartColumns[Mart]]: MartColumns[Mart][Column] extends number ? Column : never;
}[keyof MartColumns[Mart]] &
  string;

/** The number of rows of a mart that meet the conditions. */
export function countOf<Mart extends MartName>(mart: Mart, where: Conditions<Mart> = {}): Tally<Mart> {
  return { mart, sum: null, where: where as Record<string, unknown> };
}

/** The sum of a column over the rows of a mart that meet the conditions; blanks add nothing. */
export function sumOf<Mart extends MartName>(
  mart: Mart,
  column: NumericColumn<Mart>,
  where: Conditions<Mart> = {},
): Tally<Mart> {
  return { mart, sum: column, where: where as Record<string, unknown> };
}

/**
 * Rows of a mart whose columns do not say whether one of its tallies counts them, or how much; or those that one counts,
 * or may count: all but those whose columns say that it does not.
 */
export function rowsThat(that: RowsThat, mart: MartName, by: readonly Tally[]): Tally {
  return { mart, sum: null, where: {}, ofRows: { that, by } };
}

/** The marts of tallies. */
export function martsIn(tallies: readonly Tally[]): MartName[] {
  return [...new Set(tallies.map(({ mart }) => mart))];
}

/**
 * Whether what some tallies count is among what others count: each has one of the same mart beside it, whose conditions
 * it repeats, or narrows. Then they are shares of a whole; if not, two amounts of which neither holds the other.
 */
export function areCountedAmong(tallies: readonly Tally[], whole: readonly Tally[]): boolean {
  const valuesOf = (value: unknown) => (Array.isArray(value) ? value : [value]);
  const isNarrower = (tally: Tally, wider: Tally) =>
    tally.mart === wider.mart &&
    Object.entries(wider.where).every(
      ([column, allowed]) =>
        column in tally.where &&
        valuesOf(tally.where[column]).every((value) => valuesOf(allowed).includes(value)),
    );
  return tallies.every((tally) => whole.some((wider) => isNarrower(tally, wider)));
}

/** The columns a tally needs. */
export function columnsOf(tally: Tally): string[] {
  return [...Object.keys(tally.where), ...(tally.sum === null ? [] : [tally.sum])];
}

/** Tallies with the records counted that they sum. */
export function recordTallies(tallies: readonly Tally[]): Tally[] {
  return tallies.map((tally) => ({ ...tally, sum: null }));
}

/** The records that tallies count, as text: the same for two that count, or sum over, the same. */
export function countedBy(tallies: readonly Tally[]): string {
  return tallies
    .map(({ mart, where }) => `${mart} ${JSON.stringify(Object.entries(where).sort())}`)
    .sort()
    .join(' + ');
}
