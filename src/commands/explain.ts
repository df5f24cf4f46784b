import { relative } from 'node:path';
import { type ExplainedRow, explainedRows, rowTallies, writeRows } from '../explain/index.ts';
import { type Measure, wholeArea, wholePart } from '../measures/index.ts';
import { lastBuilt } from '../publish/index.ts';
import { formatNumber } from '../words/index.ts';
import { measureNamed, monthGiven, partGiven, publicationNamed } from './arguments.ts';
import { WrongUsage } from './exit-codes.ts';
import { openForReading } from './open-warehouse.ts';
import { printDefinition, printMonths, printTally } from './print-explanation.ts';

export interface ExplainArguments {
  part?: string;
  area?: string;
  asAt?: string;
  rows?: boolean;
  private?: boolean;
  publication?: string;
  out: string;
}

/** `insight explain`: walks one number back to its definition, months, SQL and extracts. */
export async function explain(code: string, given: ExplainArguments): Promise<void> {
  const isPrivate = given.private ?? false;
  if (given.rows && !isPrivate)
    throw new WrongUsage(
      '--rows writes references of records: say --private too, and keep what it writes private',
    );
  const database = await openForReading(given.out);
  try {
    const last = lastBuilt(given.out, { ...given, measure: code });
    const publication = publicationNamed(last.publication);
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
    const tallies = rowTallies(measure, row.result);
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
  const areas = [...new Set(rows.map(({ result }) => result.area))];
  const area = areas.find((name) => name.toLowerCase() === (given.area ?? wholeArea).toLowerCase());
  if (!area) throw new WrongUsage(`${measure.code} has no area '${given.area}'; it has ${areas.join(', ')}`);
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
