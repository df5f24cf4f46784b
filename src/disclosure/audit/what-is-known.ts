import type { Month } from '../../calendar.ts';
import {
  areCountedAmong,
  type Measure,
  monthsOf,
  type Nesting,
  type Tally,
  wholeArea,
  wholePart,
} from '../../measures/index.ts';
import { placeColumns } from '../counted.ts';
import {
  type AmountsSaid,
  type CountedPlace,
  cellOf,
  countsOf,
  keyOf,
  monthSaid,
  roles,
} from './amounts-said.ts';
import { asItStands, type CountedCell, KnownSums, type Truth, Versions } from './known-sums.ts';
import type { KnownNumbers } from './possible-values.ts';

/** What outsiders know of the months of cells. */
export interface WhatIsKnown {
  readonly known: KnownNumbers;
  /** The place in `known` of a month of a cell; null where it has none. */
  placeOf(key: string, month: Month): number | null;
  /** The most that a month can be by ordinary counts, which are never hidden. */
  mostOf(key: string, month: Month): number;
}

/**
 * Sets up what outsiders know of protected cells, from what was published and nothing else. Amounts are not below 0. The
 * areas of a level add up to the force, districts to no more than their division, parts to the whole; what is counted
 * among other records is no more than they; records of several kinds are the sum of the kinds. Windows are sums of
 * months. An issue is of records as they were: where the force's amount of a month has changed since, each area has a
 * part of that change, or none; where it has not, nothing has.
 *
 * @param issues - what each issue said, the one that is to be published first.
 */
export function whatIsKnown(
  measures: readonly Measure[],
  truth: Truth,
  nesting: Nesting,
  issues: readonly AmountsSaid[],
): WhatIsKnown {
  const families = cellsByCount(truth, issues);
  const versions = new Versions(families, issues);
  const sums = new KnownSums(truth, issues, versions);
  for (const family of families.values()) {
    // Of an issue that says nothing but what the force has, nothing more is known.
    const telling = issues.filter((issue) => family.some((cell) => cell.key in issue && isPlace(cell)));
    const versionsIn = (month: Month) => {
      const there = family.filter(({ months }) => months.has(month));
      return new Set([
        asItStands,
        ...there.flatMap(({ key }) => telling.map((issue) => versions.of(issue, key, month))),
      ]);
    };
    const ways = new Map(family.map((whole) => [whole, partsOf(whole, family, nesting)]));
    for (const month of new Set(family.flatMap(({ months }) => [...months])))
      for (const version of versionsIn(month))
        for (const whole of family.filter(({ months }) => months.has(month))) {
          const place = sums.placeOf(whole.key, month, version);
          for (const { parts, low } of ways.get(whole) ?? [])
            if (parts.every(({ months }) => months.has(month)))
              sums.add(
                parts.map(({ key }) => sums.placeOf(key, month, version)),
                place,
                { low, high: 0 },
              );
          const gone = versions.changeSince(version, whole.key, month);
          if (gone !== null)
            sums.add([place], sums.placeOf(whole.key, month, asItStands), {
              low: Math.min(0, gone),
              high: Math.max(0, gone),
            });
        }
    for (const { key } of family.filter(isPlace))
      for (const issue of telling)
        for (const [start, end, low, high] of issue[key]?.windows ?? []) {
          const months = monthsOf({ start, end });
          sums.add(
            months.map((month) => sums.placeOf(key, month, versions.of(issue, key, month))),
            null,
            { low, high },
          );
        }
  }

  const mosts = new Map<number, number>();
  for (const { counts, wider, kinds } of relationsOf(measures))
    for (const cell of families.get(counts) ?? [])
      for (const month of cell.months) {
        const place = sums.placeOf(cell.key, month, asItStands);
        const counted = (other: string) => keyOf({ ...cell, counts: other });
        const isAsked = (other: string) => families.get(other)?.some(({ key }) => key === counted(other));
        for (const other of wider) {
          const most = monthSaid(issues[0], counted(other), month);
          if (isAsked(other))
            sums.add([place], sums.placeOf(counted(other), month, asItStands), {
              low: Number.NEGATIVE_INFINITY,
              high: 0,
            });
          else if (most !== null) {
            sums.isAtMost(place, most);
            mosts.set(place, Math.min(most, mosts.get(place) ?? most));
          }
        }
        if (kinds.length > 1 && kinds.every(isAsked))
          sums.add(
            kinds.map((kind) => sums.placeOf(counted(kind), month, asItStands)),
            place,
            { low: 0, high: 0 },
          );
      }
  return {
    known: sums,
    placeOf: (key, month) => sums.placed(key, month),
    mostOf: (key, month) => mosts.get(sums.placed(key, month) ?? -1) ?? Number.POSITIVE_INFINITY,
  };
}

/** The cells of which something is asked, or that issues speak of beside them, by what they count. */
function cellsByCount(truth: Truth, issues: readonly AmountsSaid[]): Map<string, CountedCell[]> {
  const families = new Map<string, CountedCell[]>([...truth.keys()].map((key) => [cellOf(key).counts, []]));
  for (const key of new Set([...truth.keys(), ...issues.flatMap((issue) => Object.keys(issue))])) {
    const windows = issues.flatMap((issue) => issue[key]?.windows ?? []);
    const spanned = windows.flatMap(([start, end]) => monthsOf({ start, end }));
    const months = new Set([...(truth.get(key)?.keys() ?? []), ...spanned]);
    families.get(cellOf(key).counts)?.push({ key, ...cellOf(key), months });
  }
  return families;
}

/** Whether a cell is of a place in the force. */
function isPlace({ part, area }: CountedPlace): boolean {
  return area !== wholeArea || placeColumns.includes(columnOf(part));
}

/** The column that tells parts apart, by the name of a part in cells. */
function columnOf(part: string): string {
  return part.slice(0, part.indexOf(' '));
}

/** What adds up to a cell, each way by itself; `low`: by how much less it may be, as some of it may not be placed. */
function partsOf(
  whole: CountedCell,
  cells: readonly CountedCell[],
  nesting: Nesting,
): { parts: CountedCell[]; low: number }[] {
  const ways: { parts: CountedCell[]; low: number }[] = [];
  const samePart = cells.filter(({ part }) => part === whole.part);
  if (whole.area === wholeArea)
    for (const level of new Set(cells.map((cell) => cell.level)))
      if (level !== wholeArea) ways.push({ parts: samePart.filter((cell) => cell.level === level), low: 0 });
  if (whole.level === 'division') {
    const isWithin = ({ level, area }: CountedCell) =>
      level === 'district' && nesting.get(area) === whole.area;
    ways.push({ parts: samePart.filter(isWithin), low: Number.NEGATIVE_INFINITY });
  }
  if (whole.part === wholePart) {
    const isHere = ({ part, level, area }: CountedCell) =>
      part !== wholePart && level === whole.level && area === whole.area;
    const here = cells.filter(isHere);
    for (const column of new Set(here.map(({ part }) => columnOf(part))))
      ways.push({ parts: here.filter(({ part }) => columnOf(part) === column), low: 0 });
  }
  return ways.filter(({ parts }) => parts.length > 0);
}

/** How what measures count hangs together: among which other records it is, and which kinds of records it is made of. */
function relationsOf(measures: readonly Measure[]): { counts: string; wider: string[]; kinds: string[] }[] {
  const counted = new Map<string, readonly Tally[]>();
  for (const measure of measures)
    for (const role of roles) {
      const tallies = measure[role];
      if (tallies?.every(({ sum }) => sum === null)) counted.set(countsOf(tallies), tallies);
    }
  return [...counted].map(([counts, tallies]) => ({
    counts,
    wider: [...counted].flatMap(([other, all]) =>
      other !== counts && areCountedAmong(tallies, all) ? [other] : [],
    ),
    kinds: tallies.map((tally) => countsOf([tally])),
  }));
}
