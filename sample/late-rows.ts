import type { AwkwardThing } from './awkward-thing.ts';
import { chosenRows } from './chosen-rows.ts';
import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { Random } from './random.ts';

/** Months whose extract was taken before all was entered. */
export const LATE_MONTHS: readonly string[] = [
  '2015-12',
  '2016-08',
  '2016-12',
  '2017-08',
  '2017-12',
  '2018-04',
];
/** How many rows of each of these months come with the next month's extract. */
export const LATE_ROWS: Readonly<Record<string, number>> = {
  crime: 30,
  outcome: 40,
  incident: 25,
  hate_incident: 3,
};
/** They are of the last days of the month. */
const LAST_PART = 0.2;

/** Some rows of a month's last days stand at the top of the next month's extract. */
export const lateRows: AwkwardThing = function* (feed, extracts, seed) {
  const count = LATE_ROWS[feed.name];
  if (count === undefined) yield* extracts;
  else yield* withLateRows(feed, extracts, count, seed);
};

function* withLateRows(feed: Feed, extracts: Parameters<AwkwardThing>[1], count: number, seed: number) {
  let late: string[] = [];
  for (const extract of extracts) {
    const isCutShort = LATE_MONTHS.includes(extract.month.name);
    if (!isCutShort && late.length === 0) {
      yield extract;
      continue;
    }
    const rows = extract.text.lines();
    const random = new Random(seed, `late rows ${feed.name} ${extract.month.name}`);
    const first = Math.floor(rows.length * (1 - LAST_PART));
    const isLate = isCutShort ? chosenRows(random, count, first, rows.length) : new Set<number>();
    const inTime = rows.filter((_, row) => !isLate.has(row));
    yield { ...extract, text: CsvText.of(feed.columns, [...late, ...inTime]) };
    late = rows.filter((_, row) => isLate.has(row));
  }
}
