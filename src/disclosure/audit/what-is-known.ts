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
import type { KnownNumbers, Sum } from './possible-values.ts';

/** The true amounts of cells by month, by `keyOf`: what is protected of them is not for outsiders. */
export type Truth = ReadonlyMap<string, ReadonlyMap<Month, number>>;

/** What outsiders know of the months of cells. */
export interface WhatIsKnown {
  readonly known: KnownNumbers;
  /** The place in `known` of a month of a cell; null where it has none. */
  placeOf(key: string, month: Month): number | null;
  /** The most that a month can be by ordinary counts, which are never hidden. */
  mostOf(key: string, month: Month): number;
}

/** The months of a cell as they stand now; what stood in earlier issues has the force's amount of then for a name. */
const now = '';

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
  const numbers: { low: number; high: number; truth: number | null }[] = [];
  const sums: Sum[] = [];
  const places = new Map<string, number>();

  const keys = new Set(truth.keys());
  for (const issue of issues)
    for (const key of Object.keys(issue)) if (isAmong(truth, cellOf(key))) keys.add(key);
  const families = new Map<string, Map<string, CountedPlace>>();
  for (const key of keys) {
    const cell = cellOf(key);
    const family = families.get(cell.counts) ?? new Map<string, CountedPlace>();
    families.set(cell.counts, family.set(key, cell));
  }

  /** The force's amount of a month, by which it is seen whether records have come or gone. */
  const forceKeys = new Map<string, string>();
  for (const family of families.values())
    for (const [key, cell] of family) {
      const whole = keyOf({ ...cell, part: wholePart, level: wholeArea, area: wholeArea });
      forceKeys.set(key, family.has(whole) ? whole : keyOf({ ...cell, level: wholeArea, area: wholeArea }));
    }
  const forceNow = remembered((key, month) => {
    const issue = issues.find((each) => monthSaid(each, key, month) !== null);
    return monthSaid(issue, key, month);
  });
  const versionOf = (issue: AmountsSaid, key: string, month: Month) => {
    const force = forceKeys.get(key) ?? '';
    const then = monthSaid(issue, force, month);
    return then === null || then === forceNow(force, month) ? now : String(then);
  };
  const monthsOfCell = (key: string): Month[] => {
    const months = new Set(truth.get(key)?.keys());
    for (const issue of issues) {
      for (const [start, end] of issue[key]?.windows ?? [])
        for (const month of monthsOf({ start, end })) months.add(month);
    }
    return [...months];
  };
  const made = (key: string, month: Month, version: string) => {
    const name = `${key}\n${month}\n${version}`;
    const place = places.get(name) ?? numbers.length;
    if (place === numbers.length) {
      const value = version === now ? (truth.get(key)?.get(month) ?? null) : null;
      numbers.push({ ...rangeOf(key, month, version, value), truth: value });
      places.set(name, place);
    }
    return place;
  };
  const rangeOf = (key: string, month: Month, version: string, value: number | null) => {
    const said = issues.flatMap((issue) => {
      const amount = monthSaid(issue, key, month);
      return amount !== null && versionOf(issue, key, month) === version ? [amount] : [];
    });
    if (said.length === 0) return { low: 0, high: Number.POSITIVE_INFINITY };
    const amounts = value === null ? said : [...said, value];
    return { low: Math.min(...amounts), high: Math.max(...amounts) };
  };
  const known = new Set<string>();
  const add = (parts: readonly number[], whole: number | null, low: number, high: number) => {
    const name = [...parts, whole, low, high].join();
    if (known.has(name)) return;
    known.add(name);
    const terms = new Map(parts.map((place) => [place, 1]));
    sums.push({ terms: whole === null ? terms : terms.set(whole, -1), low, high });
  };

  for (const family of families.values()) {
    // Of an issue that says nothing but what the force has, nothing more is known.
    const telling = issues.filter((issue) =>
      [...family].some(([key, cell]) => key in issue && isPlace(cell)),
    );
    const versions = new Map<Month, Set<string>>();
    for (const [key] of family)
      for (const month of monthsOfCell(key)) {
        const all = versions.get(month) ?? new Set([now]);
        versions.set(month, all);
        for (const issue of telling) all.add(versionOf(issue, key, month));
      }
    const cells = [...family].map(([key, cell]) => ({ key, ...cell, months: new Set(monthsOfCell(key)) }));
    for (const whole of cells) {
      for (const { parts, low } of partsOf(whole, cells, nesting))
        for (const month of whole.months) {
          if (!parts.every(({ months }) => months.has(month))) continue;
          for (const version of versions.get(month) ?? [now])
            add(
              parts.map(({ key }) => made(key, month, version)),
              made(whole.key, month, version),
              low,
              0,
            );
        }
      for (const month of whole.months)
        for (const version of versions.get(month) ?? [now]) {
          const place = made(whole.key, month, version);
          const [then, force] = [Number(version), forceNow(forceKeys.get(whole.key) ?? '', month)];
          if (version !== now && force !== null)
            add([place], made(whole.key, month, now), Math.min(0, then - force), Math.max(0, then - force));
        }
    }
    for (const { key } of cells.filter(isPlace))
      for (const issue of telling)
        for (const [start, end, low, high] of issue[key]?.windows ?? [])
          add(
            monthsOf({ start, end }).map((month) => made(key, month, versionOf(issue, key, month))),
            null,
            low,
            high,
          );
  }

  const mosts = new Map<number, number>();
  for (const { counts, wider, kinds } of relationsOf(measures))
    for (const [key, cell] of families.get(counts) ?? [])
      for (const month of monthsOfCell(key)) {
        const place = made(key, month, now);
        const inCell = (other: string) => keyOf({ ...cell, counts: other });
        for (const other of wider) {
          const most = monthSaid(issues[0], inCell(other), month);
          if (families.get(other)?.has(inCell(other)))
            add([place], made(inCell(other), month, now), Number.NEGATIVE_INFINITY, 0);
          else if (most !== null) {
            const number = numbers[place];
            if (number && most < number.high) number.high = Math.max(most, number.truth ?? most);
            mosts.set(place, Math.min(most, mosts.get(place) ?? most));
          }
        }
        if (kinds.length > 1 && kinds.every((kind) => families.get(kind)?.has(inCell(kind))))
          add(
            kinds.map((kind) => made(inCell(kind), month, now)),
            place,
            0,
            0,
          );
      }

  const placeOf = (key: string, month: Month) => places.get(`${key}\n${month}\n${now}`) ?? null;
  return {
    known: { numbers, sums },
    placeOf,
    mostOf: (key, month) => mosts.get(placeOf(key, month) ?? -1) ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether a cell is of a place in the force. */
function isPlace({ part, area }: CountedPlace): boolean {
  return area !== wholeArea || placeColumns.includes(part.slice(0, part.indexOf(' ')));
}

/** Whether a cell counts what the true amounts are of. */
function isAmong(truth: Truth, { counts }: CountedPlace): boolean {
  const whole = keyOf({ counts, part: wholePart, level: wholeArea, area: wholeArea });
  return truth.has(whole) || [...truth.keys()].some((key) => cellOf(key).counts === counts);
}

type Place = CountedPlace & { readonly key: string; readonly months: ReadonlySet<Month> };

/** What adds up to a cell, each way by itself; `low`: by how much less it may be, as some of it may not be placed. */
function partsOf(whole: Place, cells: readonly Place[], nesting: Nesting): { parts: Place[]; low: number }[] {
  const ways: { parts: Place[]; low: number }[] = [];
  const isSamePart = ({ part }: Place) => part === whole.part;
  if (whole.area === wholeArea)
    for (const level of new Set(cells.map((cell) => cell.level)))
      if (level !== wholeArea)
        ways.push({ parts: cells.filter((cell) => isSamePart(cell) && cell.level === level), low: 0 });
  if (whole.level === 'division') {
    const isWithin = ({ level, area }: Place) => level === 'district' && nesting.get(area) === whole.area;
    ways.push({
      parts: cells.filter((cell) => isSamePart(cell) && isWithin(cell)),
      low: Number.NEGATIVE_INFINITY,
    });
  }
  if (whole.part === wholePart) {
    const isHere = ({ part, level, area }: Place) =>
      part !== wholePart && level === whole.level && area === whole.area;
    const columnOf = ({ part }: Place) => part.slice(0, part.indexOf(' '));
    for (const column of new Set(cells.filter(isHere).map(columnOf)))
      ways.push({ parts: cells.filter((cell) => isHere(cell) && columnOf(cell) === column), low: 0 });
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

function remembered<Value>(work: (key: string, month: Month) => Value): (key: string, month: Month) => Value {
  const known = new Map<string, Value>();
  return (key, month) => {
    const name = `${key}\n${month}`;
    if (!known.has(name)) known.set(name, work(key, month));
    return known.get(name) as Value;
  };
}
