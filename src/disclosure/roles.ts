import type { Amounts, Tally } from '../measures/index.ts';
import { areaLevels, type Measure, wholeArea, wholePart } from '../measures/index.ts';
import type { Narrowing } from './record-set.ts';

/** What an amount of a measure counts, and whether parts narrow it. */
export interface Role {
  readonly name: keyof Amounts;
  readonly tallies: readonly Tally[];
  readonly isOfPart: boolean;
}

/** The amounts a measure has. */
export function rolesOf(measure: Measure): Role[] {
  const { numerator, denominator, baseline, leftOut, weightSquares, parts } = measure;
  const roles: [keyof Amounts, readonly Tally[] | undefined][] = [
    ['numerator', numerator],
    ['denominator', denominator],
    ['baseline', baseline?.tallies],
    ['left_out', leftOut?.tallies],
    ['weight_squares', weightSquares],
  ];
  return roles.flatMap(([name, tallies]) =>
    tallies ? [{ name, tallies, isOfPart: name !== 'denominator' || !parts?.ofNumeratorOnly }] : [],
  );
}

/** A slice of a measure: one part, or one value of a column that drives it, in one area. */
export interface Slice {
  readonly column: string | null;
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
}

/** What a slice narrows the records of a role to. */
export function narrowing(role: Role, { column, part, area, area_level: name }: Slice): Narrowing {
  const narrowed = new Map<string, string>();
  if (role.isOfPart && column !== null && part !== wholePart) narrowed.set(column, part);
  const level = areaLevels.find((one) => one.level === name);
  if (area !== wholeArea && level) narrowed.set(level.column, area);
  return narrowed;
}
