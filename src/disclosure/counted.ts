import {
  type Amounts,
  areaLevels,
  countedBy,
  isPercent,
  type Measure,
  type MeasuredSeries,
  policySubjectOf,
  type SeriesPlace,
  spanOf,
  unknownArea,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { type DisclosurePolicy, shownFrom } from './policy.ts';

/** Columns whose values are places: parts by one of them are areas as well. */
export const placeColumns = ['division', 'district', 'beat', 'area_kind', 'priority_area', 'lsoa_code'];

/** The level of places that are parts. */
export const partLevel = 'part';

/** The level that a row of a measure stands at: of its area, or of its part where that is a place; else the force. */
export function levelOf({ parts }: Measure, { part, area_level }: SeriesPlace): string {
  const isPlace = area_level === wholeArea && part !== wholePart && placeColumns.includes(parts?.by ?? '');
  return isPlace ? partLevel : area_level;
}

/** The rows of a measure that are shown alike; parts beside a whole apart from it. */
export function levelKey(measure: Measure, row: SeriesPlace): string {
  const [level, isPart] = [levelOf(measure, row), measure.parts?.withWhole && row.part !== wholePart];
  return `${measure.code} ${level}${isPart && level !== partLevel ? ' by part' : ''}`;
}

/** How many records of one kind a measure counts at one level, in one part. */
export interface CountedRecords {
  readonly key: string;
  readonly level: string;
  /** Measures that count the same records, and parts of them, add up: what is shown of one says something of others. */
  readonly ties: string;
  readonly isOfOneMonth: boolean;
  /** The least that a month and a window may have. */
  readonly from: { readonly months: number; readonly windows: number };
  /** Records in each month, null where it was not received, by area; `placed` are the areas that are known. */
  readonly areas: ReadonlyMap<string, readonly (number | null)[]>;
  readonly placed: readonly string[];
}

/** What a measure counts below the force where that is protected, level by level, the widest first. */
export function countedIn({ measure, series }: MeasuredSeries, policy: DisclosurePolicy): CountedRecords[] {
  const subject = policySubjectOf(measure);
  const levels = [...areaLevels.map(({ level }) => level), partLevel];
  return levels.flatMap((level) => {
    const from = {
      months: shownFrom(policy, subject, level, 'months'),
      windows: shownFrom(policy, subject, level, 'windows'),
    };
    if (subject === 'scores' || (from.months === 0 && from.windows === 0)) return [];
    const there = series.filter((one) => levelOf(measure, one) === level);
    const isOfParts = level === partLevel;
    // What is not known of a record, its area or its part, says of nobody where or what he is.
    const parts = isOfParts ? [partLevel] : [...new Set(there.map(({ part }) => part))];
    return parts.flatMap((part) => {
      if (part === unknownPart) return [];
      const ofPart = isOfParts ? there : there.filter((one) => one.part === part);
      return amountsOf(measure).map(({ counts, countIn }): CountedRecords => {
        const areas = new Map(
          ofPart.map((one) => [isOfParts ? one.part : one.area, (one.counts ?? one.points).map(countIn)]),
        );
        return {
          key: levelKey(measure, ofPart[0] ?? { part, area: '', area_level: level }),
          level,
          ties: `${counts} ${level}`,
          isOfOneMonth: spanOf(measure.statistic) === 'month',
          from,
          areas,
          placed: [...areas.keys()].filter((area) => area !== unknownArea(level) && area !== unknownPart),
        };
      });
    });
  });
}

/** The part of what is not known. */
export const unknownPart = 'unknown';

type CountIn = (point: Amounts) => number | null;

/** What of a measure counts records: what it divides, what it divides by, and of a share of it the others too. */
function amountsOf(measure: Measure): { counts: string; countIn: CountIn }[] {
  const { numerator, denominator, parts } = measure;
  const ofNumerator = { counts: countedBy(numerator), countIn: (point: Amounts) => point.numerator };
  if (!denominator) return [ofNumerator];
  const others: CountIn = (point) =>
    point.denominator === null || point.numerator === null ? null : point.denominator - point.numerator;
  const isShare = isPercent(measure.statistic) && !parts?.ofNumeratorOnly;
  return [
    ofNumerator,
    { counts: countedBy(denominator), countIn: (point: Amounts) => point.denominator },
    ...(isShare ? [{ counts: countedBy([...denominator, ...numerator]), countIn: others }] : []),
  ];
}

/** The months of a series by which it is decided once for all whether single months are shown. */
const decidingMonths = 12;

/** The counts of an area in the months that decide. */
export function firstOf({ areas }: CountedRecords, area: string): number[] {
  return (areas.get(area) ?? []).filter((count) => count !== null).slice(0, decidingMonths);
}

/** Whether every area with records has many in each of the first months. */
export function beginsWithMany(counted: CountedRecords): boolean {
  const { areas, placed, from } = counted;
  return placed.every(
    (area) =>
      (areas.get(area) ?? []).every((count) => !count) ||
      firstOf(counted, area).every((count) => count >= from.months),
  );
}

export function isFew(count: number | null, { from }: CountedRecords): boolean {
  return count !== null && count > 0 && count < from.windows;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
