import { monthName } from '../calendar.ts';
import { contractOf } from '../contracts/index.ts';
import type { Build } from '../pipeline/build.ts';
import { type Reconciliation, reconcile } from '../stage/reconcile.ts';
import type { PaperSource } from './paper.ts';

/** One line per feed of what arrived and how its rows were used. */
export function paperSources(build: Build): PaperSource[] {
  const reconciled = reconcile(build.landing, build.staging);
  return build.publication.feeds.map((feed) => {
    const ofFeed = reconciled.filter(({ receipt }) => receipt.feed === feed);
    const months = ofFeed
      .filter(({ state }) => state === 'accepted')
      .map(({ receipt }) => receipt.month)
      .sort();
    const total = (amount: (one: Reconciliation) => number) =>
      ofFeed.reduce((sum, one) => sum + amount(one), 0);
    return {
      feed: contractOf(feed).title,
      extracts: ofFeed.length,
      refused: ofFeed.filter(({ state }) => state === 'refused').length,
      months:
        months.length === 0 ? 'none' : `${monthName(months[0] ?? '')} to ${monthName(months.at(-1) ?? '')}`,
      rowsIn: total(({ receipt }) => receipt.rows_in),
      rowsAccepted: total((one) => one.rowsAccepted),
      rowsQuarantined: total((one) => one.rowsQuarantined),
      rowsSkipped: total((one) => one.rowsSkipped),
    };
  });
}
