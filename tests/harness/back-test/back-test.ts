import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { parseTable } from '../../../src/csv.ts';
import type { Measure } from '../../../src/measures/index.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { formatChange, formatNumber, round } from '../../../src/words/index.ts';
import { proofPublished } from './proof-published.ts';

/** A row of the published paper: figures as text, at the precision they were printed with; blank where none was. */
export interface PublishedRow {
  readonly id: string;
  readonly part: string;
  readonly measure: string;
  readonly change_published: string;
  readonly change_unit: '%' | 'pp';
  readonly difference_published: string;
  readonly current_published: string;
  readonly previous_published: string;
}

/** A row of results.csv. */
interface ComputedRow {
  readonly measure: string;
  readonly part: string;
  readonly change: string;
  readonly difference: string;
  readonly current: string;
  readonly previous: string;
}

type Verdict = 'same' | 'differs' | 'nothing published' | 'no measure';

interface ComparedRow {
  readonly published: PublishedRow;
  readonly computed: ComputedRow | null;
  readonly verdict: Verdict;
}

const figures = ['change', 'difference', 'current', 'previous'] as const;

/** Holds each published row against ours: every published figure must be ours, rounded as it was printed. */
export function comparePublished(
  published: readonly PublishedRow[],
  computed: readonly ComputedRow[],
  measures: readonly Measure[],
): ComparedRow[] {
  return published.map((row) => {
    const found = findRow(row, computed, measures);
    if (!found) return { published: row, computed: null, verdict: 'no measure' };
    const printed = figures.filter((figure) => row[`${figure}_published`] !== '');
    if (printed.length === 0) return { published: row, computed: found, verdict: 'nothing published' };
    const isSame = printed.every((figure) => isPrintedAs(found[figure], row[`${figure}_published`]));
    return { published: row, computed: found, verdict: isSame ? 'same' : 'differs' };
  });
}

function findRow(
  row: PublishedRow,
  computed: readonly ComputedRow[],
  measures: readonly Measure[],
): ComputedRow | undefined {
  // A part counted in another way than its fellows is a measure of its own: T4D.4c.
  const own = computed.find((candidate) => candidate.measure === `${row.id}${row.part}`);
  const parts = measures.find((measure) => measure.code === row.id)?.parts?.named ?? [];
  const part = row.part === '' ? 'all' : parts.find(({ letter }) => letter === row.part)?.part;
  return computed.find((candidate) => candidate.measure === row.id && candidate.part === part) ?? own;
}

/** Whether a figure of ours, rounded to the decimals a text has, is the figure the text says. */
export function isPrintedAs(ours: string, text: string): boolean {
  const decimals = text.split('.')[1]?.length ?? 0;
  return ours !== '' && round(Number(ours), decimals) === Number(text);
}

/**
 * Prints every row of the published paper beside ours, from results.csv, whether our paper's table is that of the
 * published one, and where that paper contradicts itself; fails where any figure differs, or has no measure.
 */
function backTest(out: string): void {
  const readTable = (name: string) =>
    parseTable(readFileSync(projectFolder('data-raw', 'reference', name), 'utf8'));
  const published = readTable('published-may-2018.csv') as unknown as PublishedRow[];
  const results = parseTable(readFileSync(join(out, 'data-mart', 'results.csv'), 'utf8'));
  const ofForce = results.filter(
    (row) => row.area === 'force' && row.publication === performanceInsight.name,
  ) as unknown as ComputedRow[];
  const compared = comparePublished(published, ofForce, performanceInsight.measures);
  console.log(drawTable(compared));
  const counted = (verdict: string) => compared.filter((row) => row.verdict === verdict).length;
  console.log(
    `${compared.length} rows: ${counted('same')} same, ${counted('differs')} differ, ${counted('nothing published')} without a published figure, ${counted('no measure')} without a measure`,
  );
  const table = join(
    out,
    'reports',
    'performance-insight',
    '2018-05',
    'performance-insight-csv',
    'paper.csv',
  );
  const printed = parseTable(readFileSync(table, 'utf8')) as unknown as PrintedRow[];
  const faults = comparePaper(published, printed);
  console.log(
    faults.length === 0
      ? "Our paper's table has the same rows in the same order, and prints every change as it was published"
      : `\nWhere our paper's table is not the published one:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
  console.log('\nWhere the published paper contradicts itself (the figures of its table stand above):');
  for (const { id, part, fault } of readTable('published-faults.csv'))
    console.log(`  ${id}${part}: ${fault}`);
  if (counted('differs') + counted('no measure') + faults.length > 0) process.exitCode = 1;
}

function drawTable(compared: readonly ComparedRow[]): string {
  const pair = (name: string) => [`${name} published`, 'ours'];
  const table = new Table({
    head: ['row', ...['change', 'difference', 'current', 'previous'].flatMap(pair), 'verdict'],
    style: { head: [], border: [], compact: true },
  });
  for (const { published, computed, verdict } of compared) {
    const ours = (text: string | undefined) =>
      text ? formatNumber(Number(text), text.includes('.') ? 2 : 0) : '';
    table.push([
      `${published.id}${published.part}`,
      published.change_published,
      ours(computed?.change),
      published.difference_published,
      ours(computed?.difference),
      published.current_published,
      ours(computed?.current),
      published.previous_published,
      ours(computed?.previous),
      verdict,
    ]);
  }
  return table.toString();
}

if (process.argv[1]?.endsWith('back-test.js')) {
  const [out = '.', words] = process.argv.slice(2);
  backTest(out);
  if (words !== undefined && !(await proofPublished(out, words))) process.exitCode = 1;
}

/** A row of the paper's table as it is written for those who calculate: paper.csv. */
interface PrintedRow {
  readonly Code: string;
  /** A letter, or a mark in brackets where the measure has no parts. */
  readonly Part: string;
  readonly 'Performance as printed': string;
}

/**
 * Holds the table of our paper against that of the published one: the same rows in the same order, each printing the
 * change that was published, where one was. Returns what differs, a sentence each.
 */
export function comparePaper(published: readonly PublishedRow[], printed: readonly PrintedRow[]): string[] {
  const theirs = published.map(({ id, part }) => id + part);
  const ours = printed.map(({ Code, Part }) => (Part.startsWith('[') ? Code : Code + Part));
  const missing = theirs.filter((name) => !ours.includes(name));
  const added = ours.filter((name) => !theirs.includes(name));
  if (missing.length + added.length > 0)
    return [
      ...missing.map((name) => `${name} is published and not in our paper`),
      ...added.map((name) => `${name} is in our paper and was not published`),
    ];
  return published.flatMap((row, index) => {
    const name = theirs[index];
    if (ours[index] !== name) return [`${name} was published where our paper has ${ours[index]}`];
    // In CSV an apostrophe stands before what a spreadsheet would take for a formula.
    const text = printed[index]?.['Performance as printed'].replace(/^'/, '');
    const { change_published: change, change_unit: unit, current_published: level } = row;
    // Where a level is printed first, it is the published one, with as many decimals.
    const [, ourLevel, ourChange = text] = /^(\S+%) \((.*)\)$/.exec(text ?? '') ?? [];
    if (ourLevel !== undefined && level !== '' && ourLevel !== `${level}%`)
      return [`${name} was published at ${level}% and our paper prints ${ourLevel}`];
    const expected = change === '' ? ourChange : formatChange(Number(change), unit);
    return ourChange === expected
      ? []
      : [`${name} was published as ${expected} and our paper prints ${text}`];
  });
}
