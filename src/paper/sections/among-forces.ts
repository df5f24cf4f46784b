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
import { type Block, numberOr, type RowOfCells, row, type Table } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { long, marks, numeric, short } from './columns.ts';

/** What forces are compared by, as far as they can be. */
export interface ComparedForces {
  readonly title: string;
  /** Of what months, where they are not those of the paper. */
  readonly period?: string;
  readonly unit: string;
  readonly decimals: number;
  readonly ranked: readonly RankedForce[];
  /** Values of forces with what they are made of, to be averaged. */
  readonly parts: ReadonlyMap<string, { readonly above: number; readonly below: number }>;
  readonly left: readonly string[];
  readonly vintage: string | null;
  readonly picture?: string | undefined;
  /** The numbers that values are made of, where they are given: those of the year before, and the change in %. */
  readonly counts?: ReadonlyMap<string, ForceCount>;
}

interface ForceCount {
  readonly offences: number;
  readonly before: number | null;
  readonly change: number | null;
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
    if (comparisons.length === 0)
      return [words(['Fewer than two forces have figures that can be compared.'])];
    return [
      words([
        'A rank alone says more than is known: forces whose intervals overlap are not told apart, and the ranks that this leaves open stand beside each. A high rank is a high value, and says nothing of why.',
      ]),
      ...comparisons.flatMap(blocksOf),
    ];
  },
};

function words(paragraphs: readonly string[]): Block {
  return { kind: 'words', on: inPapers, paragraphs };
}

function comparisonsOf(material: PaperMaterial): ComparedForces[] {
  const { publication, shown } = material;
  return publication.measures.flatMap((measure) => {
    const ofMeasure = shown.results.filter(
      (result) => result.measure === measure.code && result.area_level === forceLevel,
    );
    const parts = [...new Set(ofMeasure.map(({ part }) => part))].filter((part) => isPrinted(measure, part));
    return parts.flatMap((part) => {
      const results = ofMeasure.filter((result) => result.part === part);
      const compared = comparisonOf(measure, part, results, material);
      return compared.ranked.length < 2 ? [] : [compared];
    });
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
    parts: new Map(forces.map(({ force, above, below }) => [force, { above, below }])),
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
    words([
      `${count(ranked.length, 'force')}, in ${unit}: the highest is ${wordsOf(first)}, the lowest ${wordsOf(last)}.`,
    ]),
    ...(picture === undefined
      ? []
      : [{ kind: 'figure' as const, picture, name: `Forces by ${title}`, on: inPapers }]),
    ...comparedTables(compared).map((table) => ({ ...table, on: inPapers })),
    ...(notes.length === 0 ? [] : [{ kind: 'notes' as const, on: inPapers, paragraphs: notes }]),
  ];
}

const inPapers = ['screen', 'document'] as const;

/** Every force by rank with the ranks left open, value and interval; and the groups of which two forces are compared. */
export function comparedTables(compared: ComparedForces): Table[] {
  const { title, period, unit, decimals, ranked, counts } = compared;
  const caption = (by: string) => `${title} by ${by}${period === undefined ? '' : `, ${period}`}: ${unit}`;
  const forces: Table = {
    kind: 'table',
    caption: caption('force'),
    columns: [
      numeric('Rank', 8),
      short('Ranks left open', 14),
      long('Force', 30),
      ...(counts ? [numeric('Offences', 12), numeric('12 months before', 12), numeric('Change, %', 12)] : []),
      numeric('Value', 12),
      numeric('95% interval', 20),
    ],
    rows: ranked.map(({ force, value, interval, rank, open }): RowOfCells => {
      const { offences = null, before = null, change = null } = counts?.get(force) ?? {};
      return row(
        { kind: 'number', number: rank, decimals: 0 },
        openRanks(open),
        force,
        ...(counts
          ? [
              numberOr(marks.notAvailable, offences),
              numberOr(marks.notAvailable, before),
              numberOr(marks.notAvailable, change, 1),
            ]
          : []),
        { kind: 'number', number: value, decimals },
        interval === null
          ? 'none'
          : `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`,
      );
    }),
  };
  const rows = groupRows(compared);
  if (rows.length === 0) return [forces];
  const columns = [long('Group', 30), numeric('Value', 12), short('Average', 24), long('Forces', 60)];
  return [forces, { kind: 'table', caption: caption('group of forces'), columns, rows }];
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
function groupRows({ ranked, parts, decimals }: ComparedForces): RowOfCells[] {
  const members = readForceGroups();
  return [...new Set(members.map(({ group }) => group))].flatMap((group) => {
    const ofGroup = members.filter((member) => member.group === group);
    const present = ranked.filter(({ force }) => ofGroup.some((member) => member.force === force));
    if (present.length < 2) return [];
    const rule = ofGroup[0]?.average ?? 'pooled';
    const total = (of: 'above' | 'below') =>
      present.reduce((sum, { force }) => sum + (parts.get(force)?.[of] ?? 0), 0);
    const mean = present.reduce((sum, { value }) => sum + value, 0) / present.length;
    const value = rule === 'pooled' ? total('above') / total('below') : mean;
    const missing = ofGroup.length - present.length;
    const names = present.map(({ force }) => force).join(', ');
    return row(
      group,
      numberOr('none', value, decimals),
      averages[rule],
      missing === 0 ? names : `${names}; without ${missing} of its forces`,
    );
  });
}
