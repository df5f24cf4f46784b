import { groupBy } from '../../group-by.ts';
import {
  decimalsOf,
  forceLevel,
  isDivided,
  isPercent,
  isPrinted,
  type Measure,
  perResidents,
  type RankedForce,
  type Rate,
  type Result,
  rankForces,
  rowName,
  rowTitle,
  unitOf,
  unknownArea,
  vintageWords,
} from '../../measures/index.ts';
import { readForceGroups } from '../../reference/index.ts';
import { mapInterval } from '../../statistics/index.ts';
import { count, formatNumber, listInWords } from '../../words/index.ts';
import { type Block, numberOr, type Table, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { type ColumnOf, long, marks, numeric, short, tableFrom } from './columns.ts';

/** What tables of forces show: how forces compare, as far as they can be compared. */
interface TabledForces {
  readonly title: string;
  /** Of what months, where they are not those of the paper. */
  readonly period?: string;
  readonly unit: string;
  readonly decimals: number;
  readonly ranked: readonly ComparedForce[];
}

/** A force with what its value is made of, to be averaged; with its own numbers where they are published. */
interface ComparedForce extends RankedForce {
  readonly above: number;
  readonly below: number;
  readonly offences?: number;
  /** Of the year before, and the change in %. */
  readonly before?: number | null;
  readonly change?: number | null;
}

/** The same of a row of the paper, with those that are left out, and its chart. */
interface ComparedForces extends TabledForces {
  readonly left: readonly string[];
  readonly vintage: string | null;
  readonly picture: string | undefined;
}

/**
 * How forces compare: for each row of the paper every force by its rate, or its own value where that is a share, with
 * the interval of 95%, its rank and the ranks that chance leaves open, and the figures of groups of forces.
 */
export const amongForces: Section = {
  name: 'among_forces',
  title: 'Forces compared',
  prints: (measures) => measures,
  blocks: (material) => {
    const comparisons = comparisonsOf(material);
    if (comparisons.length === 0) return [words('Fewer than two forces have figures that can be compared.')];
    return [
      words(
        'A rank alone says more than is known: forces whose intervals overlap are not told apart, and the ranks that this leaves open stand beside each. A high rank is a high value, and says nothing of why.',
      ),
      ...comparisons.flatMap(blocksOf),
    ];
  },
};

function comparisonsOf(material: PaperMaterial): ComparedForces[] {
  const { publication, shown } = material;
  return publication.measures.flatMap((measure) => {
    const ofForces = shown.results
      .filter((result) => result.measure === measure.code && result.area_level === forceLevel)
      .filter(({ part }) => isPrinted(measure, part));
    return [...groupBy(ofForces, ({ part }) => part)]
      .map(([part, results]) => comparisonOf(measure, part, results, material))
      .filter(({ ranked }) => ranked.length >= 2);
  });
}

function comparisonOf(
  measure: Measure,
  part: string,
  results: readonly Result[],
  { shown, pictures }: PaperMaterial,
): ComparedForces {
  const isRate = !isDivided(measure.statistic);
  const rates = shown.rates.filter((rate) => rate.measure === measure.code && rate.part === part);
  const rateAt = (area: string) => rates.find((rate) => rate.area === area) ?? null;
  const known = results.filter(({ area }) => area !== unknownArea(forceLevel));
  const forces = known.flatMap(
    (result) => comparedForce(result, isRate ? rateAt(result.area) : null, isRate) ?? [],
  );
  const values = forces.map(({ value }) => value);
  const stem = `${rowName(measure, part)}-areas-${forceLevel.replace(' ', '-')}`;
  const [rate] = rates;
  return {
    title: rowTitle(measure, part),
    unit: isRate ? `${unitOf(measure, part)} ${perResidents}` : unitOf(measure, part),
    decimals: isRate ? 1 : decimalsOf(values, measure.statistic),
    ranked: rankForces(forces),
    left: known.map(({ area }) => area).filter((area) => !forces.some(({ force }) => force === area)),
    vintage: isRate && rate ? vintageWords(rate) : null,
    picture: pictures.has(stem) ? stem : undefined,
  };
}

/** A force with its value and interval; null where it has none that can be compared. */
function comparedForce(result: Result, rate: Rate | null, isRate: boolean) {
  const { area: force, current, current_low: low, current_high: high } = result;
  const { current_numerator: numerator, current_denominator: denominator } = result;
  if (current === null || (isRate && rate === null)) return null;
  const times = rate === null ? 1 : 1000 / rate.population;
  const interval = low === null || high === null ? null : mapInterval({ low, high }, (end) => end * times);
  const scale = isPercent(result.statistic) ? 100 : 1;
  const parts =
    rate === null
      ? { above: scale * (numerator ?? 0), below: denominator ?? 0 }
      : { above: 1000 * current, below: rate.population };
  return { force, value: current * times, interval, ...parts };
}

function blocksOf(compared: ComparedForces): Block[] {
  const { title, unit, decimals, ranked, left, vintage, picture } = compared;
  const [first, last] = [ranked[0], ranked.at(-1)];
  const wordsOf = (each: RankedForce | undefined) =>
    `${each?.force} (${formatNumber(each?.value ?? 0, decimals)})`;
  const notes = [
    ...(vintage === null ? [] : [`Residents of ${vintage}.`]),
    ...(left.length === 0
      ? []
      : [`Not compared, as no figure or no residents are known: ${listInWords(left)}.`]),
  ];
  return [
    { kind: 'heading', level: 3, text: title },
    words(
      `${count(ranked.length, 'force')}, in ${unit}: the highest is ${wordsOf(first)}, the lowest ${wordsOf(last)}.`,
    ),
    ...(picture === undefined ? [] : [{ kind: 'figure' as const, picture, name: `Forces by ${title}` }]),
    ...comparedTables(compared),
    ...(notes.length === 0 ? [] : [{ kind: 'notes' as const, paragraphs: notes }]),
  ];
}

/** Every force by rank with the ranks left open, value and interval; and the groups of which two forces are compared. */
export function comparedTables(compared: TabledForces): [Table, ...Table[]] {
  const { title, period, unit, decimals, ranked } = compared;
  const hasNumbers = ranked.some(({ offences }) => offences !== undefined);
  const caption = (by: string) => `${title} by ${by}${period === undefined ? '' : `, ${period}`}: ${unit}`;
  const forces: Table = {
    ...tableFrom(ranked, [
      [numeric('Rank', 8), ({ rank }) => numberOr('', rank)],
      [short('Ranks left open', 14), ({ open }) => openRanks(open)],
      [long('Force', 30), ({ force }) => force],
      ...(hasNumbers ? columnsOfNumbers : []),
      [numeric('Value', 12), ({ value }) => numberOr('', value, decimals)],
      [numeric('95% interval', 20), ({ interval }) => intervalWords(interval, decimals)],
    ]),
    caption: caption('force'),
  };
  const groups = groupsOfForces(compared);
  if (groups.length === 0) return [forces];
  const columns: ColumnOf<(typeof groups)[number]>[] = [
    [long('Group', 30), ({ group }) => group],
    [numeric('Value', 12), ({ value }) => numberOr('', value, decimals)],
    [short('Average', 24), ({ rule }) => averages[rule]],
    [long('Forces', 60), ({ names }) => names],
  ];
  return [forces, { ...tableFrom(groups, columns), caption: caption('group of forces') }];
}

const columnsOfNumbers: readonly ColumnOf<ComparedForce>[] = [
  [numeric('Offences', 12), ({ offences = null }) => numberOr(marks.notAvailable, offences)],
  [numeric('12 months before', 12), ({ before = null }) => numberOr(marks.notAvailable, before)],
  [numeric('Change, %', 12), ({ change = null }) => numberOr(marks.notAvailable, change, 1)],
];

function intervalWords(interval: RankedForce['interval'], decimals: number): string {
  if (interval === null) return 'none';
  return `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`;
}

/** The ranks that chance leaves a force, in words. */
export function openRanks(open: RankedForce['open']): string {
  if (open === null) return 'not known';
  return open.from === open.to ? 'certain' : `${open.from} to ${open.to}`;
}

const averages = {
  pooled: 'all forces as one',
  'mean of rates': 'each force counted once',
} as const;

/** Groups of which two forces or more are compared, by the rule that their table names. */
function groupsOfForces({ ranked }: TabledForces) {
  const groups = groupBy(readForceGroups(), ({ group }) => group);
  return [...groups].flatMap(([group, ofGroup]) => {
    const present = ranked.filter(({ force }) => ofGroup.some((member) => member.force === force));
    if (present.length < 2) return [];
    const rule = ofGroup[0]?.average ?? 'pooled';
    const total = (of: 'above' | 'below') => present.reduce((sum, force) => sum + force[of], 0);
    const mean = present.reduce((sum, { value }) => sum + value, 0) / present.length;
    const value = rule === 'pooled' ? total('above') / total('below') : mean;
    const missing = ofGroup.length - present.length;
    const names = present.map(({ force }) => force).join(', ');
    return [
      { group, value, rule, names: missing === 0 ? names : `${names}; without ${missing} of its forces` },
    ];
  });
}
