import type { Measure } from '../../../src/measures/measure.ts';
import { round } from '../../../src/words/round.ts';

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
export interface ComputedRow {
  readonly measure: string;
  readonly part: string;
  readonly change: string;
  readonly difference: string;
  readonly current: string;
  readonly previous: string;
}

export type Verdict = 'same' | 'differs' | 'nothing published' | 'no measure';

export interface ComparedRow {
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
