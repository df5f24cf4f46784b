import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Table from 'cli-table3';
import { monthName } from '../calendar.ts';
import { formatCsv } from '../csv.ts';
import type { Database } from '../duckdb.ts';
import { type ExplainedRow, explainedRows, readLastBuild } from '../explain/find-result.ts';
import { type RowTally, referenceColumn, rowTallies } from '../explain/row-sql.ts';
import { draftOf } from '../insight/describe-result.ts';
import { warehouseFolder } from '../land/warehouse.ts';
import { isRatio, type Measure, wholeArea, wholePart } from '../measures/measure.ts';
import { measureValue } from '../measures/series.ts';
import { currentWindow, monthsOf, previousWindow } from '../measures/window.ts';
import { rowName, rowTitle } from '../report/row-titles.ts';
import { decimalsOf, formatNumber } from '../words/number-words.ts';
import { monthGiven, publicationNamed } from './arguments.ts';
import { WrongUsage } from './exit-codes.ts';
import { openForReading } from './open-warehouse.ts';

export interface ExplainArguments {
  part?: string;
  area?: string;
  asAt?: string;
  rows?: boolean;
  out: string;
}

/** `insight explain`: walks one number back to its definition, months, SQL and extracts. */
export async function explain(code: string, given: ExplainArguments): Promise<void> {
  const database = await openForReading(given.out);
  try {
    const last = readLastBuild(given.out);
    const publication = publicationNamed(last.publication);
    const measure = publication.measures.find(
      (candidate) => candidate.code.toLowerCase() === code.toLowerCase(),
    );
    if (!measure) {
      const codes = publication.measures.map((one) => one.code).join(', ');
      throw new WrongUsage(`${last.publication} has no measure '${code}'; it has ${codes}`);
    }
    const asAt = monthGiven(given.asAt) ?? last.as_at;
    const row = chooseRow(measure, await explainedRows(database, publication, measure, last, asAt), given);
    printDefinition(measure, row);
    if (row.series === null) return;
    printMonths(measure, row);
    const tallies = rowTallies(measure, row.result);
    for (const tally of tallies) await printTally(database, tally, row);
    if (given.rows) await writeRows(database, measure, row, tallies, given.out);
  } finally {
    database.close();
  }
}

function chooseRow(measure: Measure, rows: readonly ExplainedRow[], given: ExplainArguments): ExplainedRow {
  const areas = [...new Set(rows.map(({ result }) => result.area))];
  const area = areas.find((name) => name.toLowerCase() === (given.area ?? wholeArea).toLowerCase());
  if (!area) throw new WrongUsage(`${measure.code} has no area '${given.area}'; it has ${areas.join(', ')}`);
  const parts = [...new Set(rows.map(({ result }) => result.part))];
  const lettered = measure.parts?.named.find((part) => part.letter === given.part?.toLowerCase())?.part;
  const wanted = lettered ?? given.part ?? (parts.includes(wholePart) ? wholePart : parts[0]);
  const found = rows.find(({ result }) => result.area === area && result.part === wanted);
  if (!found) throw new WrongUsage(`${measure.code} has no part '${given.part}'; it has ${parts.join(', ')}`);
  if (given.part === undefined && parts.length > 1)
    console.log(`Parts: ${parts.join(', ')} (choose with --part)\n`);
  return found;
}

function printDefinition(measure: Measure, { result }: ExplainedRow): void {
  const area = result.area === wholeArea ? 'whole force' : result.area;
  console.log(`${measure.code}  ${rowTitle(measure, result.part)}  (${area})

${measure.definition}
Unit: ${measure.unit}. Better: ${measure.better}. Source: ${measure.source}. Owner: ${measure.owner}.

Status: ${result.status}${result.reason === null ? '' : ` (${result.reason})`}
${draftOf(result)}
`);
}

function printMonths(measure: Measure, { result, series }: ExplainedRow): void {
  const ratio = isRatio(measure);
  const amounts = ratio ? ['numerator', 'denominator', 'value'] : ['value'];
  const table = new Table({
    head: ['previous', ...amounts, 'current', ...amounts],
    style: { head: [], border: [], compact: true },
  });
  const cells = (month: string) => {
    const point = series?.points.find((candidate) => candidate.month === month);
    if (!point || point.numerator === null)
      return [...amounts.slice(1).map(() => ''), point?.gap ?? 'not received'];
    const value = measureValue(point.numerator, point.denominator, ratio);
    const shown = value === null ? 'nothing to divide by' : formatNumber(value, decimalsOf(value, ratio));
    return ratio ? [formatNumber(point.numerator), formatNumber(point.denominator ?? 0), shown] : [shown];
  };
  const before = monthsOf(previousWindow(result.window_end));
  for (const [index, month] of monthsOf(currentWindow(result.window_end)).entries()) {
    const earlier = before[index] ?? '';
    table.push([monthName(earlier), ...cells(earlier), monthName(month), ...cells(month)]);
  }
  const totals = (value: number | null, numerator: number | null, denominator: number | null) => {
    const shown = value === null ? '' : formatNumber(value, decimalsOf(value, ratio));
    return ratio
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

async function printTally(
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

/** The references are of records in the force's systems: the file goes to the private folder. */
async function writeRows(
  database: Database,
  measure: Measure,
  { result }: ExplainedRow,
  tallies: readonly RowTally[],
  out: string,
): Promise<void> {
  const columns = ['window', 'role', 'reference', 'month', 'file', 'line'];
  const rows: unknown[][] = [];
  for (const { role, tally, records } of tallies) {
    const reference = await referenceColumn(database, tally.mart);
    const found = await database.table(
      `select if(month >= '${result.window_start}', 'current', 'previous'), '${role}',
         ${reference ?? 'null'}, month, file, extract_line
       from (select * ${records}) join (select extract_id, file from receipt) using (extract_id)
       order by month, file, extract_line`,
    );
    for (const row of found.rows) rows.push(row);
  }
  const folder = join(warehouseFolder(out), 'explained');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const area = result.area === wholeArea ? '' : `-${result.area.toLowerCase().replaceAll(' ', '-')}`;
  const file = join(folder, `${rowName(measure, result.part)}${area}-${result.as_at}.csv`);
  writeFileSync(file, formatCsv(columns, rows), { mode: 0o600 });
  console.log(`\n${formatNumber(rows.length)} record references written to ${relative(process.cwd(), file)}`);
}
