import type { Month } from '../calendar.ts';
import type { NotComparable } from './comparability.ts';
import { describeMonths, gapWords } from './gap.ts';
import { describeWindow } from './window.ts';
import type { WindowSum } from './window-sum.ts';

export type Status = 'final' | 'provisional' | 'withheld' | 'not available';

/**
 * Whether the values of a result can be printed, and compared, from the months of its windows and what is not known of
 * them; and why not.
 */
export function statusOf(
  windows: readonly WindowSum[],
  values: { readonly current: number | null; readonly previous: number | null },
  notComparable: NotComparable | null = null,
): { status: Status; reason: string | null } {
  const inOrder = <Item extends { month: Month }>(items: readonly Item[]) =>
    [...items].sort((a, b) => a.month.localeCompare(b.month));
  const gaps = inOrder(
    windows.flatMap((window) => window.gaps.map(({ month, gap }) => ({ month, reason: gapWords(gap) }))),
  );
  if (gaps.length > 0) return { status: 'withheld', reason: describeMonths(gaps) };
  if (notComparable !== null) return notComparable;
  if (values.current === null || values.previous === null) {
    const empty = windows
      .filter((window) => window.denominator === 0)
      .map(({ window }) => describeWindow(window));
    return {
      status: 'withheld',
      reason: `nothing to divide by (${[...new Set(empty)].join(', ')})`,
    };
  }
  const doubts = inOrder(windows.flatMap((window) => window.doubts));
  if (doubts.length > 0) return { status: 'provisional', reason: describeMonths(doubts) };
  return { status: 'final', reason: null };
}
