import type { KnownSums } from './known-sums.ts';

/** How many cells more are tried together, in order, before they are taken one by one. */
const mostTogether = 4;
/** Sums looked at before a search ends without an answer. */
const mostTries = 400;

/** What further cells may be hidden: the first in its order is hidden rather than the next; null where it may not. */
export type Preference<Cell> = (cell: Cell) => number | null;

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
