import { identifier, literal } from '../engine/index.ts';
import type { RowsThat, Tally } from './tally.ts';

/** SQL for what a tally sums or counts, over rows that are already chosen. */
export function amountSql(tally: Tally): string {
  return tally.sum === null ? 'count(*)' : `coalesce(${sumSql(tally.sum)}, 0)`;
}

/** SQL condition of a tally's rows; `true` where every row counts. */
export function conditionSql(
  where: Tally['where'],
  valueSql: (column: string, value: unknown) => string = identifier,
): string {
  const conditions = Object.entries(where).map(([column, value]) =>
    Array.isArray(value)
      ? `${valueSql(column, value[0])} in (${value.map(literal).join(', ')})`
      : `${valueSql(column, value)} = ${literal(value as string | number | boolean)}`,
  );
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/** SQL aggregate of a tally within a scan that serves several: the same text for tallies that are the same. */
export function aggregateSql(tally: Tally): string {
  if (tally.ofRows)
    return `count(*) filter (where ${tally.ofRows.by.map(rowsSql(tally.ofRows.that)).join(' or ')})`;
  const condition = conditionSql(tally.where);
  const amount = tally.sum === null ? 'count(*)' : sumSql(tally.sum);
  return condition === 'true' ? amount : `${amount} filter (where ${condition})`;
}

/** SQL condition of rows that a tally is not known to count, or may count: a condition on a blank is neither true nor false. */
function rowsSql(that: RowsThat): (tally: Tally) => string {
  return ({ where, sum }) => {
    const condition = conditionSql(where, knownSql);
    if (that === 'may count') return `(${condition}) is not false`;
    const amount = sum === null ? '' : ` or (${condition} and ${identifier(sum)} is null)`;
    return `(${condition}) is null${amount}`;
  };
}

/** SQL of a column, blank where it says that its value is unknown. */
function knownSql(column: string, value: unknown): string {
  return typeof value === 'string' ? `known_name(${identifier(column)})` : identifier(column);
}

/** SQL of a grouped column as text, in a query with grouping sets; null where the row is not grouped by it. */
export function groupSql(column: string): string {
  const name = identifier(column);
  return `case when grouping(${name}) = 0 then coalesce(${name}::varchar, 'unknown') end as ${name}`;
}

/** A sum that is the same in whatever order rows are read: of decimals, not of floating point. */
function sumSql(column: string): string {
  return `sum(${identifier(column)}::decimal(38, 9))`;
}
