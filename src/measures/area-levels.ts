import { forceName } from '../words/index.ts';

/** A way to divide the force: each row of a mart stands in one area of it, or in its unknown one. */
export interface AreaLevel {
  readonly level: string;
  /** The mart column that says it. */
  readonly column: string;
  /** The name, in results, of a value of the column. */
  readonly nameOf: (value: string) => string;
  /** Values of the column whose name in results is another. */
  readonly values: readonly string[];
  /** Whose areas are of one force, and say nothing in a paper of several. */
  readonly isWithinForce: boolean;
}

/** The area that is the whole force, and its level. */
export const wholeArea = 'force';

/** The area of a level that stands for rows that cannot be placed. */
export function unknownArea(level: string): string {
  return `Unknown ${level}`;
}

function levelOf(level: string, column: string, names: Readonly<Record<string, string>> = {}): AreaLevel {
  const others: Readonly<Record<string, string>> = { ...names, unknown: unknownArea(level) };
  return {
    level,
    column,
    nameOf: (value) => others[value.toLowerCase()] ?? value,
    values: Object.keys(others),
    isWithinForce: level === 'division' || level === 'district',
  };
}

/** The level of forces, in a paper of several: its whole, called the force elsewhere, is all of them. */
export const forceLevel = 'police force';

/** The levels below the force, widest first. */
export const areaLevels: readonly AreaLevel[] = [
  { ...levelOf(forceLevel, 'police_force'), nameOf: forceOrUnknown },
  levelOf('division', 'division'),
  levelOf('district', 'district'),
  levelOf('rural or urban', 'area_kind', { rural: 'Rural areas', urban: 'Urban areas' }),
];

function forceOrUnknown(value: string): string {
  return value === 'unknown' ? unknownArea(forceLevel) : forceName(value);
}

/** The level of a name; an error for one that is not there. */
export function areaLevel(level: string): AreaLevel {
  const found = areaLevels.find((candidate) => candidate.level === level);
  if (!found) throw new Error(`no such level of areas: ${level}`);
  return found;
}
