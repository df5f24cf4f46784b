import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { parseTable } from '../../../src/csv.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { formatNumber } from '../../../src/words/number-words.ts';
import { comparePaper, type PrintedRow } from './compare-paper.ts';
import {
  type ComparedRow,
  type ComputedRow,
  comparePublished,
  type PublishedRow,
} from './compare-published.ts';

/**
 * Prints every row of the published paper beside ours, from results.csv, whether our paper's table is that of the
 * published one, and where that paper contradicts itself; fails where any figure differs, or has no measure.
 */
function backTest(out: string): void {
  const readTable = (name: string) =>
    parseTable(readFileSync(projectFolder('data-raw', 'reference', name), 'utf8'));
  const published = readTable('published-may-2018.csv') as unknown as PublishedRow[];
  const results = parseTable(readFileSync(join(out, 'data-mart', 'results.csv'), 'utf8'));
  const ofForce = results.filter((row) => row.area === 'force') as unknown as ComputedRow[];
  const compared = comparePublished(published, ofForce, performanceInsight.measures);
  console.log(drawTable(compared));
  const counted = (verdict: string) => compared.filter((row) => row.verdict === verdict).length;
  console.log(
    `${compared.length} rows: ${counted('same')} same, ${counted('differs')} differ, ${counted('nothing published')} without a published figure, ${counted('no measure')} without a measure`,
  );
  const table = join(out, 'reports', '2018-05', 'performance-insight-csv', 'paper.csv');
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

backTest(process.argv[2] ?? '.');
