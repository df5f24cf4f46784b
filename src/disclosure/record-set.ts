import type { Tally } from '../measures/index.ts';
import { type AreaLevel, areaLevels } from '../measures/index.ts';

/** Records of one mart: those whose columns have these values. */
export interface RecordSet {
  readonly mart: string;
  readonly where: ReadonlyMap<string, string>;
}

/** Columns narrowed further, such as a part and an area: the value each has. */
export type Narrowing = ReadonlyMap<string, string>;

/**
 * The records that tallies count, narrowed to a part and an area. A sum and a count of the same records are the same
 * set: what is hidden of one is hidden of the other.
 */
export function recordSetsOf(tallies: readonly Tally[], narrowed: Narrowing): RecordSet[] {
  return tallies.map(({ mart, where }) => {
    const columns = new Map(
      Object.entries(where).map(([column, value]) => [column, valueText(column, value)]),
    );
    for (const [column, value] of narrowed) columns.set(column, valueText(column, value));
    return { mart, where: columns };
  });
}

/** The text that tells sets of records apart. */
export function keyOf(sets: readonly RecordSet[]): string {
  return sets
    .map(({ mart, where }) => {
      const columns = [...where].map(([column, value]) => `${column}=${value}`).sort();
      return `${mart}(${columns.join('; ')})`;
    })
    .sort()
    .join(' + ');
}

/** A value as text; that of a column of areas as results name the area, so that part and area are the same. */
function valueText(column: string, value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((one) => valueText(column, one))
      .sort()
      .join(' or ');
  const level: AreaLevel | undefined = areaLevels.find((one) => one.column === column);
  return level ? level.nameOf(String(value)) : String(value);
}
