import type { AwkwardThing } from './awkward-thing.ts';
import { chosenRows } from './chosen-rows.ts';
import { CsvText } from './csv-text.ts';
import { Random } from './random.ts';

interface Repeats {
  readonly feed: string;
  /** The month whose rows are delivered twice. */
  readonly month: string;
  readonly rows: number;
  /** Where the second stands: in the same extract, or in the next month's. */
  readonly again: 'same extract' | 'next extract';
}

export const REPEATS: readonly Repeats[] = [
  { feed: 'crime', month: '2016-11', rows: 25, again: 'same extract' },
  { feed: 'crime', month: '2017-02', rows: 30, again: 'next extract' },
  { feed: 'incident', month: '2017-07', rows: 40, again: 'same extract' },
  { feed: 'outcome', month: '2017-10', rows: 20, again: 'next extract' },
  { feed: 'hate_incident', month: '2018-01', rows: 2, again: 'same extract' },
];

/** Some rows are delivered twice: again at the end of their own extract, or again in the next month's. */
export const repeatedRows: AwkwardThing = function* (feed, extracts, seed) {
  let before: string[] = [];
  for (const extract of extracts) {
    const again = REPEATS.find(
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
