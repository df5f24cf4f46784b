import { relative } from 'node:path';
import { monthName } from '../calendar.ts';
import { clickHouseFor, type Database, readSql } from '../engine/index.ts';
import { type ExplainedRow, explainedRows, type RowTally, rowTallies, writeRows } from '../explain/index.ts';
import { draftOf } from '../insight/index.ts';
import { isAnySynthetic } from '../land/index.ts';
import {
  decimalsOf,
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
  wholePart,
} from '../measures/index.ts';
import { lastBuilt } from '../publish/index.ts';
import { ownAreasOf } from '../reference/index.ts';
import { count, formatNumber } from '../words/index.ts';
import {
  areaGiven,
  measureNamed,
  monthGiven,
  partGiven,
  publicationNamed,
  type RowArguments,
} from './arguments.ts';
import { drawTable } from './draw-table.ts';
import { WrongUsage } from './exit-codes.ts';
import { openForReading } from './open-warehouse.ts';

interface ExplainArguments extends RowArguments {
  rows?: boolean;
  private?: boolean;
}

/** `insight explain`: walks one number back to its definition, months, SQL and extracts. */
export async function explainCommand(code: string, given: ExplainArguments): Promise<void> {
  const isPrivate = given.private ?? false;
  if (given.rows && !isPrivate)
    throw new WrongUsage(
      '--rows writes references of records: say --private too, and keep what it writes private',
    );
  const database = await openForReading(given.out);
  try {
    const last = lastBuilt(given.out, { ...given, measure: code });
    const publication = publicationNamed(last.publication);
    if (clickHouseFor(publication.engine) !== null)
      throw new WrongUsage(`the records of ${publication.name} stand in ClickHouse: ask them there`);
    const measure = measureNamed(publication, code);
    const asAt = monthGiven(given.asAt) ?? last.as_at;
    const row = chooseRow(
      measure,
      await explainedRows(database, publication, measure, { last, out: given.out }, { asAt, isPrivate }),
      given,
    );
    if (isPrivate) console.log('PRIVATE: exact figures, not for publication\n');
    printDefinition(measure, row);
    if (row.series === null) return;
    printMonths(measure, row);
    const tallies = rowTallies(measure, row.result, ownAreasOf(publication.neighbourhoods));
    for (const tally of tallies) await printTally(database, tally, row, isPrivate);
    if (given.rows) {
      const { file, rows } = await writeRows(database, measure, row.result, tallies, given.out);
      console.log(`\n${formatNumber(rows)} record references written to ${relative(process.cwd(), file)}`);
    }
  } finally {
    database.close();
  }
}

function chooseRow(measure: Measure, rows: readonly ExplainedRow[], given: ExplainArguments): ExplainedRow {
  const areas = rows.map(({ result }) => result.area);
  const area = areaGiven(measure.code, areas, given.area);
  const parts = [...new Set(rows.map(({ result }) => result.part))];
  const wanted =
    given.part === undefined
      ? parts.includes(wholePart)
        ? wholePart
        : parts[0]
      : partGiven(measure, given.part);
  const found = rows.find(({ result }) => result.area === area && result.part === wanted);
  if (!found) throw new WrongUsage(`${measure.code} has no part '${given.part}'; it has ${parts.join(', ')}`);
  if (given.part === undefined && parts.length > 1)
    console.log(`Parts: ${parts.join(', ')} (choose with --part)\n`);
  return found;
}

/** What the measure is, its status, and the result in a sentence. */
function printDefinition(measure: Measure, { result, accepted }: ExplainedRow): void {
  if (isAnySynthetic(accepted)) console.log('SYNTHETIC DATA, not real figures\n');
  const area = result.area === wholeArea ? 'whole force' : result.area;
  console.log(`${measure.code}  ${rowTitle(measure, result.part)}  (${area})

${measure.definition}
Unit: ${result.unit}. Better: ${measure.better}. Source: ${measure.source}. Owner: ${measure.owner}.

Status: ${result.status}${result.reason === null ? '' : ` (${result.reason})`}
${draftOf(result)}
`);
}

/** Both windows month by month, side by side, with their sums; the baseline beside its own months. */
function printMonths(measure: Measure, { result, series }: ExplainedRow): void {
  const divides = isDivided(measure.statistic);
  const amounts = divides ? ['numerator', 'denominator', 'value'] : ['value'];
  const shown = (numerator: number | null, denominator: number | null, gap: Gap | null): string[] => {
    if (numerator === null) return [...amounts.slice(1).map(() => ''), gap === null ? '' : gapWords(gap)];
    const value = measureValue(measure, { numerator, denominator });
    const text =
      value === null ? 'nothing to divide by' : formatNumber(value, decimalsOf([value], measure.statistic));
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
  const before = monthsOf(previous ?? current);
  const ofMonths = monthsOf(current).map((month, index) => {
    const earlier = before[index];
    return [
      earlier ? monthName(earlier) : '',
      ...cells(earlier, previous ? 'numerator' : 'baseline'),
      monthName(month),
      ...cells(month, 'numerator'),
    ];
  });
  const sums = [
    describeWindow(previous ?? current),
    ...shown(result.previous_numerator, result.previous_denominator, null),
    describeWindow(current),
    ...shown(result.current_numerator, result.current_denominator, null),
  ];
  const head = [result.baseline ?? 'previous', ...amounts, 'current', ...amounts];
  console.log(drawTable(head, [...ofMonths, sums]));
}

/** The SQL of a tally, and the extracts its records came in; not which, or how many, where counts are suppressed. */
async function printTally(
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
    readSql('explain/extracts.sql', { records }),
  );
  let total = 0;
  const lines = row.accepted.flatMap(({ extract_id, file, sha256, rows_in }) => {
    const rows = contributing.find((one) => one.extract_id === extract_id)?.rows;
    if (rows === undefined) return [];
    total += rows;
    return [[file, sha256, formatNumber(rows_in), formatNumber(rows)]];
  });
  console.log(drawTable(['extract', 'sha256', 'rows in', 'rows here'], lines));
  console.log(`${count(total, 'record')} in the two windows, from ${count(lines.length, 'extract')}`);
}
