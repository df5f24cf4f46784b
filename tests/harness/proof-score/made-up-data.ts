import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import type { Random } from '../../../sample/random.ts';
import type { Measure, Series } from '../../../src/measures/index.ts';

/** How a measure is made, as far as sentences about it differ. */
export type Kind = 'count' | 'ratio' | 'mean';

/** How texts speak of a measure of the paper. */
export interface Topic {
  readonly code: string;
  readonly kind: Kind;
  readonly subject: string;
  /** What is counted, in the plural; of a ratio what it is a share of. */
  readonly units: string;
  /** Of a ratio, what has the property; of a mean, what it is measured in. */
  readonly of?: string;
  readonly hasAreas?: true;
  readonly parts?: readonly (readonly [part: string, words: string])[];
}

export const topics: readonly Topic[] = [
  { code: 'T3A.1', kind: 'count', subject: 'victim-based crime', units: 'crimes', hasAreas: true },
  {
    code: 'T1C.1',
    kind: 'count',
    subject: 'the number of mental health incidents',
    units: 'incidents',
    hasAreas: true,
  },
  { code: 'T1A.1', kind: 'count', subject: 'the number of safeguarding referrals', units: 'referrals' },
  { code: 'T1B.1', kind: 'count', subject: 'recorded fraud', units: 'offences' },
  { code: 'T3B.4', kind: 'count', subject: 'violent knife crime', units: 'offences', hasAreas: true },
  { code: 'T3A.5', kind: 'count', subject: 'anti-social behaviour', units: 'incidents', hasAreas: true },
  { code: 'T4A.3', kind: 'count', subject: 'the number of complaints', units: 'complaints' },
  {
    code: 'T3A.2',
    kind: 'count',
    subject: 'victim-based crime',
    units: 'crimes',
    parts: [
      ['rural', 'rural areas'],
      ['urban', 'urban areas'],
    ],
  },
  {
    code: 'T2A.3',
    kind: 'count',
    subject: 'serious sexual offences',
    units: 'offences',
    parts: [
      ['adult', 'adults'],
      ['child', 'children'],
    ],
  },
  {
    code: 'T3D.1',
    kind: 'ratio',
    subject: 'the positive outcome rate',
    units: 'crimes',
    of: 'positive outcomes',
    hasAreas: true,
  },
  {
    code: 'T3D.2',
    kind: 'ratio',
    subject: 'the positive outcome rate',
    units: 'crimes',
    of: 'positive outcomes',
  },
  { code: 'T2D.1', kind: 'ratio', subject: 'compliance', units: 'crimes', of: 'compliant crimes' },
  {
    code: 'T4A.2',
    kind: 'ratio',
    subject: 'satisfaction of hate crime victims',
    units: 'victims',
    of: 'satisfied victims',
  },
  {
    code: 'T1C.2',
    kind: 'ratio',
    subject: 'the proportion of alcohol-related violence',
    units: 'violence offences',
    of: 'alcohol-related offences',
  },
  {
    code: 'T4A.4',
    kind: 'mean',
    subject: 'the average time to resolve a complaint',
    units: 'complaints',
    of: 'days',
  },
  {
    code: 'T4D.4c',
    kind: 'mean',
    subject: 'the average time to attend a grade 2 incident',
    units: 'incidents',
    of: 'minutes',
  },
];

/** The declaration of a topic's measure. */
export function measureOf({ code }: Topic): Measure {
  const measure = performanceInsight.measures.find((one) => one.code === code);
  if (!measure) throw new Error(`no measure ${code}`);
  return measure;
}

const firstMonth = '2012-06';
const monthCount = 72;

/** The month so many months on. */
export function later(month: string, count: number): string {
  const at = 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The months of one part of a measure in one area. */
export interface Row {
  readonly part: string;
  readonly area: string;
  readonly level: string;
  readonly numerators: readonly number[];
  readonly denominators: readonly number[] | null;
}

const districts = [
  ['Ashcombe', 'City'],
  ['Brandwick', 'City'],
  ['Corbury', 'County'],
  ['Dunmere', 'County'],
  ['Elverton', 'County'],
] as const;

/** Rows of a topic that add up: districts to divisions, and these to the force. */
export function rowsOf(topic: Topic, random: Random): Row[] {
  const parts = topic.parts?.map(([part]) => part) ?? ['all'];
  return parts.flatMap((part) => {
    const size = 10 ** (1.2 + random.fraction() * 2.6);
    const small = districts.map(([area]) =>
      madeUp(topic, part, area, 'district', size * (0.4 + random.fraction()), random),
    );
    const divisions = ['City', 'County'].map((division) =>
      together(
        small.filter((_, index) => districts[index]?.[1] === division),
        division,
        'division',
      ),
    );
    const force = together(small, 'force', 'force');
    return topic.hasAreas ? [force, ...divisions, ...small] : [force];
  });
}

function madeUp(
  { kind }: Topic,
  part: string,
  area: string,
  level: string,
  size: number,
  random: Random,
): Row {
  const drift = 1 + (random.fraction() - 0.45) * 0.025;
  const share = 0.05 + random.fraction() * 0.85;
  const shift = 1 + (random.fraction() - 0.5) * 0.012;
  const each = 30 + random.fraction() * 300;
  const months = Array.from({ length: monthCount }, (_, at) => {
    const amount = Math.max(2, Math.round(size * drift ** at * (0.82 + 0.36 * random.fraction())));
    const ratio = Math.min(0.97, share * shift ** at * (0.94 + 0.12 * random.fraction()));
    if (kind === 'count') return [amount, 0] as const;
    return [
      Math.round(amount * (kind === 'ratio' ? ratio : each * shift ** at * (0.9 + 0.2 * random.fraction()))),
      amount,
    ] as const;
  });
  return {
    part,
    area,
    level,
    numerators: months.map(([numerator]) => numerator),
    denominators: kind === 'count' ? null : months.map(([, denominator]) => denominator),
  };
}

function together(rows: readonly Row[], area: string, level: string): Row {
  const sum = (lists: readonly (readonly number[] | null)[]) =>
    Array.from({ length: monthCount }, (_, at) => lists.reduce((all, list) => all + (list?.[at] ?? 0), 0));
  const isDivided = rows[0]?.denominators !== null;
  return {
    part: rows[0]?.part ?? 'all',
    area,
    level,
    numerators: sum(rows.map(({ numerators }) => numerators)),
    denominators: isDivided ? sum(rows.map(({ denominators }) => denominators)) : null,
  };
}

/** The rows as the product has them. */
export function seriesOf(code: string, rows: readonly Row[], until: string): Series[] {
  return rows.map(({ part, area, level, numerators, denominators }) => ({
    measure: code,
    part,
    area,
    area_level: level,
    points: numerators
      .map((numerator, at) => ({
        month: later(firstMonth, at),
        numerator,
        denominator: denominators?.[at] ?? null,
        baseline: null,
        left_out: null,
        weight_squares: null,
        gap: null,
        doubt: null,
      }))
      .filter(({ month }) => month <= until)
      .slice(-48),
  }));
}

const indexOf = (month: string) =>
  12 * (Number(month.slice(0, 4)) - Number(firstMonth.slice(0, 4))) +
  Number(month.slice(5)) -
  Number(firstMonth.slice(5));

/** What some months of a row add up to: numerator, denominator, and the value they make. */
export function valueIn({ numerators, denominators }: Row, kind: Kind, first: string, last: string) {
  const sum = (list: readonly number[]) =>
    list.slice(indexOf(first), indexOf(last) + 1).reduce((all, one) => all + one, 0);
  const numerator = sum(numerators);
  const denominator = denominators ? sum(denominators) : 1;
  const value = kind === 'count' ? numerator : (numerator / denominator) * (kind === 'ratio' ? 100 : 1);
  return { numerator, denominator, value };
}
