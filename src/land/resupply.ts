import { monthName } from '../calendar.ts';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier, readSql } from '../engine/index.ts';
import { count } from '../words/index.ts';
import { landedTable, typedValue } from './contract-sql.ts';
import type { Receipt } from './receipt.ts';

/** How two deliveries of one extract differ in one month: rows only the older has, and rows only the newer has. */
interface MonthDifference {
  readonly month: string;
  readonly older: number;
  readonly newer: number;
  readonly out: number;
  readonly in: number;
}

/** A delivery that takes the place of an earlier one of the same month, and how it differs. */
export interface Resupply {
  readonly older: Receipt;
  readonly newer: Receipt;
  readonly months: readonly MonthDifference[];
}

/** A re-issue that changes a larger share of the rows, and at least so many, is held until it is accepted. */
const tolerableChange = { share: 0.1, rows: 20 };

/** How the rows of two landed extracts of one feed differ, by the month of the row. A changed row is one out and one in. */
export async function resupplyOf(database: Database, older: Receipt, newer: Receipt): Promise<Resupply> {
  const contract = contractOf(newer.feed);
  const typed = Object.keys(contract.columns).map(
    (name) => `${typedValue(contract, name)} as ${identifier(name)}`,
  );
  const months = await database.rows<MonthDifference>(
    readSql('land/month_differences.sql', {
      landed: landedTable(newer.feed),
      columns: typed.join(', '),
      moment: identifier(contract.monthColumn),
    }),
    [older.extract_id, newer.extract_id],
  );
  return { older, newer, months };
}

/** Whether a re-issue differs so much that a person has to accept it. */
export function differsMuch(resupply: Resupply): boolean {
  const rows = total(resupply, 'older');
  const changed = Math.max(total(resupply, 'out'), total(resupply, 'in'));
  return changed >= tolerableChange.rows && changed > tolerableChange.share * rows;
}

/** The difference in words, by month. */
export function describeResupply(resupply: Resupply): string {
  const changed = resupply.months.filter((month) => month.out + month.in > 0);
  const rows = count(total(resupply, 'older'), 'row');
  if (changed.length === 0) return `the same ${rows}`;
  const each = changed.map((month) => `${monthName(month.month)} ${outAndIn(month.out, month.in)}`);
  const whole = outAndIn(total(resupply, 'out'), total(resupply, 'in'));
  return `of ${rows} ${whole}${each.length > 1 ? `: ${each.join(', ')}` : ` (${monthName(changed[0]?.month ?? '')})`}`;
}

function total(resupply: Resupply, column: 'older' | 'newer' | 'out' | 'in'): number {
  return resupply.months.reduce((sum, month) => sum + month[column], 0);
}

function outAndIn(out: number, into: number): string {
  return `${out.toLocaleString('en-GB')} out and ${into.toLocaleString('en-GB')} in`;
}
