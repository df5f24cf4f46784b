import { sampleFiles } from '../../src/sample/sample-files.ts';

export type Row = Readonly<Record<string, string>>;

/** A file of the sample as it is delivered. */
export interface DeliveredFile {
  readonly feed: string;
  readonly name: string;
  /** The month its name says. */
  readonly month: string;
  /** 1, or the number of a re-issue. */
  readonly issue: number;
  readonly rows: readonly Row[];
}

/** The files of some feeds of the sample of a seed, read without the project's own reader. */
export function deliveredFiles(seed: number, feeds: readonly string[]): DeliveredFile[] {
  const files: DeliveredFile[] = [];
  const missing = new Set(feeds);
  for (const { feed, name, text } of sampleFiles(seed)) {
    if (missing.size === 0 && !feeds.includes(feed.name)) break;
    missing.delete(feed.name);
    if (!feeds.includes(feed.name)) continue;
    const [, month = '', issue = '1'] = /-(\d{4}-\d{2})(?:-v(\d+))?-synthetic\.csv$/.exec(name) ?? [];
    const rows = rowsOf(text.bytes().toString());
    files.push({ feed: feed.name, name, month, issue: Number(issue), rows });
  }
  return files;
}

/** The rows of a feed that count: of every month the newest issue, and every key once. */
export function countedRows(files: readonly DeliveredFile[], feed: string, key: readonly string[]): Row[] {
  const ofFeed = files.filter((file) => file.feed === feed);
  const newest = ofFeed.filter(
    ({ month, issue }) => !ofFeed.some((other) => other.month === month && other.issue > issue),
  );
  const byKey = new Map<string, Row>();
  for (const row of newest.flatMap(({ rows }) => rows))
    byKey.set(key.map((name) => row[name]).join('|'), row);
  return [...byKey.values()];
}

/** How many months lie from one, `YYYY-MM`, to a later. */
export function monthsBetween(earlier: string, later: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(later) - count(earlier);
}

function rowsOf(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const fields = fieldsOf(line);
    const row: Record<string, string> = {};
    for (let index = 0; index < columns.length; index++) row[columns[index] as string] = fields[index] ?? '';
    return row;
  });
}

/** The fields of a line; of quotation marks it knows those around a field, which is all the sample has. */
function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
