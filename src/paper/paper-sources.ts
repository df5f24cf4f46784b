import { monthName } from '../calendar.ts';
import { contractOf } from '../contracts/index.ts';
import type { PaperMaterial } from './material.ts';
import type { PaperSource } from './paper.ts';
import { type RowsOfExtract, rowsOfExtracts } from './rows-of-extracts.ts';

/** One line per feed of what arrived and how its rows were used. */
export function paperSources(material: PaperMaterial): PaperSource[] {
  const extracts = rowsOfExtracts(material);
  return material.publication.feeds.map((feed) => {
    const ofFeed = extracts.filter(({ receipt }) => receipt.feed === feed);
    const months = ofFeed
      .filter(({ state }) => state === 'accepted')
      .map(({ receipt }) => receipt.month)
      .sort();
    const total = (amount: (one: RowsOfExtract) => number | null) =>
      ofFeed.reduce<number | null>((sum, one) => {
        const rows = amount(one);
        return sum === null || rows === null ? null : sum + rows;
      }, 0);
    return {
      feed: contractOf(feed).title,
      extracts: ofFeed.length,
      refused: ofFeed.filter(({ state }) => state === 'refused').length,
      months:
        months.length === 0 ? 'none' : `${monthName(months[0] ?? '')} to ${monthName(months.at(-1) ?? '')}`,
      rowsIn: total((one) => one.rowsIn),
      rowsAccepted: total((one) => one.rowsAccepted),
      rowsQuarantined: total((one) => one.rowsQuarantined),
      rowsSkipped: total((one) => one.rowsSkipped),
    };
  });
}
