import { addMonths, type Month, monthSpine } from '../calendar.ts';
import {
  isDivided,
  isRatio,
  measureValue,
  severitySplit,
  spanOf,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { currentMonths, daysOf, lengthOf, type Months, monthsTo, previousMonths, yearsOn } from './months.ts';
import type { MeasureFacts, MonthFact, ResultFacts } from './proof-facts.ts';

/**
 * What a figure is: a value, what it was made from, how two values differ, a share, an average … Papers give some
 * kinds; the rest are only read, never asked for.
 */
const kinds = {
  level: { isGiven: true },
  numerator: { isGiven: true },
  denominator: { isGiven: true },
  rest: {},
  complement: {},
  gap: { isGiven: true, isChange: true },
  'gap in percent': { isChange: true },
  difference: { isGiven: true, isChange: true },
  change: { isGiven: true, isChange: true },
  'relative change': { isChange: true },
  multiple: { isGiven: true, isChange: true },
  'of the previous': {},
  'numerator difference': { isGiven: true, isChange: true },
  'numerator change': { isGiven: true, isChange: true },
  'denominator difference': { isChange: true },
  'denominator change': { isChange: true },
  average: { isGiven: true },
  'average difference': { isGiven: true, isChange: true },
  share: { isGiven: true },
  'share of the change': { isGiven: true },
  'per 1,000': {},
  interval: {},
  target: {},
  beside: {},
} satisfies Record<string, { isGiven?: true; isChange?: true }>;

export type FactKind = keyof typeof kinds;

type OfKind = Pick<Fact, 'kind'>;

/** Whether papers give a figure. */
export const isGiven = ({ kind }: OfKind) => 'isGiven' in kinds[kind];

/** Whether a figure is how two others differ. */
export const isChange = ({ kind }: OfKind) => 'isChange' in kinds[kind];

/** Whether it is a share of a whole, or of its change. */
export const isShare = ({ kind }: OfKind) => kind === 'share' || kind === 'share of the change';

/** Whether it is an average over a run of months, or how two differ. */
export const isAverage = ({ kind }: OfKind) => kind === 'average' || kind === 'average difference';

/** Whether it is what is short of the whole. */
export const isGap = ({ kind }: OfKind) => kind === 'gap' || kind === 'gap in percent';

/** What a figure is counted in. `amount` is the unit of the measure: crimes, days, points. */
type Quantity = 'amount' | 'percent' | 'pp' | 'times';

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
  readonly per: 'day' | 'week' | 'month' | null;
  /** A driver, by its name: true only where the sentence names it. */
  readonly named: string | null;
  /** It is of all parts together. */
  readonly isOfAll: boolean;
}

/** What several facts have in common. */
type Shared = Pick<Fact, 'row' | 'months'> & Partial<Omit<Fact, 'kind' | 'value' | 'quantity' | 'per'>>;

type Figure = readonly [
  kind: FactKind,
  quantity: Quantity,
  value: number | null | undefined,
  per?: Fact['per'],
];

/** The facts of some figures; none of those whose value is unknown. */
function factsFrom(shared: Shared, figures: readonly Figure[]): Fact[] {
  const { row, months, before = null, side = 'current', named = null, isOfAll = false } = shared;
  return figures.flatMap(([kind, quantity, value = null, per = null]) => {
    if (value === null || !Number.isFinite(value)) return [];
    const { isSigned = isChange({ kind }) } = shared;
    return [{ kind, value, quantity, row, months, before, side, isSigned, per, named, isOfAll }];
  });
}

/** The figures of a measure: of the published comparisons, or with them those of all other months. */
export function factsOfRows(measure: MeasureFacts, which: 'published' | 'all'): Fact[] {
  const rows = measure.rows.filter(({ result }) => result.current !== null || result.previous !== null);
  const ofRows = rows.flatMap((row) => new RowFacts(row).list(which));
  return [...ofRows, ...shareFacts(rows), ...driverFacts(measure)];
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const over = (value: number | null, by: number) => (value === null ? null : value / by);
const percentOf = (part: number | null, whole: number | null) =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / Math.abs(whole);

/** The sum of values; null where one of them is unknown. */
const sumOf = (values: readonly (number | null | undefined)[]) =>
  values.reduce<number | null>((sum, one = null) => (sum === null || one === null ? null : sum + one), 0);

type Sums = Pick<MonthFact, 'numerator' | 'denominator'>;

/** The figures of one part of a measure in one area. */
class RowFacts {
  private readonly facts: Fact[] = [];
  private readonly done = new Set<string>();
  private readonly isRatio: boolean;
  private readonly isDivided: boolean;
  private readonly points: ReadonlyMap<Month, MonthFact>;

  constructor(private readonly row: ResultFacts) {
    const { statistic } = row.result;
    [this.isRatio, this.isDivided] = [isRatio(statistic), isDivided(statistic)];
    this.points = new Map(row.months.map((point) => [point.month, point]));
  }

  list(which: 'published' | 'all'): Fact[] {
    this.ofResult();
    if (which === 'all' && spanOf(this.row.result.statistic) !== 'since') this.ofMonths();
    return this.facts;
  }

  private add(shared: Omit<Shared, 'row'>, figures: readonly Figure[]): void {
    this.facts.push(...factsFrom({ ...shared, row: this.row }, figures));
  }

  private ofResult(): void {
    const { result, rate } = this.row;
    const [months, before] = [currentMonths(result), previousMonths(result)];
    this.done.add(`${months} ${before}`);
    const current = { numerator: result.current_numerator, denominator: result.current_denominator };
    const previous = { numerator: result.previous_numerator, denominator: result.previous_denominator };
    this.compare(months, before, current, previous, 'current', [result.current, result.previous]);
    const level = this.isRatio ? 'percent' : 'amount';
    const change = result.change_unit === 'pp' ? 'pp' : 'percent';
    this.add({ months }, [['per 1,000', 'amount', rate?.current]]);
    this.add({ months: before, side: 'previous' }, [['per 1,000', 'amount', rate?.previous]]);
    this.add({ months }, [
      ['interval', level, result.current_low],
      ['interval', level, result.current_high],
      ['interval', change, result.change_low],
      ['interval', change, result.change_high],
      ['target', level, result.target],
      ['beside', 'amount', result.left_out],
      ['beside', 'amount', result.current_unknown],
      ['beside', 'amount', result.previous_unknown],
      ['beside', 'amount', result.current_open],
      ['beside', 'amount', result.previous_open],
      ['beside', 'percent', result.current_unknown_share],
      ['beside', 'percent', result.previous_unknown_share],
      ['beside', 'percent', result.current_open_share],
      ['beside', 'percent', result.previous_open_share],
      ['beside', 'percent', result.current_unplaced_share],
      ['beside', 'percent', result.previous_unplaced_share],
    ]);
    const split = severitySplit(result);
    this.add({ months, isSigned: true }, [
      ['beside', change, result.comparable_change],
      ['beside', 'amount', split?.volume],
      ['beside', 'amount', split?.mix],
    ]);
    this.add({ months }, [
      ['beside', 'amount', split?.current_crimes],
      ['beside', 'percent', split?.coverage],
    ]);
  }

  /** Figures of single months, of runs of them, of 12 that end with another month, and of financial and calendar years. */
  private ofMonths(): void {
    const { area, window_start: start, window_end: end } = this.row.result;
    const isMain = area === wholeArea;
    const yearAgo = addMonths(end, -12);
    for (const { month, numerator } of this.points.values()) {
      if (month > end || numerator === null || (!isMain && month < yearAgo)) continue;
      const isLast = month === end;
      this.runs(month, 1, isMain ? [12, 1] : [12]);
      if (!isMain && !isLast) continue;
      for (const length of isLast ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] : [3, 6])
        this.runs(month, length, [12, length]);
      if (start !== end) this.runs(month, 12, [12]);
      // A financial year, or one to date, and a calendar one.
      const inYear = Number(month.slice(5));
      if (isLast || inYear === 3) this.runs(month, ((inYear + 8) % 12) + 1, [12]);
      if (isLast || inYear === 12) this.runs(month, inYear, [12]);
    }
    for (const length of [24, 36]) this.longRun(end, length);
  }

  private runs(last: Month, length: number, steps: readonly number[]): void {
    for (const step of steps) {
      const earlier = addMonths(last, -step);
      const [months, before] = [monthsTo(last, length), monthsTo(earlier, length)];
      if (this.done.has(`${months} ${before}`)) continue;
      this.done.add(`${months} ${before}`);
      const [current, previous] = [this.sum(last, length), this.sum(earlier, length)];
      const values = [this.valueOf(current), this.valueOf(previous)] as const;
      this.compare(months, before, current, previous, 'other', values);
    }
  }

  private longRun(last: Month, length: number): void {
    const sums = this.sum(last, length);
    this.add(
      { months: monthsTo(last, length), side: 'other' },
      this.isDivided
        ? [['level', this.isRatio ? 'percent' : 'amount', this.valueOf(sums)]]
        : [['average', 'amount', over(sums.numerator, length), 'month']],
    );
  }

  private compare(
    months: Months,
    before: Months,
    current: Sums,
    previous: Sums,
    side: 'current' | 'other',
    [now, then]: readonly [number | null, number | null],
  ): void {
    const isPublished = side === 'current';
    if (!this.done.has(months)) this.side(months, side, now, current);
    this.done.add(months);
    if (!this.done.has(before) || isPublished)
      this.side(before, isPublished ? 'previous' : 'other', then, previous);
    this.done.add(before);
    const difference = less(now, then);
    // Of scores, which are rounded before they are shown, that of the exact ones stands in the paper.
    const printed = isPublished ? this.row.result.difference : null;
    const isRounded = Math.abs(less(printed, difference) ?? 0) > 1e-6;
    const points = this.isRatio ? 'pp' : 'amount';
    const isDivisible = isPublished && now !== null && then !== null && then !== 0;
    const change = { months, before, side };
    this.add(change, [
      ['difference', points, difference],
      ['difference', points, isRounded ? printed : null],
      [this.isRatio ? 'relative change' : 'change', 'percent', percentOf(difference, then)],
      ['multiple', 'times', isDivisible ? now / then : null],
      ['of the previous', 'percent', isDivisible ? (100 * now) / then : null],
    ]);
    const numerators = less(current.numerator, previous.numerator);
    const denominators = less(current.denominator, previous.denominator);
    if (this.isDivided)
      this.add(change, [
        ['numerator difference', 'amount', numerators],
        ['denominator difference', 'amount', denominators],
      ]);
    if (this.isDivided && isPublished)
      this.add(change, [
        ['numerator change', 'percent', percentOf(numerators, previous.numerator)],
        ['denominator change', 'percent', percentOf(denominators, previous.denominator)],
      ]);
    if (!this.isDivided && isPublished) this.add(change, averages('average difference', numerators, months));
  }

  /** The figures of one side of a comparison: its value, what it was made from, what is left of the whole. */
  private side(
    months: Months,
    side: Fact['side'],
    value: number | null,
    { numerator, denominator }: Sums,
  ): void {
    const shared = { months, side };
    this.add(shared, [['level', this.isRatio ? 'percent' : 'amount', value]]);
    if (this.isDivided)
      this.add(shared, [
        ['numerator', 'amount', numerator],
        ['denominator', 'amount', denominator],
      ]);
    if (this.isRatio && side !== 'other')
      this.add(shared, [
        ['rest', 'amount', less(denominator, numerator)],
        ['gap', 'amount', less(numerator, denominator)],
        ['gap in percent', 'percent', less(value, 100)],
        ['complement', 'percent', less(100, value)],
      ]);
    if ((this.isDivided && !this.isRatio) || numerator === null) return;
    const all = averages('average', numerator, months);
    this.add(shared, side === 'other' ? all.filter(([, , , per]) => per === 'month') : all);
    if (this.isRatio && lengthOf(months) > 1)
      this.add(shared, [['average', 'amount', over(denominator, lengthOf(months)), 'month']]);
  }

  private valueOf(sums: Sums): number | null {
    return measureValue(this.row.result, sums);
  }

  private sum(last: Month, length: number): Sums {
    const points = monthSpine(addMonths(last, 1 - length), last).map((month) => this.points.get(month));
    return {
      numerator: sumOf(points.map((point) => point?.numerator)),
      denominator: sumOf(points.map((point) => point?.denominator)),
    };
  }
}

/** Averages of a total over a run of months, a day, a week and a month; none a month over one month. */
function averages(kind: FactKind, total: number | null, months: Months): Figure[] {
  const [days, length] = [daysOf(months), lengthOf(months)];
  if (length < 1) return [];
  const short: Figure[] = [
    [kind, 'amount', over(total, days), 'day'],
    [kind, 'amount', over(total, days / 7), 'week'],
  ];
  return length === 1 ? short : [...short, [kind, 'amount', over(total, length), 'month']];
}

/** Shares of the whole and of its change, and all parts together: over the whole's own value. */
function shareFacts(rows: readonly ResultFacts[]): Fact[] {
  const counts = rows.filter(({ result }) => !isDivided(result.statistic));
  const ofForce = counts.filter(({ result }) => result.area === wholeArea);
  const together = ofForce.some(({ result }) => result.part === wholePart) ? [] : togetherFacts(ofForce);
  return [...counts.flatMap((row) => sharesOf(row, counts)), ...together];
}

function sharesOf(row: ResultFacts, rows: readonly ResultFacts[]): Fact[] {
  const { part, area, area_level } = row.result;
  const months = currentMonths(row.result);
  const isKnown = (name: string) => !/^unknown\b/i.test(name);
  const results = rows.map(({ result }) => result);
  const inForce = results.filter((one) => one.area === wholeArea);
  const ofPart = results.filter((one) => one.part === part);
  const whole = inForce.filter((one) => one.part === wholePart);
  const wholes =
    area !== wholeArea
      ? [
          inForce.filter((one) => one.part === part),
          ofPart.filter((one) => one.area_level === area_level && isKnown(one.area)),
        ]
      : part !== wholePart
        ? [
            whole.length > 0 ? whole : inForce,
            inForce.filter((one) => isKnown(one.part) && one.part !== wholePart),
          ]
        : [];
  return wholes.flatMap((from) => {
    const share = (name: 'current' | 'previous' | 'difference') =>
      percentOf(
        row.result[name],
        from.reduce((sum, one) => sum + (one[name] ?? 0), 0),
      );
    return [
      ...factsFrom({ row, months }, [['share', 'percent', share('current')]]),
      ...factsFrom({ row, months: yearsOn(months, -1), side: 'previous' }, [
        ['share', 'percent', share('previous')],
      ]),
      ...factsFrom({ row, months }, [['share of the change', 'percent', share('difference')]]),
    ];
  });
}

/** All parts together, with the unknown and without. */
function togetherFacts(rows: readonly ResultFacts[]): Fact[] {
  const [row] = rows;
  if (!row || rows.length < 2) return [];
  const months = currentMonths(row.result);
  const before = yearsOn(months, -1);
  return [rows, rows.filter(({ result }) => result.part !== 'unknown')].flatMap((from) => {
    const now = sumOf(from.map(({ result }) => result.current));
    const then = sumOf(from.map(({ result }) => result.previous));
    const shared = { row, months, isOfAll: true };
    return [
      ...factsFrom(shared, [['level', 'amount', now]]),
      ...factsFrom({ ...shared, months: before, side: 'previous' }, [['level', 'amount', then]]),
      ...factsFrom({ ...shared, before }, [
        ['difference', 'amount', less(now, then)],
        ['change', 'percent', percentOf(less(now, then), then)],
      ]),
    ];
  });
}

/** The figures of drivers, each true where the sentence names it. */
function driverFacts({ rows, contributions }: MeasureFacts): Fact[] {
  const row = rows.find(({ result }) => result.area === wholeArea);
  if (!row) return [];
  return contributions.flatMap(({ value: named, current, previous, difference, share }) => {
    const shared = { row, months: currentMonths(row.result), named };
    return [
      ...factsFrom(shared, [['level', 'amount', current]]),
      ...factsFrom({ ...shared, side: 'previous' }, [['level', 'amount', previous]]),
      ...factsFrom(shared, [
        ['difference', 'amount', difference],
        ['share of the change', 'percent', share],
        ['change', 'percent', percentOf(difference, previous)],
      ]),
    ];
  });
}
