import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeSample } from '../sample/index.ts';
import { addMonths } from '../src/calendar.ts';
import { contractOf } from '../src/contracts/index.ts';

/** Months of the sample in which every feed has extracts, and its last. */
export const sampleMonths = 36;
export const lastMonth = '2018-05';

/** How much data: so many counties, over so many months up to the last. */
export interface Amount {
  readonly size: number;
  readonly months: number;
}

/**
 * Makes the extracts of an amount, once, and returns their folder. A county more is the sample with references of its
 * own, in the same files; earlier years are the sample with its dates moved back by three years at a time, and
 * references of their own. Everything is seeded: the same amount has the same bytes.
 */
export async function extractsOf(folder: string, amount: Amount): Promise<string> {
  const sample = join(folder, 'sample');
  if (!existsSync(join(sample, 'call'))) await writeSample({ out: sample, seed: 1 });
  const made = join(folder, `size-${amount.size}-months-${amount.months}`);
  if (existsSync(join(made, 'done'))) return made;
  const first = addMonths(lastMonth, 1 - amount.months);
  for (const { feed, name } of filesOf(sample)) {
    const text = readFileSync(join(sample, feed, name), 'utf8');
    for (let back = 0; back * sampleMonths < amount.months; back += 1) {
      const month = monthOf(name);
      // The months before the last three years stand in the block before.
      if (month <= addMonths(lastMonth, -sampleMonths) && back < Math.ceil(amount.months / sampleMonths) - 1)
        continue;
      const moved = addMonths(month, -back * sampleMonths);
      if (moved < first) continue;
      const target = join(made, feed, name.replace(month, moved));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, counties(feed, back === 0 ? text : movedBack(text, feed, back), amount.size));
    }
  }
  writeFileSync(join(made, 'done'), '');
  return made;
}

/** The same extracts but for those of the last month, as links. */
export function withoutLastMonth(folder: string): string {
  const made = `${folder}-without-last`;
  if (existsSync(made)) return made;
  for (const { feed, name } of filesOf(folder)) {
    if (monthOf(name) === lastMonth) continue;
    mkdirSync(join(made, feed), { recursive: true });
    const [from, to] = [join(folder, feed, name), join(made, feed, name)];
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
  return made;
}

/** The extracts of a folder: a folder for each feed. */
export function filesOf(folder: string): { readonly feed: string; readonly name: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: feed }) =>
      readdirSync(join(folder, feed))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => ({ feed, name })),
    );
}

function monthOf(name: string): string {
  return /\d{4}-\d{2}/.exec(name)?.[0] ?? '';
}

/** The rows of all counties under one header. What a feed has no reference for, such as posts, is there once. */
function counties(feed: string, text: string, size: number): string {
  if (size === 1 || referencesOf(feed).length === 0) return text;
  const { header, rows } = partsOf(text);
  const places = placesOf(feed, header);
  const all = [rows.join('\n')];
  for (let county = 2; county <= size; county += 1)
    all.push(rows.map((row) => withReferences(row, places, `c${county}`)).join('\n'));
  return `${header}\n${all.join('\n')}\n`;
}

function movedBack(text: string, feed: string, back: number): string {
  const years = (back * sampleMonths) / 12;
  const { header, rows } = partsOf(text);
  const places = placesOf(feed, header);
  const moved = rows.map((row) =>
    withReferences(row, places, `b${back}`).replace(
      /\b(20\d\d)-(\d\d)(?:-(\d\d))?/g,
      (_, year: string, month: string, day?: string) => {
        const earlier = Number(year) - years;
        const isLeap = earlier % 4 === 0;
        const end = month === '02' && day === '29' && !isLeap ? '28' : day;
        return [earlier, month, ...(end === undefined ? [] : [end])].join('-');
      },
    ),
  );
  return `${header}\n${moved.join('\n')}\n`;
}

function partsOf(text: string): { header: string; rows: string[] } {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  return { header, rows };
}

/** The columns of a feed that hold references: of records and of persons. */
function referencesOf(feed: string): string[] {
  return Object.keys(contractOf(feed).columns).filter((name) => name.endsWith('_ref'));
}

function placesOf(feed: string, header: string): number[] {
  return header.split(',').flatMap((name, place) => (referencesOf(feed).includes(name) ? [place] : []));
}

/** A row whose references end otherwise. A comma between quotes, which few rows have, parts no fields. */
function withReferences(row: string, places: readonly number[], ending: string): string {
  const fields = row.includes('"') ? (row.match(/(?<=^|,)(?:"[^"]*"|[^,"]*)(?=,|$)/g) ?? []) : row.split(',');
  for (const place of places) if (fields[place]) fields[place] = `${fields[place]}${ending}`;
  return fields.join(',');
}
