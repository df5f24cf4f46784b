import type { Month } from '../../calendar.ts';
import {
  areCountedAmong,
  isPercent,
  type Measure,
  type MeasuredSeries,
  type Nesting,
  policySubjectOf,
  type Series,
  type SeriesPoint,
  spanOf,
  subjectOfTallies,
  unknownArea,
  wholeArea,
} from '../../measures/index.ts';
import { levelOf, unknownPart } from '../counted.ts';
import { type DisclosurePolicy, shownFrom } from '../policy.ts';
import { type AmountsSaid, cellAt, keyOf, type Role, roles } from './amounts-said.ts';
import type { Truth } from './known-sums.ts';
import { possibleValues, type Range, type SumAsked, valuesIn } from './possible-values.ts';
import { type WhatIsKnown, whatIsKnown } from './what-is-known.ts';

/** A protected count that what is published gives away, or nearly: not to be named in public. */
interface GivenAway extends Range {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  /** A month, or the first and last of several. */
  readonly month: string;
  /** Of what: what the measure counts, what it divides by, or those among these that it does not count. */
  readonly of: Role | 'others';
  /** How many records. */
  readonly records: number;
}

/** What an audit found. */
interface Audit {
  /** Protected counts that were asked for. */
  readonly asked: number;
  /** Of those that the force's own count leaves room: the fewest values that one may still have, if it was asked for. */
  readonly narrowest: number | null;
  readonly givenAway: readonly GivenAway[];
}

interface Asked extends SumAsked, Omit<GivenAway, 'low' | 'high'> {}

/**
 * Asks of each protected count of few what outsiders can know of it from all that is published. It is given away where
 * fewer values are left than the policy wants; or, where what is never hidden leaves fewer, than that leaves.
 *
 * @param issues - what each issue of each paper said, the one that is to be published first.
 */
export async function auditPublished(
  measured: readonly MeasuredSeries[],
  policy: DisclosurePolicy,
  nesting: Nesting,
  issues: readonly AmountsSaid[],
): Promise<Audit> {
  const hidden = measured.filter(({ measure }) => policySubjectOf(measure) !== 'ordinary');
  const measures = measured.map(({ measure }) => measure);
  const knowledge = whatIsKnown(measures, truthOf(hidden), nesting, issues);
  const interval = shownFrom(policy, '', '', 'interval');
  const asked = hidden.flatMap(({ measure, series }) => {
    const forces = new Map(series.filter(({ area }) => area === wholeArea).map((one) => [one.part, one]));
    return series.flatMap((one) => {
      const from = shownFrom(policy, policySubjectOf(measure), levelOf(measure, one), 'windows');
      const isPlaced = one.area !== unknownArea(one.area_level) && one.part !== unknownPart;
      // The only area of a level is the force by another name.
      const isOneOfSeveral = series.filter(isLike(one)).length > 1 || one.area === wholeArea;
      return from > 0 && isPlaced && isOneOfSeveral
        ? askedOf(measure, one, forces.get(one.part), { from, interval }, knowledge)
        : [];
    });
  });
  const ranges = await possibleValues(knowledge.known, asked);
  const values = ranges.map((range, at) => valuesIn(range, asked[at]?.step ?? 1));
  const roomy = values.filter((_, at) => asked[at]?.wanted === interval);
  return {
    asked: asked.length,
    narrowest: roomy.length === 0 ? null : roomy.reduce((least, one) => Math.min(least, one)),
    givenAway: asked.flatMap(({ terms: _, step: __, wanted, ...one }, at) => {
      const range = ranges[at];
      return range !== undefined && (values[at] ?? 0) < wanted
        ? [{ ...one, low: toThousandths(range.low), high: toThousandths(range.high) }]
        : [];
    }),
  };
}

/** Whether a series is of the same part at the same level as another. */
function isLike({ part, area_level }: Series): (other: Series) => boolean {
  return (other) => other.part === part && other.area_level === area_level;
}

function toThousandths(value: number): number {
  return Math.round(1000 * value) / 1000 + 0;
}

/** Whether an amount of a measure is about what is protected: a share of crimes that is, of all crimes, which is not. */
function isProtected({ subject, parts, ...measure }: Measure, role: Role): boolean {
  return (subject ?? subjectOfTallies(measure[role] ?? [], parts?.by ?? null)) !== 'ordinary';
}

/** The true amounts of measures that are protected, month by month. */
function truthOf(measured: readonly MeasuredSeries[]): Truth {
  const truth = new Map<string, Map<Month, number>>();
  for (const { measure, series } of measured)
    for (const one of series)
      for (const role of roles) {
        const cell = isProtected(measure, role) ? cellAt(measure, role, one) : null;
        if (cell === null) continue;
        const months = truth.get(keyOf(cell)) ?? new Map<Month, number>();
        truth.set(keyOf(cell), months);
        for (const { month, [role]: amount } of one.points) if (amount !== null) months.set(month, amount);
      }
  return truth;
}

/** The months of a paper that stand in its windows: its last 12, and the 12 before. */
const windowsAsked = [
  [-12, undefined],
  [-24, -12],
] as const;

/** Each amount of few records of a series, of single months and of windows. */
function askedOf(
  measure: Measure,
  series: Series,
  force: Series | undefined,
  { from, interval }: { from: number; interval: number },
  { placeOf, mostOf }: WhatIsKnown,
): Asked[] {
  const { part, area } = series;
  const spans = [
    ...series.points.map((_, at) => [at, at + 1] as const),
    ...(spanOf(measure.statistic) === 'year' ? windowsAsked : []),
  ];
  return amountsOf(measure).flatMap(({ of, factors }) => {
    const keys = factors.map(([role, factor]) => {
      const cell = cellAt(measure, role, series);
      return { key: cell === null ? '' : keyOf(cell), factor };
    });
    const total = (points: readonly SeriesPoint[]) =>
      points.reduce(
        (sum, point) => sum + factors.reduce((all, [role, factor]) => all + factor * (point[role] ?? 0), 0),
        0,
      );
    return spans.flatMap(([start, end]): Asked[] => {
      const points = series.points.slice(start, end);
      const isSum = factors.some(([role]) => measure[role]?.some(({ sum }) => sum !== null));
      const records = total(isSum ? (series.counts ?? series.points).slice(start, end) : points);
      if (records < 1 || records >= from) return [];
      const months = points.map(({ month }) => month);
      const terms = new Map<number, number>();
      for (const month of months)
        for (const { key, factor } of keys) {
          const place = placeOf(key, month);
          if (place !== null) terms.set(place, factor);
        }
      if (terms.size !== months.length * keys.length) return [];
      // A sum is as open as it leaves room for records of the mean size.
      const step = isSum ? total(points) / records : 1;
      // What is never hidden, the force and ordinary counts, may leave less room than the policy wants.
      const room = Math.min(
        area === wholeArea ? Number.POSITIVE_INFINITY : total(force?.points.slice(start, end) ?? []),
        months.reduce((sum, month) => sum + mostOf(keys[0]?.key ?? '', month), 0),
      );
      const wanted = Math.min(interval, 1 + Math.floor(room / step));
      const month = [...new Set([months[0], months.at(-1)])].join(' to ');
      return [{ terms, step, wanted, measure: measure.code, part, area, month, of, records }];
    });
  });
}

type Factors = readonly (readonly [Role, number])[];

/** What of a measure is asked for: its amounts, and of a share those that it does not count. */
function amountsOf(measure: Measure): { of: GivenAway['of']; factors: Factors }[] {
  const { numerator, denominator, statistic, parts } = measure;
  const isShare = isPercent(statistic) && !parts?.ofNumeratorOnly;
  const others: Factors = [
    ['denominator', 1],
    ['numerator', -1],
  ];
  // Of what is counted among ordinary records, the others are what these have more: to ask for one is to ask for both.
  const isOfProtected = denominator !== undefined && isProtected(measure, 'denominator');
  return [
    { of: 'numerator', factors: [['numerator', 1]] },
    ...(isOfProtected ? [{ of: 'denominator', factors: [['denominator', 1]] } as const] : []),
    ...(isOfProtected && isShare && areCountedAmong(numerator, denominator)
      ? [{ of: 'others', factors: others } as const]
      : []),
  ];
}
