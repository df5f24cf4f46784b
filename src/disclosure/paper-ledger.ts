import type { Month } from '../calendar.ts';
import type { Cells } from './cells.ts';
import type { Suppression } from './disclose.ts';
import type { EarlierPapers } from './earlier-papers.ts';
import { Hidden } from './hidden.ts';

/** What a paper showed and hid of its cells, by their keys; no count stands in it. Kept with the paper. */
export interface PaperLedger {
  /** From which months on each cell is hidden: `''` from its first, none where it is shown. */
  readonly hiddenFrom: Readonly<Record<string, readonly Month[]>>;
  /** Months hidden alone. */
  readonly hiddenMonths: Readonly<Record<string, readonly Month[]>>;
  /** Whether each window of a hidden cell is hidden, those included that the paper does not show yet. */
  readonly isWindowHidden: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

/** A paper that was published. */
export interface LedgerOfPaper {
  readonly as_at: Month;
  readonly disclosure: PaperLedger;
}

/** What is written down of a paper, so that papers after it can be checked together with it. */
export function ledgerOf({ cells, hidden }: Suppression): PaperLedger {
  const published = cells.all.filter(({ isUnpublished }) => !isUnpublished);
  const withHidden = published.filter((cell) => hidden.hasMonths(cell));
  return {
    hiddenFrom: Object.fromEntries(
      published.map((cell) => [cell.key, [...(hidden.starts.get(cell) ?? [])].sort()]),
    ),
    hiddenMonths: Object.fromEntries(
      [...hidden.alone].map(([cell, months]) => [cell.key, [...months].sort()]),
    ),
    isWindowHidden: Object.fromEntries(
      withHidden.map((cell) => {
        const ahead = [...(hidden.windows.get(cell) ?? [])].map((key) => [key, true] as const);
        const shown = [...cell.windows].map(
          ([key, window]) => [key, hidden.isWindowHidden(cell, window)] as const,
        );
        return [cell.key, Object.fromEntries([...ahead, ...shown])];
      }),
    ),
  };
}

/** What the papers before one showed and hid. */
export function earlierPapersOf(papers: readonly LedgerOfPaper[], asAt: Month): EarlierPapers {
  const shownTo = new Map<string, Month>();
  const starts = new Map<string, Set<Month>>();
  const windows = new Map<string, Map<string, 'hidden' | 'shown'>>();
  const before = papers.filter(({ as_at }) => as_at < asAt).sort((a, b) => a.as_at.localeCompare(b.as_at));
  for (const { as_at, disclosure } of before) {
    for (const [cell, from] of Object.entries(disclosure.hiddenFrom)) {
      if (from.length === 0) shownTo.set(cell, as_at);
      for (const start of from) starts.set(cell, (starts.get(cell) ?? new Set()).add(start));
    }
    for (const [cell, ofCell] of Object.entries(disclosure.isWindowHidden)) {
      const known = windows.get(cell) ?? new Map<string, 'hidden' | 'shown'>();
      for (const [key, isHidden] of Object.entries(ofCell)) known.set(key, isHidden ? 'hidden' : 'shown');
      windows.set(cell, known);
    }
  }
  return {
    shownTo: (cell) => shownTo.get(cell) ?? null,
    hiddenFrom: (cell) => [...(starts.get(cell) ?? [])],
    window: (cell, key) => windows.get(cell)?.get(key) ?? null,
  };
}

/** What a paper that was published hides of some cells. */
export function hiddenByLedger(ledger: PaperLedger, cells: Cells): Hidden {
  const hidden = new Hidden();
  for (const cell of cells.all) {
    for (const start of ledger.hiddenFrom[cell.key] ?? []) hidden.start(cell, start);
    for (const month of ledger.hiddenMonths[cell.key] ?? []) hidden.hideAlone(cell, month);
    for (const [key, isHidden] of Object.entries(ledger.isWindowHidden[cell.key] ?? {}))
      if (isHidden) hidden.hideWindow(cell, key);
  }
  return hidden;
}
