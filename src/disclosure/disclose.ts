import {
  areaLevels,
  type Contribution,
  type Exact,
  gapAt,
  type Measure,
  type MeasuredSeries,
  type Nesting,
  type Result,
  type Series,
  type SeriesPoint,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import type { CountedRecords, Relation } from './cell.ts';
import { type Cells, cellsOf } from './cells.ts';
import { decide } from './decide.ts';
import { bothWindowsOf, discloseResult } from './disclose-result.ts';
import type { EarlierPapers } from './earlier-papers.ts';
import type { Hidden } from './hidden.ts';
import type { DisclosurePolicy } from './policy.ts';
import type { RecordSet } from './record-set.ts';
import { type Role, rolesOf, type Slice } from './roles.ts';

declare const isDisclosed: unique symbol;

/** Figures from which everything is taken out that may not be shown. Only what is so can be charted, printed or published. */
type Disclosed<Figures> = Figures & { readonly [isDisclosed]: true };

const force = { area: wholeArea, area_level: wholeArea };

/** Every sum of cells that readers can know: parts, areas, drivers, yes and no, several marts, areas within areas. */
function knownRelations(cells: Cells, measured: readonly MeasuredSeries[], nesting: Nesting): Relation[] {
  return [
    ...measured.flatMap((one) => [
      ...rolesOf(one.measure).flatMap((role) => ofRole(cells, one, role)),
      ...ofEachTally(cells, one),
    ]),
    ...cells.all.flatMap((cell) => [
      ...yesAndNo(cells, cell),
      ...severalMarts(cells, cell),
      ...severalValues(cells, cell),
      ...areasWithin(cells, cell, nesting),
    ]),
    ...sameRecords(cells.all),
  ].filter((relation) => relation.size > 1);
}

/** Areas of each level, parts, and the values of drivers, make up the whole. */
function ofRole(cells: Cells, { measure, series, drivers }: MeasuredSeries, role: Role): Relation[] {
  const column = measure.parts?.by ?? null;
  const parts = [...new Set(series.map(({ part }) => part))];
  const cellAt = (part: string, place: Pick<Slice, 'area' | 'area_level'>) =>
    cells.of(role, { ...place, column, part });
  const placesOf = (part: string) => series.filter((one) => one.part === part);
  const ofAreas = parts.flatMap((part) =>
    areaLevels.map(({ level }) =>
      sum(
        cellAt(part, force),
        placesOf(part)
          .filter(({ area_level: name }) => name === level)
          .map((place) => cellAt(part, place)),
      ),
    ),
  );
  const named = parts.filter((part) => part !== wholePart);
  const ofParts =
    named.length === 0 || !role.isOfPart
      ? []
      : placesOf(named[0] ?? '').map((place) =>
          sum(
            cellAt(wholePart, place),
            named.map((part) => cellAt(part, place)),
          ),
        );
  const ofDrivers =
    role.name !== 'numerator'
      ? []
      : drivers.map(({ by, series: values }) =>
          sum(
            cellAt(wholePart, force),
            values.map((one) => cells.of(role, { ...one, column: by })),
          ),
        );
  return [...ofAreas, ...ofParts, ...ofDrivers];
}

/**
 * What a numerator of several things counts of each: the parts that have records of one make up all records of it,
 * as the types of crime that are no incident make up all crime.
 */
function ofEachTally(cells: Cells, { measure, series }: MeasuredSeries): Relation[] {
  const column = measure.parts?.by ?? null;
  const [role] = rolesOf(measure);
  if (role === undefined || role.tallies.length < 2) return [];
  const cellOf = (at: number, slice: Slice) =>
    cells.of({ ...role, tallies: role.tallies.slice(at, at + 1) }, slice);
  const places = series.filter(({ area, part }, at) => {
    const first = series.findIndex((one) => one.area === area && one.part !== wholePart);
    return part !== wholePart && at === first;
  });
  return [
    ...series.map((one) => {
      const slice = { ...one, column };
      return sum(
        cells.of(role, slice),
        (one.talliesWithRecords ?? []).map((at) => cellOf(at, slice)),
      );
    }),
    ...places.flatMap((place) =>
      role.tallies.map((_, at) =>
        sum(
          cellOf(at, { ...place, column, part: wholePart }),
          series
            .filter(({ area, part }) => area === place.area && part !== wholePart)
            .filter(({ talliesWithRecords }) => talliesWithRecords?.includes(at))
            .map((one) => cellOf(at, { ...one, column })),
        ),
      ),
    ),
  ];
}

/** Records with a yes and those with a no make up those with either. */
function yesAndNo(cells: Cells, cell: CountedRecords): Relation[] {
  const [set, another] = cell.sets;
  if (set === undefined || another !== undefined) return [];
  return [...set.where].flatMap(([column, value]) => {
    const no = value === 'true' ? cells.find([changed(set, column, 'false')]) : undefined;
    const both = cells.find([changed(set, column, null)]);
    return no && both && haveOneAmount([cell, no, both]) ? [sum(both, [cell, no])] : [];
  });
}

/** Whether there is an amount that is published of each: where one is counted and another summed, nothing adds up. */
function haveOneAmount(cells: readonly CountedRecords[]): boolean {
  const [first, ...others] = cells;
  return [...(first?.amounts ?? [])].some((amount) => others.every((one) => one.amounts.has(amount)));
}

/** A count of several marts is the sum of their counts, where each is published. */
function severalMarts(cells: Cells, cell: CountedRecords): Relation[] {
  if (cell.sets.length < 2) return [];
  const each = cell.sets.map((set) => cells.find([set]));
  return each.every((one) => one !== undefined) ? [sum(cell, each)] : [];
}

/** Records with one of several values of a column are those with each, where each is published. */
function severalValues(cells: Cells, cell: CountedRecords): Relation[] {
  const [set, another] = cell.sets;
  if (set === undefined || another !== undefined) return [];
  return [...set.where].flatMap(([column, value]) => {
    const values = value.split(' or ');
    const each = values.flatMap((one) => cells.find([changed(set, column, one)]) ?? []);
    const isWhole = values.length > 1 && each.length === values.length;
    return isWhole && haveOneAmount([cell, ...each]) ? [sum(cell, each)] : [];
  });
}

/** A division is its districts, and what of it is in no known district. */
function areasWithin(cells: Cells, cell: CountedRecords, nesting: Nesting): Relation[] {
  const narrowedTo = (area: string, column: string) =>
    cell.sets.map((set) => changed(changed(set, 'division', null), column, area));
  const [division, another] = [...new Set(cell.sets.map(({ where }) => where.get('division')))];
  if (division === undefined || another !== undefined || cell.isUnpublished) return [];
  const districts = [...nesting]
    .filter(([, of]) => of === division)
    .flatMap(([district]) => cells.find(narrowedTo(district, 'district')) ?? []);
  if (districts.length === 0) return [];
  const isWhole = [...cell.counts].every(
    ([month, count]) => count === districts.reduce((total, one) => total + (one.counts.get(month) ?? 0), 0),
  );
  const rest = isWhole ? [] : [cells.findOrMake(narrowedTo(`elsewhere in ${division}`, 'district'))];
  return [sum(cell, [...districts, ...rest])];
}

/** Fewer records can be in the same months by chance. */
const leastForSame = 20;

/** Cells that count the same in every month are taken for the same records: a reader may know that they are. */
function sameRecords(all: readonly CountedRecords[]): Relation[] {
  const first = new Map<string, CountedRecords>();
  return all.flatMap((cell) => {
    const counted = [...cell.counts].filter(([, count]) => count !== 0).sort();
    if (counted.reduce((total, [, count]) => total + count, 0) < leastForSame) return [];
    const same = first.get(counted.join()) ?? cell;
    first.set(counted.join(), same);
    return same === cell ? [] : [sum(same, [cell])];
  });
}

function sum(whole: CountedRecords, parts: readonly CountedRecords[]): Relation {
  const relation = new Map<CountedRecords, number>();
  if (parts.length === 0) return relation;
  const add = (cell: CountedRecords, factor: number) =>
    relation.set(cell, (relation.get(cell) ?? 0) + factor);
  add(whole, 1);
  for (const part of parts) add(part, -1);
  return new Map([...relation].filter(([, factor]) => factor !== 0));
}

function changed({ mart, where }: RecordSet, column: string, value: string | null): RecordSet {
  const columns = new Map(where);
  if (value === null) columns.delete(column);
  else columns.set(column, value);
  return { mart, where: columns };
}

/** What a disclosure check goes by. */
export interface DisclosureRules {
  readonly policy: DisclosurePolicy;
  readonly nesting: Nesting;
  readonly earlier: EarlierPapers;
}

/** The figures of a paper that may be shown. */
export interface Shown {
  readonly measured: Disclosed<readonly MeasuredSeries[]>;
  readonly results: Disclosed<readonly Result[]>;
  readonly contributions: Disclosed<readonly Contribution[]>;
}

/** The cells of a paper, and what of them is hidden. */
export interface Suppression {
  readonly cells: Cells;
  readonly hidden: Hidden;
}

/** Decides what of a paper is hidden. */
export function suppressionOf(exact: Exact, rules: DisclosureRules): Suppression {
  const cells = cellsOf(exact, rules.policy);
  const relations = knownRelations(cells, exact.measured, rules.nesting);
  return { cells, hidden: decide(cells.all, relations, rules.earlier) };
}

/** Takes out of exact figures what is hidden: the one place where figures become fit to be shown. */
export function disclose(exact: Exact, { cells, hidden }: Suppression): Shown {
  const declared = new Map(
    exact.measured.map(({ measure }) => [
      measure.code,
      { measure, roles: rolesOf(measure), column: measure.parts?.by ?? null },
    ]),
  );
  const measured = exact.measured.map((one): MeasuredSeries => {
    const { roles, column } = declared.get(one.measure.code) ?? { roles: [], column: null };
    return {
      ...one,
      drivers: [],
      series: one.series.map((series) => discloseSeries(series, roles, column, cells, hidden)),
    };
  });
  const results = exact.results.map((result) => {
    const { roles, column } = declared.get(result.measure) ?? { roles: [], column: null };
    return result.status === 'not available' ? result : discloseResult(result, roles, column, cells, hidden);
  });
  const contributions = [...declared.values()].flatMap(({ measure }) => {
    const whole = results.find(
      (one) => one.measure === measure.code && one.part === wholePart && one.area === wholeArea,
    );
    const ofMeasure = exact.contributions.filter((one) => one.measure === measure.code);
    return whole ? discloseContributions(ofMeasure, measure, whole, cells, hidden) : [];
  });
  return { measured, results, contributions } as unknown as Shown;
}

/** A series without its hidden months, and without the counts of records behind its sums. */
function discloseSeries(
  { counts: _, talliesWithRecords: __, ...series }: Series,
  roles: readonly Role[],
  column: string | null,
  cells: Cells,
  hidden: Hidden,
): Series {
  const touched = roles
    .map((role) => ({ name: role.name, cell: cells.of(role, { ...series, column }) }))
    .filter(({ cell }) => hidden.hasMonths(cell));
  if (touched.length === 0) return series;
  const points = series.points.map((point): SeriesPoint => {
    const names = touched
      .filter(({ cell }) => hidden.isMonthHidden(cell, point.month))
      .map(({ name }) => name);
    if (point.gap !== null || names.length === 0) return point;
    if (names.every((name) => name === 'left_out')) return { ...point, left_out: null };
    return gapAt(point.month, { code: 'suppressed' });
  });
  return { ...series, points };
}

/**
 * The contributions to the change of a result that may be shown; those of a column that may not stand together as
 * one, the rest of the whole. None where the whole is not shown.
 */
function discloseContributions(
  contributions: readonly Contribution[],
  measure: Measure,
  result: Result,
  cells: Cells,
  hidden: Hidden,
): Contribution[] {
  const [numerator] = rolesOf(measure);
  if (result.difference === null || numerator === undefined) return [];
  const { current, previous } = bothWindowsOf(result);
  const isShown = ({ by, value }: Contribution) => {
    const cell = cells.of(numerator, { column: by, part: value, area: wholeArea, area_level: wholeArea });
    return !hidden.isWindowHidden(cell, current) && !hidden.isWindowHidden(cell, previous);
  };
  return [...new Set(contributions.map(({ by }) => by))].flatMap((by) => {
    const ofColumn = contributions.filter((one) => one.by === by);
    const shown = ofColumn.filter(isShown);
    return [...shown, ...together(ofColumn.filter((one) => !isShown(one)))];
  });
}

function together(contributions: readonly Contribution[]): Contribution[] {
  const sum = (amount: (one: Contribution) => number) =>
    contributions.reduce((total, one) => total + amount(one), 0);
  const [first] = contributions;
  if (first === undefined) return [];
  return [
    {
      ...first,
      value: 'not shown',
      is_not_shown: true,
      current: sum(({ current }) => current),
      previous: sum(({ previous }) => previous),
      difference: sum(({ difference }) => difference),
      share: first.share === null ? null : sum(({ share }) => share ?? 0),
    },
  ];
}
