import { identifier, literal } from '../engine/index.ts';
import type { Tally } from './tally.ts';

/** SQL for what a tally sums or counts, over rows that are already chosen. */
export function amountSql(tally: Tally): string {
  return tally.sum === null ? 'count(*)' : `coalesce(${sumSql(tally.sum)}, 0)`;
}

/** SQL condition of a tally's rows; `true` where every row counts. */
export function conditionSql(where: Tally['where']): string {
  const conditions = Object.entries(where).map(([column, value]) =>
    Array.isArray(value)
      ? `${identifier(column)} in (${value.map(literal).join(', ')})`
      : `${identifier(column)} = ${literal(value as string | number | boolean)}`,
  );
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/** SQL aggregate of a tally within a scan that serves several: the same text for tallies that are the same. */
export function aggregateSql(tally: Tally): string {
  const condition = conditionSql(tally.where);
  const amount = tally.sum === null ? 'count(*)' : sumSql(tally.sum);
  return condition === 'true' ? amount : `${amount} filter (where ${condition})`;
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
