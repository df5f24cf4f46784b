import { addMonths, type Month, monthName, monthSpine } from '../../calendar.ts';
import type { Database } from '../../engine/duckdb.ts';
import { storedLanding } from '../../land/stored-landing.ts';
import { describeMonths, MonthStates } from '../../measures/month-states.ts';
import { type Advice, look, well } from './advice.ts';

/** By feed: the newest month received against the month due, and months before it that are missing. */
export async function arrivals(database: Database, now: Date): Promise<Advice[]> {
  const landing = await storedLanding(database, null);
  const states = new MonthStates(landing);
  const due = addMonths(now.toISOString().slice(0, 7), -1);
  const receipts = [...landing.accepted, ...landing.refused];
  const feeds = [...new Set(receipts.map(({ feed }) => feed))].sort();
  return feeds.map((feed) => {
    const months = receipts
      .filter((one) => one.feed === feed)
      .map(({ month }) => month)
      .sort();
    return ofFeed(feed, months[0] ?? due, due, states);
  });
}

function ofFeed(feed: string, first: Month, due: Month, states: MonthStates): Advice {
  const missing = monthSpine(first, due).flatMap((month) => {
    const { isReceived, reason } = states.ofFeed(feed, [], month);
    return isReceived ? [] : [{ month, reason: reason ?? '' }];
  });
  const newest = states.latestComplete(feed);
  const said = newest === null ? 'no month received' : `received to ${monthName(newest)}`;
  if (missing.length === 0) return well(`feed ${feed}`, said);
  return look(
    `feed ${feed}`,
    `${said}; ${describeMonths(missing)}`,
    'Ask its supplier for these months, and put them into the raw folder; the paper withholds what touches them',
  );
}
