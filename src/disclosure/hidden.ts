import type { Month } from '../calendar.ts';
import type { Window } from '../measures/index.ts';
import { type CountedRecords, windowKey } from './cell.ts';

/** What of a paper's cells is not shown. */
export class Hidden {
  /** From which months on a cell is hidden; `''` is from its first. */
  readonly starts = new Map<CountedRecords, Set<Month>>();
  /** Months hidden alone: shown by an earlier paper, and small only since they were corrected. */
  readonly alone = new Map<CountedRecords, Set<Month>>();
  readonly windows = new Map<CountedRecords, Set<string>>();
  /** Cells that readers can work out whatever else is hidden. */
  readonly exposed: CountedRecords[] = [];

  start(cell: CountedRecords, month: Month): void {
    this.starts.set(cell, (this.starts.get(cell) ?? new Set()).add(month));
  }

  hideWindow(cell: CountedRecords, key: string): void {
    this.windows.set(cell, (this.windows.get(cell) ?? new Set()).add(key));
  }

  hideAlone(cell: CountedRecords, month: Month): void {
    this.alone.set(cell, (this.alone.get(cell) ?? new Set()).add(month));
  }

  /** Whether months of a cell are hidden, from some month on. */
  hasMonths(cell: CountedRecords): boolean {
    return this.starts.has(cell) || this.alone.has(cell);
  }

  isMonthHidden(cell: CountedRecords, month: Month): boolean {
    const [first] = [...(this.starts.get(cell) ?? [])].sort();
    return (first !== undefined && month >= first) || (this.alone.get(cell)?.has(month) ?? false);
  }

  /** A window of one month is that month. */
  isWindowHidden(cell: CountedRecords, window: Window): boolean {
    if (window.start === window.end) return this.isMonthHidden(cell, window.end);
    return this.windows.get(cell)?.has(windowKey(window)) ?? false;
  }

  /** Whether a window has hidden months beside months that are, or were, shown: what is hidden would be the rest. */
  isMixed(cell: CountedRecords, { start, end }: Window): boolean {
    const alone = [...(this.alone.get(cell) ?? [])].some((month) => start <= month && month <= end);
    return alone || [...(this.starts.get(cell) ?? [])].some((month) => start < month && month <= end);
  }
}
