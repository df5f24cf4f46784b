import type { Month } from '../calendar.ts';

/** What earlier papers of a publication showed of its cells, and what they hid. */
export interface EarlierPapers {
  /** The last month of the last paper that showed a cell's months; null where none did. */
  shownTo(cell: string): Month | null;
  /** From which months on a cell is hidden; none where it is not. `''` is from its first month. */
  hiddenFrom(cell: string): readonly Month[];
  /** Whether a window of a hidden cell was hidden or shown; null where no paper had it. */
  window(cell: string, window: string): 'hidden' | 'shown' | null;
}
