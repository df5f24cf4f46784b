import type { Contribution, Measure, Result } from '../measures/index.ts';
import { wholeArea } from '../measures/index.ts';
import type { Cells } from './cells.ts';
import { bothWindowsOf } from './disclose-result.ts';
import type { Hidden } from './hidden.ts';
import { rolesOf } from './roles.ts';

/**
 * The contributions to the change of a result that may be shown; those of a column that may not stand together as
 * one, the rest of the whole. None where the whole is not shown.
 */
export function discloseContributions(
  contributions: readonly Contribution[],
  measure: Measure,
  result: Result,
  cells: Cells,
  hidden: Hidden,
): Contribution[] {
  const [numerator] = rolesOf(measure);
  if (result.difference === null || numerator === undefined) return [];
  const { current, previous } = bothWindowsOf(result);
  const isShown = ({ by, value }: Contribution) => {
    const cell = cells.of(numerator, { column: by, part: value, area: wholeArea, area_level: wholeArea });
    return !hidden.isWindowHidden(cell, current) && !hidden.isWindowHidden(cell, previous);
  };
  return [...new Set(contributions.map(({ by }) => by))].flatMap((by) => {
    const ofColumn = contributions.filter((one) => one.by === by);
    const shown = ofColumn.filter(isShown);
    return [...shown, ...together(ofColumn.filter((one) => !isShown(one)))];
  });
}

function together(contributions: readonly Contribution[]): Contribution[] {
  const sum = (amount: (one: Contribution) => number) =>
    contributions.reduce((total, one) => total + amount(one), 0);
  const [first] = contributions;
  if (first === undefined) return [];
  return [
    {
      ...first,
      value: 'not shown',
      is_not_shown: true,
      current: sum(({ current }) => current),
      previous: sum(({ previous }) => previous),
      difference: sum(({ difference }) => difference),
      share: first.share === null ? null : sum(({ share }) => share ?? 0),
    },
  ];
}
