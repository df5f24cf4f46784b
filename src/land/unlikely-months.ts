import { lastDayOf, type Month, monthName, monthsBetween } from '../calendar.ts';
import { type Contract, contractOf, headerIn } from '../contracts/index.ts';
import { type Database, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, noted } from '../findings/index.ts';
import { median } from '../statistics/index.ts';
import { landedTable, momentOf } from './contract-sql.ts';
import { type Decision, isDecided } from './decisions.ts';
import type { Receipt } from './receipt.ts';

/** The rules of an unlikely month, for those who read of one. */
const unlikelyRules = {
  /** A month is held against so many months of its feed that are nearest to it, and at least so few. */
  nearest: 12,
  fewest: 6,
  /** Its rows: at most a half or at least the double of the median, and so many robust standard deviations away. */
  times: 2,
  deviations: 6,
  /** The least standard deviation of a month's rows, as a share of them, beside that of counts by chance. */
  leastDeviation: 0.08,
  /** Days in a row without any: at least so many, where so many rows would have been expected on them. */
  emptyDays: 7,
  rowsOfEmptyDays: 12,
  /** A kind of row: under a tenth or over ten times of what its share in the other months makes of so many rows. */
  kindTimes: 10,
  kindRows: 30,
} as const;

/** What unlikely findings are called; a month with one is provisional. */
export const unlikelyCodes: readonly string[] = ['unlikely-size', 'unlikely-days', 'unlikely-share'];

/**
 * Findings of extracts whose month is far outside what the other months of its feed make likely: in its rows, in the
 * days it covers, in the share of a kind of row. Each is held against the months nearest to it, before and after. No
 * finding where fewer than six others are there, and none of an extract that somebody accepted.
 */
export async function unlikelyMonths(
  database: Database,
  accepted: readonly Receipt[],
  decisions: readonly Decision[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const feed of new Set(accepted.map((receipt) => receipt.feed))) {
    const receipts = accepted.filter((receipt) => receipt.feed === feed);
    if (receipts.length <= unlikelyRules.fewest) continue;
    const contract = contractOf(feed);
    const contents = await contentsOf(database, contract);
    for (const receipt of receipts) {
      if (isDecided(decisions, 'accept', receipt)) continue;
      const others = nearestOf(receipts, receipt);
      const size = unlikelySize(receipt, others);
      if (size) {
        // What it is made of says no more.
        findings.push(size);
        continue;
      }
      findings.push(...unlikelyDays(receipt, others, contents));
      findings.push(...unlikelyKinds(receipt, others, contents, contract));
    }
  }
  return findings;
}

/** Rows by column, or `day`, by extract, and by value. */
type Contents = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, number>>>;

/** What is counted of the rows of a feed's extracts beside their number: days, where they have some, and kinds. */
function countedColumns({ columns, monthColumn, kinds = [] }: Contract): string[] {
  return [...(columns[monthColumn]?.type === 'month' ? [] : [day]), ...kinds];
}

/** What days are kept as; no column has the name. */
const day = 'day';

/** Keeps what landed extracts of one feed, by their numbers in a list, are made of, with their receipts. */
export async function noteContents(database: Database, contract: Contract, extracts: string): Promise<void> {
  const names = countedColumns(contract);
  if (names.length === 0) return;
  const all = 2 ** names.length - 1;
  const valueIn = (name: string) =>
    name === day ? `cast(${momentOf(contract)} as date) as day` : identifier(name);
  await database.run(
    readSql('land/note_contents.sql', {
      landed: landedTable(contract.feed),
      extracts,
      values: names.map(valueIn).join(', '),
      names: names.map(identifier).join(', '),
      // A bit for each name, the last the lowest: not set for the one that is told.
      told: names
        .map((name, index) => `when ${all - 2 ** (names.length - 1 - index)} then ${literal(name)}`)
        .join(' '),
      texts: names.map((name) => `cast(${identifier(name)} as text)`).join(', '),
      sets: names.map((name) => `(extract_id, ${identifier(name)})`).join(', '),
    }),
  );
}

async function contentsOf(database: Database, { feed, kinds = [] }: Contract): Promise<Contents> {
  const byColumn = new Map([day, ...kinds].map((name) => [name, new Map<number, Map<string, number>>()]));
  const rows = await database.rows<{
    extract_id: number;
    column_name: string;
    value: string | null;
    rows: number;
  }>(readSql('land/month_contents.sql'), [feed]);
  for (const { extract_id, column_name, value, rows: count } of rows) {
    const byExtract = byColumn.get(column_name);
    const counts = byExtract?.get(extract_id) ?? new Map<string, number>();
    byExtract?.set(extract_id, counts.set(value ?? '', count));
  }
  return byColumn;
}

/** The receipts of its force of the months nearest to one, in order of time. */
function nearestOf(receipts: readonly Receipt[], receipt: Receipt): Receipt[] {
  const distance = (other: Receipt) => Math.abs(monthsBetween(receipt.month, other.month));
  return receipts
    .filter((other) => other !== receipt && other.force === receipt.force)
    .sort((a, b) => distance(a) - distance(b) || a.month.localeCompare(b.month))
    .slice(0, unlikelyRules.nearest)
    .sort((a, b) => a.month.localeCompare(b.month));
}

function unlikelySize(receipt: Receipt, others: readonly Receipt[]): Finding | null {
  const rows = others.map((other) => other.rows_accepted).filter((count) => count > 0);
  if (rows.length < unlikelyRules.fewest) return null;
  const usual = median(rows);
  const logs = rows.map((count) => Math.log(count / usual));
  // The median absolute deviation of a normal distribution is 0.6745 of its standard deviation.
  const spread = median(logs.map(Math.abs)) / 0.6745;
  const least = Math.sqrt(1 / usual + unlikelyRules.leastDeviation ** 2);
  const away = Math.abs(Math.log(Math.max(receipt.rows_accepted, 0.5) / usual));
  if (away < Math.log(unlikelyRules.times) || away < unlikelyRules.deviations * Math.max(spread, least))
    return null;
  const range = `${number(Math.min(...rows))} to ${number(Math.max(...rows))}`;
  return unlikely(receipt, 'unlikely-size', {
    expected: `about ${number(usual)} rows, as the months around it have ${range}`,
    got: `${number(receipt.rows_accepted)} rows`,
  });
}

function unlikelyDays(receipt: Receipt, others: readonly Receipt[], contents: Contents): Finding[] {
  const days = contents.get(day);
  const covered = days?.get(receipt.extract_id);
  if (!covered) return [];
  const ofMonth = Number(lastDayOf(receipt.month).slice(8));
  const perDay = median(others.map((other) => other.rows_accepted / Number(lastDayOf(other.month).slice(8))));
  const [first, length] = longestEmpty(receipt.month, ofMonth, covered);
  if (length < unlikelyRules.emptyDays || length * perDay < unlikelyRules.rowsOfEmptyDays) return [];
  // A feed of working days, or of one day a month, has such runs in its other months too.
  const usual = others.map((other) => {
    const end = Number(lastDayOf(other.month).slice(8));
    return longestEmpty(other.month, end, days?.get(other.extract_id) ?? new Map())[1];
  });
  if (2 * median(usual) > length || Math.max(...usual) >= length) return [];
  return [
    unlikely(receipt, 'unlikely-days', {
      expected: `rows on most days, about ${number(Math.round(perDay))} each`,
      got: `none from the ${first} to the ${first + length - 1} of the month`,
    }),
  ];
}

/** The longest run of days of a month without any row: its first day, and how many they are. */
function longestEmpty(month: Month, end: number, covered: ReadonlyMap<string, number>): [number, number] {
  let longest: [number, number] = [1, 0];
  let run = 0;
  for (let day = 1; day <= end; day += 1) {
    run = covered.has(`${month}-${String(day).padStart(2, '0')}`) ? 0 : run + 1;
    if (run > longest[1]) longest = [day - run + 1, run];
  }
  return longest;
}

function unlikelyKinds(
  receipt: Receipt,
  others: readonly Receipt[],
  contents: Contents,
  contract: Contract,
): Finding[] {
  return (contract.kinds ?? []).flatMap((name) => {
    const byExtract = contents.get(name);
    const has = ({ columns: present }: Receipt) => present.split(',').includes(name);
    const compared = others.filter(has);
    if (!has(receipt) || compared.length < unlikelyRules.fewest) return [];
    const rowsOf = (of: Receipt, value: string) => byExtract?.get(of.extract_id)?.get(value) ?? 0;
    const values = new Set(
      [receipt, ...compared].flatMap((of) => [...(byExtract?.get(of.extract_id)?.keys() ?? [])]),
    );
    return [...values].flatMap((value) => {
      const shares = compared.map((other) => rowsOf(other, value) / Math.max(other.rows_accepted, 1));
      const usual = median(shares) * receipt.rows_accepted;
      const rows = rowsOf(receipt, value);
      const isFew = usual >= unlikelyRules.kindRows && rows * unlikelyRules.kindTimes < usual;
      const isMany =
        usual > 0 && rows >= unlikelyRules.kindRows && rows > unlikelyRules.kindTimes * Math.max(usual, 1);
      if (!(isFew || isMany) || !isPassing(receipt, compared, shares, usual)) return [];
      return [
        unlikely(receipt, 'unlikely-share', {
          column: headerIn(contract, name),
          expected: `about ${number(Math.round(usual))} of ${number(receipt.rows_accepted)} rows of '${value}', by its share in the months around it`,
          got: `${number(rows)}`,
        }),
      ];
    });
  });
}

/**
 * Whether the months just before and after a month are as the rest is. Where they are not, something has changed for
 * good, a name say, and the month is no odd one out.
 */
function isPassing(
  receipt: Receipt,
  others: readonly Receipt[],
  shares: readonly number[],
  usual: number,
): boolean {
  const after = others.findIndex(({ month }) => month > receipt.month);
  const place = after === -1 ? others.length : after;
  const beside = [...shares.slice(Math.max(0, place - 3), place), ...shares.slice(place, place + 3)];
  const share = usual / Math.max(receipt.rows_accepted, 1);
  return beside.every((other) => other > share / 2 && other < 2 * share);
}

function unlikely(
  receipt: Receipt,
  code: string,
  parts: Pick<Finding, 'expected' | 'got'> & Partial<Pick<Finding, 'column'>>,
): Finding {
  return noted(code, receipt.file, {
    todo:
      `${monthName(receipt.month)} is provisional: ask for the whole month, or say that it is right: ` +
      `insight accept ${receipt.file} --reason "…"`,
    ...parts,
  });
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
