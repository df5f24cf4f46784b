import type { Measure, MeasuredSeries, Nesting, SeriesPlace } from '../measures/index.ts';
import {
  beginsWithMany,
  type CountedRecords,
  countedIn,
  firstOf,
  isFew,
  levelKey,
  partLevel,
  sum,
} from './counted.ts';
import { type DisclosurePolicy, shownFrom } from './policy.ts';

/** What is shown of a measure at a level of areas, in all areas of it alike: months too, whole windows, or nothing. */
export type LevelShown = 'months' | 'windows' | 'nothing';

/** What is shown of each measure at each level that the policy protects, by `levelKey`, or by `areaKey`; all of others. */
export type LevelsShown = Readonly<Record<string, LevelShown>>;

/** A place that is a part, where more is shown of it than of others at its level. */
const areaKey = (key: string, area: string) => `${key} ${area}`;

/** What is shown of a row of a measure; null where the policy does not protect it. */
export function shownOf(levels: LevelsShown, measure: Measure, row: SeriesPlace): LevelShown | null {
  const key = levelKey(measure, row);
  return levels[areaKey(key, row.part)] ?? levels[key] ?? null;
}

/**
 * What is shown below the force of the measures that the policy protects. A level is shown whole or not at all, so that
 * no area is what the total leaves; of places that are parts, which lie in no other, those of many may be shown beside
 * some of few. `docs/disclosure.md` has the rule, and why no number of papers gives a month away.
 *
 * @param earlier - what earlier papers showed: windows would go on giving the months that follow on shown ones. One of which it is
 * not known is taken to have shown them.
 */
export function levelsShown(
  measured: readonly MeasuredSeries[],
  policy: DisclosurePolicy,
  nesting: Nesting,
  earlier: readonly (LevelsShown | undefined)[],
): LevelsShown {
  const counted = measured.flatMap((each) => countedIn(each, policy));
  const isOpen = new Map<string, boolean>();
  for (const each of counted) isOpen.set(each.ties, (isOpen.get(each.ties) ?? true) && beginsWithMany(each));
  const interval = shownFrom(policy, '', '', 'interval');
  const shown = new Map<string, LevelShown>();
  const hadMonths = (key: string) => earlier.some((paper) => paper === undefined || paper[key] === 'months');
  const show = (key: string, now: LevelShown) =>
    shown.set(key, least(now === 'windows' && hadMonths(key) ? 'nothing' : now, shown.get(key) ?? 'months'));
  for (const each of counted) {
    const { key, level, isOfOneMonth } = each;
    const showsMonths = isOfOneMonth || isOpen.get(each.ties);
    const apart = level === partLevel && !showsMonths ? setApart(each, counted) : null;
    if (apart === null) {
      const divisions = level === 'district' ? shown.get(key.replace(level, 'division')) : undefined;
      const groupOf = (area: string) => (divisions === 'months' ? (nesting.get(area) ?? '') : '');
      show(key, showsMonths ? monthsOrNothing(each) : windowsOrNothing(each, interval, groupOf));
      continue;
    }
    const { shown: many, hidden: few } = apart;
    const ofFew = few.placed.some((area) => hadMonths(areaKey(key, area)))
      ? 'nothing'
      : windowsOrNothing(few, interval, () => '');
    const isSafe = monthsOrNothing(many) === 'months' && (ofFew === 'windows' || leavesOpen(few, interval));
    show(key, isSafe ? ofFew : 'nothing');
    for (const area of many.placed) show(areaKey(key, area), isSafe ? 'months' : 'nothing');
  }
  return Object.fromEntries(shown);
}

const order: readonly LevelShown[] = ['nothing', 'windows', 'months'];

function least(one: LevelShown, another: LevelShown): LevelShown {
  return order.indexOf(one) < order.indexOf(another) ? one : another;
}

/**
 * Places that began with few, and the smallest others with them, until they are two or more with many records together
 * in each of the first months: what the total less the other places says of them tells none of them. Null where no
 * other is left.
 */
function setApart(
  counted: CountedRecords,
  all: readonly CountedRecords[],
): { shown: CountedRecords; hidden: CountedRecords } | null {
  const { key, from } = counted;
  const together = all.filter((other) => other.key === key);
  const of = (placed: readonly string[]): CountedRecords => {
    const isThere = (area: string) => placed.includes(area) || !counted.placed.includes(area);
    return { ...counted, placed, areas: new Map([...counted.areas].filter(([area]) => isThere(area))) };
  };
  const hasMany = (area: string) => together.every((each) => beginsWithMany({ ...each, placed: [area] }));
  const size = (area: string) => sum(together.flatMap((each) => firstOf(each, area)));
  const many = counted.placed.filter(hasMany).sort((a, b) => size(a) - size(b));
  const few = counted.placed.filter((area) => !many.includes(area));
  const isEnough = () =>
    few.length > 1 &&
    together.every((each) => {
      const firsts = few.map((area) => firstOf(each, area));
      return firsts[0]?.every((_, at) => sum(firsts.map((first) => first[at] ?? 0)) >= from.months);
    });
  while (many.length > 0 && !isEnough()) few.push(many.shift() ?? '');
  return many.length === 0 ? null : { shown: of(many), hidden: of(few) };
}

/** Whether each month of few may be any of `interval` numbers where nothing but the sum of the areas is known. */
function leavesOpen(counted: CountedRecords, interval: number): boolean {
  const { areas, placed } = counted;
  const inMonth = (at: number) => sum([...areas.values()].map((counts) => counts[at] ?? 0));
  return placed.every((area) =>
    (areas.get(area) ?? []).every((count, at) => !isFew(count, counted) || inMonth(at) + 1 >= interval),
  );
}

/** Months of a level are shown as long as none of them is of few; then no more, and nothing that could give the next. */
function monthsOrNothing(counted: CountedRecords): LevelShown {
  const { areas, placed } = counted;
  const hasFew = placed.some((area) => areas.get(area)?.some((count) => isFew(count, counted)));
  return hasFew ? 'nothing' : 'months';
}

/**
 * Windows of a level are shown where none is of few, and every month of few may still be any of `interval` numbers.
 * Windows of 12 months give the differences of a month and those a year apart. What they leave open is one amount for
 * each area and month of the year, not below 0, and known sums by area (its windows) and by month (the force): a table
 * with known margins, whose cells are known only as closely as Fréchet's bounds say. `groupOf`: areas whose sums are
 * known by month.
 */
function windowsOrNothing(
  counted: CountedRecords,
  interval: number,
  groupOf: (area: string) => string,
): LevelShown {
  const { areas, placed } = counted;
  const windows = placed.flatMap((area) => windowsOf(areas.get(area) ?? []));
  if (windows.some((count) => isFew(count, counted))) return 'nothing';
  const leasts = new Map([...areas].map(([area, counts]) => [area, leastByMonthOfYear(counts)]));
  const isOpen = placed.every((area) => {
    const group = [...leasts]
      .filter(([other]) => groupOf(other) === groupOf(area))
      .map(([, amounts]) => amounts);
    const own = leasts.get(area) ?? [];
    return (areas.get(area) ?? []).every((count, at) => {
      if (!isFew(count, counted)) return true;
      const inMonth = sum(group.map((amounts) => amounts[at % 12] ?? 0));
      const [ofArea, ofAll] = [sum(own), sum(group.flat())];
      const width = Math.min(ofArea, inMonth) - Math.max(0, ofArea + inMonth - ofAll);
      return width + 1 >= interval;
    });
  });
  return isOpen ? 'windows' : 'nothing';
}

/** The sums of every 12 months that were all received. */
function windowsOf(counts: readonly (number | null)[]): number[] {
  return counts.slice(11).flatMap((_, at) => {
    const months = counts.slice(at, at + 12).filter((count) => count !== null);
    return months.length === 12 ? [sum(months)] : [];
  });
}

/** The least count of each month of the year over all years. */
function leastByMonthOfYear(counts: readonly (number | null)[]): number[] {
  return Array.from({ length: 12 }, (_, month) =>
    Math.min(...counts.filter((count, at) => count !== null && at % 12 === month).map(Number)),
  ).map((amount) => (Number.isFinite(amount) ? amount : 0));
}
