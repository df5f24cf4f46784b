import { CsvText } from './csv-text.ts';
import type { Extract } from './feed.ts';
import { recentMonths, type SampleMonth } from './months.ts';
import { Random, shuffledKinds } from './random.ts';

/** One row to be written: its place among all, from 1, its reference, its day (from 1 January 1970) and its kind. */
interface DatedRow<Kind extends string> {
  readonly place: number;
  readonly reference: string;
  readonly day: number;
  readonly kind: Kind;
}

interface DatedRows<Kind extends string> {
  readonly feed: string;
  readonly columns: readonly string[];
  /** What references begin with, after `SYN/`. */
  readonly letter: string;
  /** How many rows of each kind every month has. */
  readonly counts: Readonly<Record<Kind, readonly number[]>>;
  /** The months that have an extract; the recent ones where nothing is said. */
  readonly months?: readonly SampleMonth[];
  /** The row as a line of CSV. */
  readonly line: (random: Random, row: DatedRow<Kind>) => string;
  /** Told of each month before its rows. */
  readonly startMonth?: (random: Random, month: SampleMonth) => void;
}

/** Extracts whose rows are on random days of their month, in order, kinds mixed at random. */
export function* datedExtracts<Kind extends string>(seed: number, rows: DatedRows<Kind>): Iterable<Extract> {
  const names = Object.keys(rows.counts) as Kind[];
  let before = 0;
  for (const month of rows.months ?? recentMonths) {
    const random = new Random(seed, `${rows.feed} ${month.name}`);
    const kinds = shuffledKinds(
      random,
      names.map((name) => rows.counts[name][month.index] as number),
    );
    const days = Array.from(kinds, () => month.firstDay + random.below(month.days)).sort((a, b) => a - b);
    rows.startMonth?.(random, month);
    const text = new CsvText(rows.columns);
    days.forEach((day, row) => {
      const place = before + row + 1;
      const reference = `SYN/${rows.letter}/${String(place).padStart(7, '0')}`;
      text.add(rows.line(random, { place, reference, day, kind: names[kinds[row] as number] as Kind }));
    });
    before += days.length;
    yield { month, text };
  }
}
