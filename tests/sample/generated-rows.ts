import { sampleFiles } from '../../sample/write-sample.ts';

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

/** The seeds whose rows are looked at one by one. */
export const seeds = [1, 42] as const;

/** The keys of the feeds whose rows may be delivered more than once. */
export const keys: Readonly<Record<string, readonly string[]>> = {
  crime: ['crime_ref'],
  outcome: ['crime_ref', 'outcome_code', 'outcome_on'],
  incident: ['incident_ref'],
  hate_incident: ['incident_ref'],
};

/** What a sample delivers of these feeds, and its rows that count. */
export interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly counted: ReadonlyMap<string, readonly Row[]>;
}

const deliveries = new Map<number, Delivery>();

/** The delivery of the sample of a seed, made the first time it is asked for. */
export function deliveryOf(seed: number): Delivery {
  const known = deliveries.get(seed);
  if (known) return known;
  const files = deliveredFiles(seed, Object.keys(keys));
  const counted = new Map(Object.entries(keys).map(([feed, key]) => [feed, countedRows(files, feed, key)]));
  deliveries.set(seed, { files, counted });
  return { files, counted };
}

/** The files of some feeds of the sample of a seed, read without the project's own reader. */
function deliveredFiles(seed: number, feeds: readonly string[]): DeliveredFile[] {
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
function countedRows(files: readonly DeliveredFile[], feed: string, key: readonly string[]): Row[] {
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
