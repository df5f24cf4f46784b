import type { Month } from '../calendar.ts';
import {
  isMean,
  isRatio,
  measureValue,
  severitySplit,
  spanOf,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import type { MeasureFacts, ResultFacts } from './proof-facts.ts';

/** What a figure is: a value, what it was made from, how two values differ, a share, an average … */
export type FactKind =
  | 'level'
  | 'numerator'
  | 'denominator'
  | 'rest'
  | 'complement'
  | 'gap'
  | 'gap in percent'
  | 'difference'
  | 'change'
  | 'relative change'
  | 'multiple'
  | 'of the previous'
  | 'numerator difference'
  | 'numerator change'
  | 'denominator difference'
  | 'denominator change'
  | 'average'
  | 'average difference'
  | 'share'
  | 'share of the change'
  | 'per 1,000'
  | 'interval'
  | 'target'
  | 'beside';

/** What a figure is counted in. `amount` is the unit of the measure: crimes, days, points. */
type Quantity = 'amount' | 'percent' | 'pp' | 'times';

/** A run of months by its ends, `2017-06/2018-05`; or `baseline`, which is before any. */
export type Months = string;

/** A named figure of the data that a number in a text can stand for. */
export interface Fact {
  readonly kind: FactKind;
  /** Of a change: with its sign. */
  readonly value: number;
  readonly quantity: Quantity;
  readonly row: ResultFacts;
  /** The months it is of; of a change, and what they are compared with. */
  readonly months: Months;
  readonly before: Months | null;
  /** Which side of the published comparison it is of; `other` where it is of other months. */
  readonly side: 'current' | 'previous' | 'other';
  /** Whether its sign says a rise or a fall. */
  readonly isSigned: boolean;
  /** What an average is per. */
  readonly per: 'day' | 'week' | 'month' | 'year' | null;
  /** A driver, by its name: true only where the sentence names it. */
  readonly named: string | null;
  /** It is of all parts together. */
  readonly isOfAll: boolean;
}

interface Sums {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const numberOf = (month: Month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
const monthAt = (at: number): Month => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** The months of a run, by their ends. */
export const monthsKey = (first: Month, last: Month): Months => `${first}/${last}`;

/** The same months some years earlier or later. */
export function yearsOn(months: Months, years: number): Months {
  if (months === 'baseline') return months;
  const [first = '', last = ''] = months.split('/');
  return monthsKey(monthAt(numberOf(first) + 12 * years), monthAt(numberOf(last) + 12 * years));
}

/** How many months a run has. */
export function lengthOf(months: Months): number {
  if (months === 'baseline') return 0;
  const [first = '', last = ''] = months.split('/');
  return numberOf(last) - numberOf(first) + 1;
}

/** The figures of a measure: of the published comparisons, or with them those of all other months. */
export function factsOfRows(measure: MeasureFacts, which: 'published' | 'all'): Fact[] {
  const rows = measure.rows.filter(({ result }) => result.current !== null || result.previous !== null);
  const ofRows = rows.flatMap((row) => new RowFacts(row)[which]());
  return [...ofRows, ...shareFacts(rows), ...driverFacts(measure)];
}

type Given = Pick<Fact, 'kind' | 'quantity' | 'row' | 'months'> &
  Partial<Omit<Fact, 'value'>> & { readonly value: number | null };

/** The fact; none where its value is unknown. */
function factOf(given: Given): Fact[] {
  const { value } = given;
  if (value === null || !Number.isFinite(value)) return [];
  const { kind, quantity, row, months, before = null, side = 'current', isSigned = false } = given;
  const { per = null, named = null, isOfAll = false } = given;
  return [{ kind, value, quantity, row, months, before, side, isSigned, per, named, isOfAll }];
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const percentOf = (part: number | null, whole: number | null) =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / Math.abs(whole);

/** The figures of one part of a measure in one area. */
class RowFacts {
  private readonly facts: Fact[] = [];
  private readonly done = new Set<string>();
  private readonly start: number;
  private readonly end: number;
  private readonly isRatio: boolean;
  private readonly isMean: boolean;
  private readonly points = new Map<number, Sums>();

  constructor(private readonly row: ResultFacts) {
    const { result } = row;
    [this.start, this.end] = [numberOf(result.window_start), numberOf(result.window_end)];
    [this.isRatio, this.isMean] = [isRatio(result.statistic), isMean(result.statistic)];
    for (const point of row.months) this.points.set(numberOf(point.month), point);
  }

  published(): Fact[] {
    this.ofResult();
    return this.facts;
  }

  all(): Fact[] {
    this.ofResult();
    if (this.row.months.length > 0 && spanOf(this.row.result.statistic) !== 'since') this.ofMonths();
    return this.facts;
  }

  private add(given: Omit<Given, 'row'>): void {
    const [fact] = factOf({ ...given, row: this.row });
    if (fact) this.facts.push(fact);
  }

  private ofResult(): void {
    const { result, rate } = this.row;
    const now = monthsKey(result.window_start, result.window_end);
    const before =
      result.previous_start === null || result.previous_end === null
        ? 'baseline'
        : monthsKey(result.previous_start, result.previous_end);
    this.done.add(`${now} ${before}`);
    const current = { numerator: result.current_numerator, denominator: result.current_denominator };
    const previous = { numerator: result.previous_numerator, denominator: result.previous_denominator };
    this.compare(now, before, current, previous, 'current', [result.current, result.previous]);
    const level = this.isRatio ? 'percent' : 'amount';
    const change = result.change_unit === 'pp' ? 'pp' : 'percent';
    const beside = (
      kind: FactKind,
      quantity: Quantity,
      values: readonly (number | null | undefined)[],
      months = now,
    ) => {
      for (const value of values) this.add({ kind, quantity, value: value ?? null, months });
    };
    beside('per 1,000', 'amount', [rate?.current]);
    this.add({
      kind: 'per 1,000',
      quantity: 'amount',
      value: rate?.previous ?? null,
      months: before,
      side: 'previous',
    });
    beside('interval', level, [result.current_low, result.current_high]);
    beside('interval', change, [result.change_low, result.change_high]);
    beside('target', level, [result.target]);
    beside('beside', 'amount', [
      result.left_out,
      result.current_unknown,
      result.previous_unknown,
      result.current_open,
      result.previous_open,
    ]);
    beside('beside', 'percent', [
      result.current_unknown_share,
      result.previous_unknown_share,
      result.current_open_share,
      result.previous_open_share,
      result.current_unplaced_share,
      result.previous_unplaced_share,
    ]);
    const moved = { kind: 'beside', months: now, isSigned: true } as const;
    this.add({ ...moved, quantity: change, value: result.comparable_change });
    const split = severitySplit(result);
    if (split) {
      for (const value of [split.volume, split.mix]) this.add({ ...moved, quantity: 'amount', value });
      beside('beside', 'amount', [split.current_crimes]);
      beside('beside', 'percent', [split.coverage]);
    }
  }

  /** Figures of single months, of runs of them, of 12 that end with another month, and of financial and calendar years. */
  private ofMonths(): void {
    const isMain = this.row.result.area === wholeArea;
    const known = [...this.points.keys()].filter(
      (at) => at <= this.end && this.points.get(at)?.numerator !== null,
    );
    for (const at of known) {
      const isLast = at === this.end;
      if (!isMain && at < this.end - 12) continue;
      this.runs(at, 1, isMain ? [12, 1] : [12]);
      if (!isMain && !isLast) continue;
      for (const length of isLast ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] : [3, 6])
        this.runs(at, length, [12, length]);
      if (this.start !== this.end) this.runs(at, 12, [12]);
      // A financial year, or one to date, and a calendar one.
      if (isLast || at % 12 === 2) this.runs(at, ((at - 3) % 12) + 1, [12]);
      if (isLast || at % 12 === 11) this.runs(at, (at % 12) + 1, [12]);
    }
    for (const length of [24, 36]) this.longRun(length);
  }

  private runs(last: number, length: number, steps: readonly number[]): void {
    for (const step of steps) {
      const [now, before] = [this.key(last, length), this.key(last - step, length)];
      if (this.done.has(`${now} ${before}`)) continue;
      this.done.add(`${now} ${before}`);
      const [current, previous] = [this.sum(last, length), this.sum(last - step, length)];
      this.compare(now, before, current, previous, 'other', [this.valueOf(current), this.valueOf(previous)]);
    }
  }

  private longRun(length: number): void {
    const sums = this.sum(this.end, length);
    const months = this.key(this.end, length);
    const base = { kind: 'average', side: 'other', months } as const;
    if (this.isRatio || this.isMean) {
      const quantity = this.isRatio ? 'percent' : 'amount';
      this.add({ ...base, kind: 'level', quantity, value: this.valueOf(sums) });
    } else {
      for (const [per, by] of [
        ['month', length],
        ['year', length / 12],
      ] as const)
        this.add({
          ...base,
          quantity: 'amount',
          per,
          value: sums.numerator === null ? null : sums.numerator / by,
        });
    }
  }

  private compare(
    months: Months,
    before: Months,
    current: Sums,
    previous: Sums,
    side: 'current' | 'other',
    [now, then]: readonly [number | null, number | null],
  ): void {
    const isNew = !this.done.has(months);
    this.done.add(months);
    if (isNew) this.side(months, side, now, current);
    if (!this.done.has(before) || side === 'current')
      this.side(before, side === 'current' ? 'previous' : 'other', then, previous);
    this.done.add(before);
    const change = { months, before, side, isSigned: true } as const;
    const difference = less(now, then);
    const amount = 'amount' as const;
    this.add({ ...change, kind: 'difference', quantity: this.isRatio ? 'pp' : amount, value: difference });
    // Of scores, which are rounded before they are shown, that of the exact ones stands in the paper.
    const printed = side === 'current' ? this.row.result.difference : null;
    if (printed !== null && difference !== null && Math.abs(printed - difference) > 1e-6)
      this.add({ ...change, kind: 'difference', quantity: this.isRatio ? 'pp' : amount, value: printed });
    const percent = percentOf(difference, then);
    this.add({
      ...change,
      kind: this.isRatio ? 'relative change' : 'change',
      quantity: 'percent',
      value: percent,
    });
    if (side === 'current' && then !== null && then !== 0 && now !== null) {
      this.add({ ...change, kind: 'multiple', quantity: 'times', value: now / then });
      this.add({
        ...change,
        kind: 'of the previous',
        quantity: 'percent',
        value: (100 * now) / then,
        isSigned: false,
      });
    }
    const numerators = less(current.numerator, previous.numerator);
    if (this.isRatio || this.isMean) {
      const denominators = less(current.denominator, previous.denominator);
      this.add({ ...change, kind: 'numerator difference', quantity: amount, value: numerators });
      this.add({ ...change, kind: 'denominator difference', quantity: amount, value: denominators });
      if (side === 'other') return;
      this.add({
        ...change,
        kind: 'numerator change',
        quantity: 'percent',
        value: percentOf(numerators, previous.numerator),
      });
      this.add({
        ...change,
        kind: 'denominator change',
        quantity: 'percent',
        value: percentOf(denominators, previous.denominator),
      });
    } else if (numerators !== null && side === 'current')
      for (const [per, by] of paces(months))
        this.add({ ...change, kind: 'average difference', quantity: amount, per, value: numerators / by });
  }

  /** The figures of one side of a comparison: its value, what it was made from, what is left of the whole. */
  private side(
    months: Months,
    side: Fact['side'],
    value: number | null,
    { numerator, denominator }: Sums,
  ): void {
    const base = { months, side, quantity: 'amount' } as const;
    this.add({ ...base, kind: 'level', quantity: this.isRatio ? 'percent' : 'amount', value });
    if (this.isRatio || this.isMean) {
      this.add({ ...base, kind: 'numerator', value: numerator });
      this.add({ ...base, kind: 'denominator', value: denominator });
    }
    if (this.isRatio && side !== 'other') {
      this.add({ ...base, kind: 'rest', value: less(denominator, numerator) });
      this.add({ ...base, kind: 'gap', value: less(numerator, denominator), isSigned: true });
      this.add({
        ...base,
        kind: 'gap in percent',
        quantity: 'percent',
        value: less(value, 100),
        isSigned: true,
      });
      this.add({ ...base, kind: 'complement', quantity: 'percent', value: less(100, value) });
    }
    if (this.isMean || numerator === null) return;
    for (const [per, by] of paces(months))
      if (side !== 'other' || per === 'month')
        this.add({ ...base, kind: 'average', per, value: numerator / by });
    if (this.isRatio && denominator !== null && lengthOf(months) > 1)
      this.add({ ...base, kind: 'average', per: 'month', value: denominator / lengthOf(months) });
  }

  private key = (last: number, length: number) => monthsKey(monthAt(last + 1 - length), monthAt(last));

  private valueOf({ numerator, denominator }: Sums): number | null {
    return measureValue(numerator, denominator, this.row.result.statistic);
  }

  private sum(last: number, length: number): Sums {
    let [numerator, denominator]: [number | null, number | null] = [0, 0];
    for (let at = last + 1 - length; at <= last; at += 1) {
      const point = this.points.get(at);
      numerator = point?.numerator == null || numerator === null ? null : numerator + point.numerator;
      denominator =
        point?.denominator == null || denominator === null ? null : denominator + point.denominator;
    }
    return { numerator, denominator };
  }
}

/** What averages over a run of months are per, and by how much its total is divided; none over one month. */
function paces(months: Months): readonly (readonly [per: 'day' | 'week' | 'month', by: number])[] {
  const [days, length] = [daysOf(months), lengthOf(months)];
  const short = [
    ['day', days],
    ['week', days / 7],
  ] as const;
  return length < 1 ? [] : length === 1 ? short : [...short, ['month', length]];
}

const millisecondsOfADay = 86_400_000;

/** The days of a run of months, a leap day among them; 0 of a baseline. */
function daysOf(months: Months): number {
  if (lengthOf(months) === 0) return 0;
  const [first = '', last = ''] = months.split('/');
  const startOf = (month: Month, after = 0) =>
    Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + after);
  return (startOf(last, 1) - startOf(first)) / millisecondsOfADay;
}

/** Shares of the whole and of its change, and all parts together: over the whole's own value. */
function shareFacts(rows: readonly ResultFacts[]): Fact[] {
  const counts = rows.filter(({ result }) => !isRatio(result.statistic) && !isMean(result.statistic));
  const ofForce = counts.filter(({ result }) => result.area === wholeArea);
  const together = ofForce.some(({ result }) => result.part === wholePart) ? [] : togetherFacts(ofForce);
  return [...counts.flatMap((row) => sharesOf(row, counts)), ...together];
}

function sharesOf(row: ResultFacts, rows: readonly ResultFacts[]): Fact[] {
  const { result } = row;
  const { part, area, area_level } = result;
  const isKnown = (name: string) => !/^unknown\b/i.test(name);
  const inForce = rows.filter((one) => one.result.area === wholeArea);
  const whole = inForce.find((one) => one.result.part === wholePart);
  const total = (from: readonly ResultFacts[], name: 'current' | 'previous' | 'difference') =>
    from.reduce((sum, one) => sum + (one.result[name] ?? 0), 0);
  const wholes: ResultFacts[][] =
    area === wholeArea
      ? part === wholePart
        ? []
        : [
            whole ? [whole] : inForce,
            inForce.filter((one) => isKnown(one.result.part) && one.result.part !== wholePart),
          ]
      : [
          inForce.filter((one) => one.result.part === part),
          rows.filter(
            (one) =>
              one.result.part === part && one.result.area_level === area_level && isKnown(one.result.area),
          ),
        ];
  const months = monthsKey(result.window_start, result.window_end);
  return wholes.flatMap((from) => {
    const share = (kind: FactKind, name: 'current' | 'previous' | 'difference', side: Fact['side']) =>
      factOf({
        kind,
        quantity: 'percent',
        row,
        side,
        value: percentOf(result[name], total(from, name)),
        months: side === 'previous' ? yearsOn(months, -1) : months,
      });
    return [
      ...share('share', 'current', 'current'),
      ...share('share', 'previous', 'previous'),
      ...share('share of the change', 'difference', 'current'),
    ];
  });
}

/** All parts together, with the unknown and without. */
function togetherFacts(rows: readonly ResultFacts[]): Fact[] {
  const [row] = rows;
  if (!row || rows.length < 2) return [];
  const { window_start, window_end } = row.result;
  const months = monthsKey(window_start, window_end);
  const before = yearsOn(months, -1);
  return [rows, rows.filter(({ result }) => result.part !== 'unknown')].flatMap((from) => {
    const sum = (name: 'current' | 'previous') =>
      from.reduce<number | null>(
        (total, { result }) => (total === null || result[name] === null ? null : total + result[name]),
        0,
      );
    const [now, then] = [sum('current'), sum('previous')];
    const base = { row, months, isOfAll: true, quantity: 'amount' } as const;
    return [
      ...factOf({ ...base, kind: 'level', value: now }),
      ...factOf({ ...base, kind: 'level', value: then, months: before, side: 'previous' }),
      ...factOf({ ...base, kind: 'difference', value: less(now, then), before, isSigned: true }),
      ...factOf({
        ...base,
        kind: 'change',
        quantity: 'percent',
        value: percentOf(less(now, then), then),
        before,
        isSigned: true,
      }),
    ];
  });
}

/** The figures of drivers, each true where the sentence names it. */
function driverFacts({ rows, contributions }: MeasureFacts): Fact[] {
  const row = rows.find(({ result }) => result.area === wholeArea);
  if (!row) return [];
  const months = monthsKey(row.result.window_start, row.result.window_end);
  return contributions.flatMap(({ value: named, current, previous, difference, share }) => {
    const base = { row, months, named, quantity: 'amount' } as const;
    return [
      ...factOf({ ...base, kind: 'level', value: current }),
      ...factOf({ ...base, kind: 'level', value: previous, side: 'previous' }),
      ...factOf({ ...base, kind: 'difference', value: difference, isSigned: true }),
      ...factOf({ ...base, kind: 'share of the change', quantity: 'percent', value: share }),
      ...factOf({
        ...base,
        kind: 'change',
        quantity: 'percent',
        value: percentOf(difference, previous),
        isSigned: true,
      }),
    ];
  });
}

/** Facts in the order of their size, so that those that a number can stand for are found by bisection. */
class SortedFacts {
  private readonly facts: readonly Fact[];
  private readonly sizes: Float64Array;

  constructor(facts: readonly Fact[]) {
    this.facts = [...facts].sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
    this.sizes = Float64Array.from(this.facts, ({ value }) => Math.abs(value));
  }

  /** The facts whose size is between two sizes, ends included. */
  between(low: number, high: number): Fact[] {
    const slack = 1e-9 * Math.max(1, Math.abs(high));
    return this.facts.slice(this.firstAt(low - slack), this.firstAt(high + slack));
  }

  private firstAt(size: number): number {
    let [low, high] = [0, this.sizes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sizes[middle] ?? 0) < size) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Every figure that a number about some measures can stand for. Those of other months are a thousand times as many as
 * those of the published comparisons, and worked out only where a number is none of these.
 */
export class FactList {
  readonly published: SortedFacts;
  private readonly ofPublished: readonly Fact[];
  private others: { readonly all: SortedFacts; readonly byMonths: ReadonlyMap<Months, Fact[]> } | null = null;

  constructor(private readonly measures: readonly MeasureFacts[]) {
    this.ofPublished = measures.flatMap((measure) => factsOfRows(measure, 'published'));
    this.published = new SortedFacts(this.ofPublished);
  }

  /** The facts of the published comparisons and of all other months. */
  get all(): SortedFacts {
    return this.withOthers().all;
  }

  /** The facts of the published comparisons, and those of some other months. */
  ofMonths(months: Iterable<Months>): Fact[] {
    const { byMonths } = this.withOthers();
    return [...this.ofPublished, ...[...new Set(months)].flatMap((one) => byMonths.get(one) ?? [])];
  }

  private withOthers() {
    if (this.others !== null) return this.others;
    const facts = this.measures.flatMap((measure) => factsOfRows(measure, 'all'));
    const byMonths = new Map<Months, Fact[]>();
    for (const fact of facts) {
      if (fact.side !== 'other') continue;
      const ofMonths = byMonths.get(fact.months);
      if (ofMonths) ofMonths.push(fact);
      else byMonths.set(fact.months, [fact]);
    }
    this.others = { all: new SortedFacts(facts), byMonths };
    return this.others;
  }
}
