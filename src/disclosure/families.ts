import type { Cell, Relation } from './cell.ts';

/** Cells that some sum holds together, and those sums: what is hidden in one family says nothing of another. */
export interface Family {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** The families of some cells. A cell without a record in any month is known to be none, and in no family. */
export function familiesOf(all: readonly Cell[], relations: readonly Relation[]): Family[] {
  const cells = all.filter(
    (cell) => cell.isUnpublished || [...cell.counts.values()].some((count) => count !== 0),
  );
  const headOf = new Map(cells.map((cell) => [cell, cell]));
  const head = (cell: Cell): Cell => {
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
  const families = new Map<Cell, { cells: Cell[]; relations: Relation[] }>();
  const familyOf = (cell: Cell) => {
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
