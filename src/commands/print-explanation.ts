import Table from 'cli-table3';
import { monthName } from '../calendar.ts';
import type { Database } from '../engine/index.ts';
import type { ExplainedRow, RowTally } from '../explain/index.ts';
import { draftOf } from '../insight/index.ts';
import { isAnySynthetic } from '../land/index.ts';
import {
  describeWindow,
  type Gap,
  gapAt,
  gapWords,
  isDivided,
  type Measure,
  measureValue,
  monthsOf,
  rowTitle,
  suppressedWords,
  wholeArea,
} from '../measures/index.ts';
import { decimalsOf, formatNumber } from '../words/index.ts';

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

/** Both windows month by month, side by side, with their sums; the baseline beside its own months. */
export function printMonths(measure: Measure, { result, series }: ExplainedRow): void {
  const divides = isDivided(measure.statistic);
  const amounts = divides ? ['numerator', 'denominator', 'value'] : ['value'];
  const shown = (numerator: number | null, denominator: number | null, gap: Gap | null): string[] => {
    if (numerator === null) return [...amounts.slice(1).map(() => ''), gap === null ? '' : gapWords(gap)];
    const value = measureValue(numerator, denominator, measure.statistic);
    const text =
      value === null
        ? 'nothing to divide by'
        : formatNumber(value, decimalsOf([value], measure.unit, divides));
    return divides ? [formatNumber(numerator), formatNumber(denominator ?? 0), text] : [text];
  };
  const cells = (month: string | undefined, numerator: 'numerator' | 'baseline') => {
    if (month === undefined) return amounts.map(() => '');
    const point = series?.points.find((candidate) => candidate.month === month);
    return shown(
      point?.[numerator] ?? null,
      point?.denominator ?? null,
      point ? point.gap : gapAt(month).gap,
    );
  };
  const current = { start: result.window_start, end: result.window_end };
  const { previous_start: start, previous_end: end } = result;
  const previous = start === null || end === null ? null : { start, end };
  const table = new Table({
    head: [result.baseline ?? 'previous', ...amounts, 'current', ...amounts],
    style: { head: [], border: [], compact: true },
  });
  const before = monthsOf(previous ?? current);
  for (const [index, month] of monthsOf(current).entries()) {
    const earlier = before[index];
    const numerator = previous ? 'numerator' : 'baseline';
    table.push([
      earlier ? monthName(earlier) : '',
      ...cells(earlier, numerator),
      monthName(month),
      ...cells(month, 'numerator'),
    ]);
  }
  table.push([
    describeWindow(previous ?? current),
    ...shown(result.previous_numerator, result.previous_denominator, null),
    describeWindow(current),
    ...shown(result.current_numerator, result.current_denominator, null),
  ]);
  console.log(table.toString());
}

/** The SQL of a tally, and the extracts its records came in; not which, or how many, where counts are suppressed. */
export async function printTally(
  database: Database,
  { role, sql, records }: RowTally,
  row: ExplainedRow,
  isPrivate: boolean,
): Promise<void> {
  console.log(`\nThe ${role.replace('_', ' ')}, by month:\n\n${sql}\n`);
  if (!isPrivate && row.result.suppressed !== null) {
    console.log(`Extracts and records: ${suppressedWords} (--private shows them)`);
    return;
  }
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
