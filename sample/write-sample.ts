import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvText } from './csv-text.ts';
import type { Extract, Feed, Sample } from './feed.ts';
import { CrimeLedger } from './feed.ts';
import { feeds } from './feeds.ts';
import { Random } from './random.ts';

/** Months whose extract was taken before all was entered. */
const lateMonths: readonly string[] = ['2015-12', '2016-08', '2016-12', '2017-08', '2017-12', '2018-04'];
/** How many rows of each of these months come with the next month's extract. */
const lateRowCounts: Readonly<Record<string, number>> = {
  crime: 30,
  outcome: 40,
  incident: 25,
  hate_incident: 3,
};
/** They are of the last days of the month. */
const lastPart = 0.2;

/** Some rows of a month's last days stand at the top of the next month's extract. */
const lateRows: AwkwardThing = function* (feed, extracts, seed) {
  const count = lateRowCounts[feed.name];
  if (count === undefined) yield* extracts;
  else yield* withLateRows(feed, extracts, count, seed);
};

function* withLateRows(feed: Feed, extracts: Parameters<AwkwardThing>[1], count: number, seed: number) {
  let late: string[] = [];
  for (const extract of extracts) {
    const isCutShort = lateMonths.includes(extract.month.name);
    if (!isCutShort && late.length === 0) {
      yield extract;
      continue;
    }
    const rows = extract.text.lines();
    const random = new Random(seed, `late rows ${feed.name} ${extract.month.name}`);
    const first = Math.floor(rows.length * (1 - lastPart));
    const isLate = isCutShort ? chosenRows(random, count, first, rows.length) : new Set<number>();
    const inTime = rows.filter((_, row) => !isLate.has(row));
    yield { ...extract, text: CsvText.of(feed.columns, [...late, ...inTime]) };
    late = rows.filter((_, row) => isLate.has(row));
  }
}

/** The month of crime that is delivered twice. Its first issue lacks rows and has others under a code no crime here has. */
const reIssue = {
  feed: 'crime',
  month: '2017-09',
  missingRows: 137,
  wrongRows: 45,
  wrongCode: '83',
} as const;

/** One month of one feed is issued twice; the second issue, named as a re-issue, is the right one. */
const reIssuedMonth: AwkwardThing = function* (feed, extracts, seed) {
  for (const extract of extracts) {
    if (feed.name !== reIssue.feed || extract.month.name !== reIssue.month) {
      yield extract;
      continue;
    }
    yield firstIssue(feed, extract, new Random(seed, 're-issued month'));
    yield { ...extract, issue: 2 };
  }
};

function firstIssue(feed: Feed, extract: Extract, random: Random): Extract {
  const rows = extract.text.lines();
  const isMissing = chosenRows(random, reIssue.missingRows, 0, rows.length);
  const delivered = rows.filter((_, row) => !isMissing.has(row));
  const isWrong = chosenRows(random, reIssue.wrongRows, 0, delivered.length);
  const column = feed.columns.indexOf('offence_code');
  const text = CsvText.of(
    feed.columns,
    delivered.map((line, row) => (isWrong.has(row) ? replaced(line, column, reIssue.wrongCode) : line)),
  );
  return { ...extract, text };
}

/** A line with another value in one column; no field before it is quoted. */
function replaced(line: string, column: number, value: string): string {
  return line
    .split(',')
    .map((field, index) => (index === column ? value : field))
    .join(',');
}

interface Repeats {
  readonly feed: string;
  /** The month whose rows are delivered twice. */
  readonly month: string;
  readonly rows: number;
  /** Where the second stands: in the same extract, or in the next month's. */
  readonly again: 'same extract' | 'next extract';
}

const repeatsByMonth: readonly Repeats[] = [
  { feed: 'crime', month: '2016-11', rows: 25, again: 'same extract' },
  { feed: 'crime', month: '2017-02', rows: 30, again: 'next extract' },
  { feed: 'incident', month: '2017-07', rows: 40, again: 'same extract' },
  { feed: 'outcome', month: '2017-10', rows: 20, again: 'next extract' },
  { feed: 'hate_incident', month: '2018-01', rows: 2, again: 'same extract' },
];

/** Some rows are delivered twice: again at the end of their own extract, or again in the next month's. */
const repeatedRows: AwkwardThing = function* (feed, extracts, seed) {
  let before: string[] = [];
  for (const extract of extracts) {
    const again = repeatsByMonth.find(
      (repeats) => repeats.feed === feed.name && repeats.month === extract.month.name,
    );
    if (again === undefined && before.length === 0) {
      yield extract;
      continue;
    }
    const rows = extract.text.lines();
    const random = new Random(seed, `repeated rows ${feed.name} ${extract.month.name}`);
    const twice = again === undefined ? [] : [...chosenRows(random, again.rows, 0, rows.length)];
    const repeated = twice.map((row) => rows[row] as string);
    const isSame = again?.again === 'same extract';
    yield { ...extract, text: CsvText.of(feed.columns, [...before, ...rows, ...(isSame ? repeated : [])]) };
    before = isSame ? [] : repeated;
  }
};

/**
 * What is odd or wrong with the extracts as they are delivered. None of it changes what a month has once every
 * row is counted in its own month, and once. What is awkward in the records themselves is made with them: blanks
 * and unknown districts in `places.ts`, retired and new offence codes in `offence-code.ts`, renamed beats in `beats.ts`.
 */
const awkwardThings: readonly AwkwardThing[] = [lateRows, repeatedRows, reIssuedMonth];

/** One file of the sample. */
interface SampleFile {
  readonly feed: Feed;
  readonly extract: Extract;
  /** `<feed>-YYYY-MM-synthetic.csv`; of a re-issue `<feed>-YYYY-MM-v2-synthetic.csv`. */
  readonly name: string;
  readonly text: CsvText;
}

/** The files of the sample of a seed, feed by feed and month by month, with all that is awkward in them. */
export function* sampleFiles(seed: number): Iterable<SampleFile> {
  const sample: Sample = { seed, crimes: new CrimeLedger() };
  for (const feed of feeds) {
    const extracts = awkwardThings.reduce((made, change) => change(feed, made, seed), feed.extracts(sample));
    for (const extract of extracts) {
      yield { feed, extract, name: fileName(feed, extract), text: extract.text };
    }
  }
}

function fileName({ name }: Feed, { month, issue }: Extract): string {
  return `${name}-${month.name}${issue === undefined ? '' : `-v${issue}`}-synthetic.csv`;
}

export interface SampleOptions {
  /** The folder that gets a folder for each feed. */
  readonly out: string;
  /** The same seed makes the same files, byte for byte; another seed makes other records with the same totals. */
  readonly seed: number;
  /** Told of each file once it is written. */
  readonly onFile?: (path: string, rows: number) => void;
}

/** Writes the synthetic sample: `<out>/<feed>/<feed>-YYYY-MM-synthetic.csv` for every feed and month. */
export async function writeSample(options: SampleOptions): Promise<{ files: number; rows: number }> {
  const { out, seed, onFile } = options;
  let files = 0;
  let rows = 0;
  for (const { feed, name, text } of sampleFiles(seed)) {
    const folder = join(out, feed.name);
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeFile(path, text.bytes());
    files++;
    rows += text.rows;
    onFile?.(path, text.rows);
  }
  return { files, rows };
}

/** Changes the extracts of a feed on their way to the files into such as real systems send. */
type AwkwardThing = (feed: Feed, extracts: Iterable<Extract>, seed: number) => Iterable<Extract>;

/** So many different rows, by position, from the first to before the end; of fewer all. */
function chosenRows(random: Random, count: number, first: number, end: number): Set<number> {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, end - first)) chosen.add(first + random.below(end - first));
  return chosen;
}
