import Table from 'cli-table3';
import { monthName } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import type { ExplainedRow } from '../explain/find-result.ts';
import type { RowTally } from '../explain/row-sql.ts';
import { draftOf } from '../insight/describe-result.ts';
import { isAnySynthetic } from '../land/receipt.ts';
import { type Measure, wholeArea } from '../measures/measure.ts';
import { measureValue } from '../measures/series.ts';
import { currentWindow, monthsOf, previousWindow } from '../measures/window.ts';
import { rowTitle } from '../report/row-titles.ts';
import { decimalsOf, formatNumber } from '../words/number-words.ts';

/** What the measure is, its status, and the result in a sentence. */
export function printDefinition(measure: Measure, { result, accepted }: ExplainedRow): void {
  if (isAnySynthetic(accepted)) console.log('SYNTHETIC DATA, not real figures\n');
  const area = result.area === wholeArea ? 'whole force' : result.area;
  console.log(`${measure.code}  ${rowTitle(measure, result.part)}  (${area})

${measure.definition}
Unit: ${measure.unit}. Better: ${measure.better}. Source: ${measure.source}. Owner: ${measure.owner}.

Status: ${result.status}${result.reason === null ? '' : ` (${result.reason})`}
${draftOf(result)}
`);
}

/** Both windows month by month, side by side, with their sums. */
export function printMonths(measure: Measure, { result, series }: ExplainedRow): void {
  const divides = measure.denominator !== undefined;
  const amounts = divides ? ['numerator', 'denominator', 'value'] : ['value'];
  const table = new Table({
    head: ['previous', ...amounts, 'current', ...amounts],
    style: { head: [], border: [], compact: true },
  });
  const cells = (month: string) => {
    const point = series?.points.find((candidate) => candidate.month === month);
    if (!point || point.numerator === null)
      return [...amounts.slice(1).map(() => ''), point?.gap ?? 'not received'];
    const value = measureValue(point.numerator, point.denominator, measure.statistic);
    const shown = value === null ? 'nothing to divide by' : formatNumber(value, decimalsOf(value, divides));
    return divides ? [formatNumber(point.numerator), formatNumber(point.denominator ?? 0), shown] : [shown];
  };
  const before = monthsOf(previousWindow(result.window_end));
  for (const [index, month] of monthsOf(currentWindow(result.window_end)).entries()) {
    const earlier = before[index] ?? '';
    table.push([monthName(earlier), ...cells(earlier), monthName(month), ...cells(month)]);
  }
  const totals = (value: number | null, numerator: number | null, denominator: number | null) => {
    const shown = value === null ? '' : formatNumber(value, decimalsOf(value, divides));
    return divides
      ? [numerator, denominator].map((one) => (one === null ? '' : formatNumber(one))).concat(shown)
      : [shown];
  };
  table.push([
    '12 months',
    ...totals(result.previous, result.previous_numerator, result.previous_denominator),
    '12 months',
    ...totals(result.current, result.current_numerator, result.current_denominator),
  ]);
  console.log(table.toString());
}

/** The SQL of a tally, and the extracts its records came in. */
export async function printTally(
  database: Database,
  { role, sql, records }: RowTally,
  row: ExplainedRow,
): Promise<void> {
  console.log(`\nThe ${role}, by month:\n\n${sql}\n`);
  const contributing = await database.rows<{ extract_id: number; rows: number }>(
    `select extract_id, count(*) as rows ${records} group by extract_id`,
  );
  const table = new Table({
    head: ['extract', 'sha256', 'rows in', 'rows here'],
    style: { head: [], border: [], compact: true },
  });
  let total = 0;
  for (const receipt of row.accepted) {
    const rows = contributing.find((one) => one.extract_id === receipt.extract_id)?.rows;
    if (rows === undefined) continue;
    total += rows;
    table.push([receipt.file, receipt.sha256, formatNumber(receipt.rows_in), formatNumber(rows)]);
  }
  console.log(table.toString());
  console.log(`${formatNumber(total)} records in the two windows, from ${table.length} extracts`);
}
