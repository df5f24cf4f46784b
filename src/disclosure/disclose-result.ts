import { type Result, type Window, wholeArea } from '../measures/index.ts';
import type { CountedRecords } from './cell.ts';
import type { Cells } from './cells.ts';
import type { Hidden } from './hidden.ts';
import type { Role } from './roles.ts';
import { withoutRows } from './without-rows.ts';

/** What is read from single months. */
const noFiguresOfMonths = {
  current_low: null,
  current_high: null,
  change_low: null,
  change_high: null,
  overdispersion: null,
  comparable_change: null,
  variation: null,
  assurance: null,
} satisfies Partial<Result>;

/** What both windows together say. */
const noComparison = {
  ...noFiguresOfMonths,
  difference: null,
  change: null,
  is_beyond_chance: null,
  is_comparable_beyond_chance: null,
  is_small_base: false,
  trend: null,
} satisfies Partial<Result>;

/**
 * A result without numbers of records of which something is not known, where they are few, or in an area: what is not
 * known of a part is the cell of the unknown part.
 */
function withoutFewUncertain(result: Result, threshold: number, isUnknownPartHidden: boolean): Result {
  const of = (name: 'unknown' | 'open' | 'unplaced', window: 'current' | 'previous') => {
    const rows = result[`${window}_${name}`];
    const isShown =
      rows === null ||
      threshold === 0 ||
      ((rows === 0 || rows >= threshold) &&
        result.area === wholeArea &&
        !(name === 'unplaced' && isUnknownPartHidden));
    return isShown ? {} : { [`${window}_${name}`]: null, [`${window}_${name}_share`]: null };
  };
  const names = ['unknown', 'open', 'unplaced'] as const;
  const hidden = names.flatMap((name) => [of(name, 'current'), of(name, 'previous')]);
  return Object.assign({}, result, ...hidden);
}

/** A result without what is hidden of it, and without all that is computed from that. Its status stays what it is. */
export function discloseResult(
  exact: Result,
  roles: readonly Role[],
  column: string | null,
  cells: Cells,
  hidden: Hidden,
): Result {
  const cellsOf = (
    slice: Pick<Result, 'part' | 'area' | 'area_level'>,
    ...names: Role['name'][]
  ): CountedRecords[] =>
    roles.filter(({ name }) => names.includes(name)).map((role) => cells.of(role, { ...slice, column }));
  const cellsNamed = (...names: Role['name'][]) => cellsOf(exact, ...names);
  const ofUnknown =
    column === null || !(exact.current_unplaced || exact.previous_unplaced)
      ? []
      : cellsOf({ ...exact, part: 'unknown' }, 'numerator', 'denominator');
  const threshold = Math.max(0, ...cellsNamed('numerator', 'denominator').map((cell) => cell.threshold));
  const windows = Object.values(bothWindowsOf(exact));
  const isUnknownHidden = ofUnknown.some((cell) => windows.some((each) => hidden.isWindowHidden(cell, each)));
  const result = withoutFewUncertain(exact, threshold, isUnknownHidden);
  const valued = cellsNamed('numerator', 'denominator', 'baseline', 'weight_squares');
  const { current, previous } = bothWindowsOf(result);
  const isHidden = (of: readonly CountedRecords[], window: Window) =>
    of.some((cell) => hidden.isWindowHidden(cell, window));
  const [hidesCurrent, hidesPrevious] = [isHidden(valued, current), isHidden(valued, previous)];
  const hidesMonths = valued.some((cell) => hidden.hasMonths(cell));
  const hidesLeftOut = isHidden(cellsNamed('left_out'), current);
  if (!hidesCurrent && !hidesPrevious && !hidesMonths && !hidesLeftOut) return result;
  const hidesValue = hidesCurrent || hidesPrevious;
  return {
    ...result,
    reason: result.reason === null ? null : withoutRows(result.reason),
    ...(hidesMonths ? noFiguresOfMonths : {}),
    ...(hidesValue ? noComparison : {}),
    ...(hidesCurrent ? { current: null, current_numerator: null, current_denominator: null } : {}),
    ...(hidesPrevious ? { previous: null, previous_numerator: null, previous_denominator: null } : {}),
    ...(hidesLeftOut || hidesCurrent ? { left_out: null } : {}),
    suppressed: hidesValue ? 'value' : hidesMonths ? 'months' : null,
  };
}

/** The windows of a result; one compared with a baseline has it over the same months. */
export function bothWindowsOf(result: Result): { current: Window; previous: Window } {
  const current = { start: result.window_start, end: result.window_end };
  const { previous_start: start, previous_end: end } = result;
  return { current, previous: start === null || end === null ? current : { start, end } };
}
