import type { Random } from '../../../sample/random.ts';
import { type Kind, later, type Row, type Topic, valueIn } from './made-up-data.ts';

/** What of a sentence is made false: a number, a word of direction, a unit, the words for its months or its place. */
export type Change = 'number' | 'direction' | 'unit' | 'period' | 'place' | 'previous';

/** A slot of a sentence that can be made false. */
interface Slot {
  readonly change: Change;
  readonly canChange: boolean;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const monthWords = (month: string) => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** A whole number with commas, or with decimals. */
export const written = (value: number, decimals = 0) =>
  rounded(value, decimals).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

const rounded = (value: number, decimals: number) =>
  (Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals * (1 + 1e-12))) / 10 ** decimals;

/** One row at one month, and the words for its figures; a slot is made false where it is told so. */
export class Scene {
  readonly slots: Slot[] = [];
  readonly kind: Kind;

  constructor(
    readonly topic: Topic,
    readonly row: Row,
    readonly rows: readonly Row[],
    readonly asAt: string,
    private readonly random: Random,
    /** The slot that is made false; null for none. */
    private readonly changed: number | null = null,
  ) {
    this.kind = topic.kind;
  }

  /** The same scene with a slot made false. */
  with(changed: number, random: Random): Scene {
    return new Scene(this.topic, this.row, this.rows, this.asAt, random, changed);
  }

  private slot(change: Change, right: string, wrongs: readonly string[]): string {
    const isChanged = this.changed === this.slots.length;
    const others = wrongs.filter((wrong) => wrong !== right);
    this.slots.push({ change, canChange: others.length > 0 });
    return isChanged ? (others[this.random.below(others.length)] ?? right) : right;
  }

  // Figures.
  of(first: string, last: string, row = this.row) {
    return valueIn(row, this.kind, first, last);
  }
  now = (row = this.row) => this.of(later(this.asAt, -11), this.asAt, row);
  before = (row = this.row) => this.of(later(this.asAt, -23), later(this.asAt, -12), row);
  difference = (row = this.row) => this.now(row).value - this.before(row).value;
  percent = (row = this.row) => (100 * this.difference(row)) / this.before(row).value;
  other(area: string): Row {
    const found = this.rows.find((row) => row.area === area && row.part === this.row.part);
    if (!found) throw new Error(`no ${area}`);
    return found;
  }
  part(index: number): Row {
    const name = this.topic.parts?.[index]?.[0];
    const found = this.rows.find((row) => row.part === name && row.area === 'force');
    if (!found) throw new Error('no such part');
    return found;
  }

  /** A printed number. Made false it has two digits exchanged, one changed, or another size. */
  number(
    value: number,
    decimals = 0,
    also: readonly (readonly [Change, string])[] = [],
    plain = false,
  ): string {
    const size = Math.abs(value);
    const write = (one: number) =>
      plain ? written(one, decimals).replaceAll(',', '') : written(one, decimals);
    const right = write(size);
    for (const [change, wrong] of also) {
      if (change !== 'number') {
        const text = this.slotOr(change, right, wrong);
        if (text !== null) return text;
      }
    }
    const step = 10 ** -decimals;
    const wrongs = [exchanged(right), ...[0.83, 1.17, 1.4, 0.7].map((factor) => write(size * factor))].filter(
      (text) =>
        text !== '' && Math.abs(Number(text.replaceAll(',', '')) - size) > Math.max(2 * step, size * 0.012),
    );
    return this.slot('number', right, wrongs);
  }

  /** The wrong words where this slot is the one made false; null to go on. */
  private slotOr(change: Change, right: string, wrong: string): string | null {
    const isChanged = this.changed === this.slots.length;
    this.slots.push({ change, canChange: wrong !== right });
    return isChanged ? wrong : null;
  }

  /** A number with an approximate word before it: made false it is far off. */
  about(value: number, decimals = 0): string {
    const size = Math.abs(value);
    return this.slot(
      'number',
      written(size, decimals),
      [1.35, 0.7, 1.6].map((factor) => written(size * factor, decimals)),
    );
  }

  /** Now; made false, also what it was before. */
  level(decimals: number): string {
    const before = written(this.before().value, decimals);
    const isFar = Math.abs(this.difference()) > 2.2 * 10 ** -decimals;
    return this.number(this.now().value, decimals, isFar ? [['previous', before]] : []);
  }

  /** One of two words, by the sign of a change. */
  way(up: string, down: string, change = this.difference()): string {
    return this.slot('direction', change > 0 ? up : down, [up, down]);
  }

  /** The unit of a change of a ratio: made false, it is %. */
  points(right = ' percentage points'): string {
    return this.slot('unit', right, [right.includes('percentage') ? ' per cent' : '%']);
  }

  /** The unit of a change of a count: made false, it is points. */
  perCent(right = '%'): string {
    return this.slot('unit', right, [right.includes('cent') ? ' percentage points' : 'pp']);
  }

  /** The month a window ends with: made false, another month whose figures are not the same. */
  end(shift = 0): string {
    const right = monthWords(later(this.asAt, shift));
    const wrongs = [-1, -2, -3, -5]
      .map((step) => later(this.asAt, shift + step))
      .filter((month) => {
        const [value, there] = [
          this.of(later(month, -11 - 0), month).value,
          this.of(later(later(this.asAt, shift), -11), later(this.asAt, shift)).value,
        ];
        return Math.abs(value - there) > Math.max(0.03 * Math.abs(there), this.kind === 'ratio' ? 0.6 : 2);
      });
    return this.slot('period', right, wrongs.map(monthWords));
  }

  /** A single month: made false, another one whose value is not the same. */
  month(month: string): string {
    const there = this.of(month, month).value;
    const wrongs = [-1, -2, -3, 1]
      .map((step) => later(month, step))
      .filter((one) => {
        if (one > this.asAt) return false;
        return (
          Math.abs(this.of(one, one).value - there) >
          Math.max(0.04 * Math.abs(there), this.kind === 'ratio' ? 0.6 : 2)
        );
      });
    return this.slot('period', monthWords(month), wrongs.map(monthWords));
  }

  /** A place by its name: made false, another one of the same kind. */
  place(row: Row = this.row): string {
    const wrongs = this.rows.filter(
      (one) =>
        one.level === row.level &&
        one.part === row.part &&
        one !== row &&
        Math.abs(this.now(one).value / this.now(row).value - 1) > 0.05 &&
        Math.abs(this.percent(one) - this.percent(row)) > 0.4,
    );
    const name = (one: Row) => (one.level === 'division' ? `the ${one.area}` : one.area);
    return this.slot('place', name(row), wrongs.map(name));
  }

  /** A part by its words: made false, the other. */
  partName(index: number): string {
    const names = this.topic.parts?.map(([, words]) => words) ?? [];
    const isFar =
      Math.abs(this.now(this.part(0)).value / this.now(this.part(1)).value - 1) > 0.05 &&
      Math.abs(this.percent(this.part(0)) - this.percent(this.part(1))) > 0.4;
    return this.slot('place', names[index] ?? '', isFar ? names : []);
  }

  get subject(): string {
    return this.topic.subject;
  }
  get Subject(): string {
    return this.subject.charAt(0).toUpperCase() + this.subject.slice(1);
  }
  get units(): string {
    return this.topic.units;
  }
}

/** Two different digits beside each other exchanged; empty where there are none. */
function exchanged(text: string): string {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [a = '', b = ''] = [text[at], text[at + 1]];
    if (/\d/.test(a) && /\d/.test(b) && a !== b && !(at === 0 && b === '0'))
      return text.slice(0, at) + b + a + text.slice(at + 2);
  }
  return '';
}
