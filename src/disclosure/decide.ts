import { addMonths, type Month } from '../calendar.ts';
import { monthsOf, type Window } from '../measures/index.ts';
import { type CountedRecords, type Relation, windowKey } from './cell.ts';
import type { EarlierPapers } from './earlier-papers.ts';
import { Hidden } from './hidden.ts';
import { KnownSums } from './known-sums.ts';

/** How many cells more are tried together, in order, before they are taken one by one. */
const mostTogether = 4;
/** Sums looked at before a search ends without an answer. */
const mostTries = 400;

/** What further cells may be hidden: the first in its order is hidden rather than the next; null where it may not. */
type Preference<Cell> = (cell: Cell) => number | null;

/**
 * The fewest further cells to hide so that no hidden cell can be worked out, as exactly as a bounded search can say.
 * Cells that are exposed whatever else is hidden are left so.
 */
export function furtherCells<Cell>(
  known: KnownSums<Cell>,
  mayBeExposed: (cell: Cell) => boolean,
  preference: Preference<Cell>,
): { further: Cell[]; exposed: Cell[] } {
  const hopeless = new Set<Cell>();
  const isWanted = (cell: Cell) => !mayBeExposed(cell) && !hopeless.has(cell);
  const further: Cell[] = [];
  let now = known;
  for (;;) {
    const exposed = now.exposed().filter(({ cell }) => isWanted(cell));
    const [first] = exposed;
    if (first === undefined) break;
    const few = exposed.length <= mostTogether ? search(now, isWanted, preference) : null;
    const found =
      few ?? search(now, (cell) => cell === first.cell, preference) ?? nearest(first.by, preference);
    if (found === null) hopeless.add(first.cell);
    else {
      further.push(...found);
      now = now.hiding(found);
    }
    if (few !== null && further.length === few.length) return { further, exposed: [...hopeless] };
  }
  return { further: withoutSpare(known, further, isWanted), exposed: [...hopeless] };
}

/** The fewest cells that leave none of those asked for exposed; null where the search ends without an answer. */
function search<Cell>(
  from: KnownSums<Cell>,
  isAsked: (cell: Cell) => boolean,
  preference: Preference<Cell>,
): Cell[] | null {
  let tries = 0;
  const deepen = (now: KnownSums<Cell>, more: number): Cell[] | null => {
    tries += 1;
    const exposed = now.exposed().filter(({ cell }) => isAsked(cell));
    if (exposed.length === 0) return [];
    if (more === 0) return null;
    // Whatever hides a cell hides one of each sum that gives it: the sum with the fewest is tried.
    const choices = exposed
      .map(({ by }) => inOrder(by, preference))
      .reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
    for (const choice of choices) {
      if (tries > mostTries) return null;
      const rest = deepen(now.hiding([choice]), more - 1);
      if (rest !== null) return [choice, ...rest];
    }
    return null;
  };
  for (let more = 1; more <= mostTogether && tries <= mostTries; more += 1) {
    const found = deepen(from, more);
    if (found !== null) return found;
  }
  return null;
}

function nearest<Cell>(cells: readonly Cell[], preference: Preference<Cell>): Cell[] | null {
  const [first] = inOrder(cells, preference);
  return first === undefined ? null : [first];
}

function inOrder<Cell>(cells: readonly Cell[], preference: Preference<Cell>): Cell[] {
  return cells
    .flatMap((cell) => {
      const rank = preference(cell);
      return rank === null ? [] : [{ cell, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ cell }) => cell);
}

/** The further cells without those that the others make needless, the last hidden looked at first. */
function withoutSpare<Cell>(
  known: KnownSums<Cell>,
  further: readonly Cell[],
  isWanted: (cell: Cell) => boolean,
): Cell[] {
  let kept = [...further];
  for (const cell of [...further].reverse()) {
    const rest = kept.filter((one) => one !== cell);
    const exposed = known.hiding(rest).exposed();
    if (!exposed.some((one) => isWanted(one.cell))) kept = rest;
  }
  return kept;
}

/** Further cells whose months are shown so far come after all others. */
const lastResort = 1e12;

/**
 * What is hidden of a paper. Months: a cell with a small month is hidden in all its months from the first paper on,
 * with as many more as keep each of them from being worked out. Windows of hidden cells: those with fewer records
 * than the threshold, and those with months that are known beside months that are not, again with as many more as
 * it takes. `docs/disclosure.md` says why nothing hidden so can be worked out from any number of papers.
 */
export function decide(
  all: readonly CountedRecords[],
  relations: readonly Relation[],
  earlier: EarlierPapers,
): Hidden {
  const hidden = new Hidden();
  for (const { cells, relations: ofFamily } of familiesOf(all, relations)) {
    const sums = KnownSums.of(ofFamily).hiding(cells.filter(({ isUnpublished }) => isUnpublished));
    hideMonths(cells, sums, earlier, hidden);
    for (let known = -1; known < hidden.starts.size; ) {
      known = hidden.starts.size;
      for (const window of windowsOf(cells)) hideWindow(window, cells, sums, earlier, hidden);
    }
  }
  return hidden;
}

function hideMonths(
  cells: readonly CountedRecords[],
  sums: KnownSums<CountedRecords>,
  earlier: EarlierPapers,
  hidden: Hidden,
): void {
  for (const cell of cells) {
    for (const start of earlier.hiddenFrom(cell.key)) hidden.start(cell, start);
    if (!cell.isUnpublished && !cell.hasMonths) hidden.start(cell, '');
    if (hidden.starts.has(cell) || cell.isUnpublished) continue;
    const shownTo = earlier.shownTo(cell.key);
    for (const month of smallMonths(cell)) {
      if (shownTo !== null && month <= shownTo) hidden.hideAlone(cell, month);
      else hidden.start(cell, monthAfter(shownTo));
    }
  }
  const starts = [...new Set([...hidden.starts.values()].flatMap((months) => [...months]))].sort();
  for (const start of starts) {
    const group = cells.filter((cell) => hidden.starts.get(cell)?.has(start));
    const mayJoin = (cell: CountedRecords) =>
      (cell.threshold > 0 || !cell.hasMonths) && monthAfter(earlier.shownTo(cell.key)) <= start;
    const preference = (cell: CountedRecords) => (mayJoin(cell) ? sizeOf(cell) : null);
    // Months of a cell that are not published, and not small, may be worked out: they are no secret.
    const isNoSecret = (cell: CountedRecords) => !cell.hasMonths && smallMonths(cell).length === 0;
    hideFurther(sums.hiding(group), isNoSecret, preference, hidden, (cell) => hidden.start(cell, start));
  }
}

function hideWindow(
  window: Window,
  cells: readonly CountedRecords[],
  sums: KnownSums<CountedRecords>,
  earlier: EarlierPapers,
  hidden: Hidden,
): void {
  const key = windowKey(window);
  const months = monthsOf(window);
  const countOf = (cell: CountedRecords) =>
    months.reduce<number | null>((sum, month) => {
      const count = cell.counts.get(month);
      return sum === null || count === undefined ? null : sum + count;
    }, 0);
  const isHidden = (cell: CountedRecords) => hidden.hasMonths(cell);
  const isSmall = (cell: CountedRecords, count: number) =>
    count < cell.threshold && (count > 0 || cell.hasMonths) && !isKnown(cell);
  const isKnown = (cell: CountedRecords) =>
    months.every((month) => !hidden.isMonthHidden(cell, month)) && cell.hasMonths;
  const group = cells.filter((cell) => {
    if (cell.isUnpublished || !isHidden(cell)) return false;
    const count = countOf(cell);
    if (count === null || hidden.windows.get(cell)?.has(key)) return true;
    if (earlier.window(cell.key, key) === 'hidden') return true;
    return hidden.isMixed(cell, window) || isSmall(cell, count);
  });
  if (group.length === 0) return;
  for (const cell of group) hidden.hideWindow(cell, key);
  const preference = (cell: CountedRecords) => {
    const count = countOf(cell) ?? 0;
    if (cell.isUnpublished || count === 0 || earlier.window(cell.key, key) === 'shown') return null;
    if (isHidden(cell)) return isKnown(cell) ? null : count;
    return cell.threshold > 0 && earlier.shownTo(cell.key) === null ? lastResort + count : null;
  };
  hideFurther(
    sums.hiding(group),
    ({ isUnpublished }) => isUnpublished,
    preference,
    hidden,
    (cell) => {
      if (!isHidden(cell)) hidden.start(cell, '');
      hidden.hideWindow(cell, key);
    },
  );
}

function hideFurther(
  known: KnownSums<CountedRecords>,
  mayBeExposed: (cell: CountedRecords) => boolean,
  preference: Preference<CountedRecords>,
  hidden: Hidden,
  hide: (cell: CountedRecords) => void,
): void {
  const below = (cell: CountedRecords) => (cell.isHeadline ? null : preference(cell));
  const first = furtherCells(known, mayBeExposed, below);
  for (const cell of first.further) hide(cell);
  if (first.exposed.length === 0) return;
  const last = furtherCells(known.hiding(first.further), mayBeExposed, preference);
  for (const cell of last.further) hide(cell);
  hidden.exposed.push(...last.exposed);
}

/** Windows of more than one month that are published, each once. */
function windowsOf(cells: readonly CountedRecords[]): Window[] {
  const windows = new Map(cells.flatMap((cell) => [...cell.windows]));
  return [...windows].sort().flatMap(([, window]) => (window.start === window.end ? [] : [window]));
}

function smallMonths(cell: CountedRecords): Month[] {
  return [...cell.counts].flatMap(([month, count]) => (count > 0 && count < cell.threshold ? [month] : []));
}

function monthAfter(month: Month | null): Month {
  return month === null ? '' : addMonths(month, 1);
}

function sizeOf(cell: CountedRecords): number {
  return [...cell.counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Cells that some sum holds together, and those sums: what is hidden in one family says nothing of another. */
interface Family {
  readonly cells: readonly CountedRecords[];
  readonly relations: readonly Relation[];
}

/** The families of some cells. A cell without a record in any month is known to be none, and in no family. */
function familiesOf(all: readonly CountedRecords[], relations: readonly Relation[]): Family[] {
  const cells = all.filter(
    (cell) => cell.isUnpublished || [...cell.counts.values()].some((count) => count !== 0),
  );
  const headOf = new Map(cells.map((cell) => [cell, cell]));
  const head = (cell: CountedRecords): CountedRecords => {
    const above = headOf.get(cell) ?? cell;
    if (above === cell) return cell;
    const top = head(above);
    headOf.set(cell, top);
    return top;
  };
  const kept = relations.map(
    (relation): Relation => new Map([...relation].filter(([cell]) => headOf.has(cell))),
  );
  for (const relation of kept) {
    const [first, ...others] = relation.keys();
    for (const other of others) if (first) headOf.set(head(other), head(first));
  }
  const families = new Map<CountedRecords, { cells: CountedRecords[]; relations: Relation[] }>();
  const familyOf = (cell: CountedRecords) => {
    const family = families.get(head(cell)) ?? { cells: [], relations: [] };
    families.set(head(cell), family);
    return family;
  };
  for (const cell of cells) familyOf(cell).cells.push(cell);
  for (const relation of kept) {
    const [first] = relation.keys();
    if (first) familyOf(first).relations.push(relation);
  }
  return [...families.values()];
}
