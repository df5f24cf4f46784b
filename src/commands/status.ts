import { monthSpine } from '../calendar.ts';
import { storedLanding } from '../land/index.ts';
import { gapWords, MonthStates, runsOfMonths } from '../measures/index.ts';
import { lastRuns } from '../pipeline/index.ts';
import type { PastRun } from '../publish/index.ts';
import { drawTable } from './draw-table.ts';
import { openForReading } from './open-warehouse.ts';

/** `insight status`: what has not arrived, with `--all` feed by month; and how the last builds ended. */
export async function statusCommand(given: { out: string; all?: boolean }): Promise<void> {
  const database = await openForReading(given.out);
  try {
    const landing = await storedLanding(database, null);
    const states = new MonthStates(landing);
    const receipts = [...landing.accepted, ...landing.refused];
    const months = receipts.map((receipt) => receipt.month).sort();
    const spine = monthSpine(months[0] ?? '', months.at(-1) ?? '');
    const feeds = [...new Set(receipts.map((receipt) => receipt.feed))].sort();
    if (given.all) {
      console.log(drawMatrix(feeds, spine, states));
      console.log(
        '■ received   ◐ received, some rows in quarantine   ✗ refused or incomplete   · not received\n',
      );
    }
    const missing = holes(feeds, spine, states);
    const whole = feeds.filter((feed) => !missing.some((line) => line.startsWith(`${feed}: `)));
    for (const line of missing) console.log(line);
    if (whole.length > 0) console.log(`Every month received: ${whole.join(', ')}`);
    console.log(drawRuns(await lastRuns(database, 10)));
  } finally {
    database.close();
  }
}

/** A line per feed and year, a mark per month. */
function drawMatrix(feeds: readonly string[], spine: readonly string[], states: MonthStates): string {
  const years = [...new Set(spine.map((month) => month.slice(0, 4)))];
  const rows = feeds.flatMap((feed) =>
    years.map((year) => {
      const months = monthSpine(`${year}-01`, `${year}-12`);
      const marks = months.map((month) => (spine.includes(month) ? mark(states, feed, month) : ' '));
      return [feed, year, ...marks];
    }),
  );
  return drawTable(['feed', 'year', ...'JFMAMJJASOND'], rows);
}

function mark(states: MonthStates, feed: string, month: string): string {
  const { gap, doubt } = states.ofFeed(feed, [], month);
  if (gap === null) return doubt === null ? '■' : '◐';
  return gap.code === 'not received' ? '·' : '✗';
}

/** A line for each run of months of a feed that are missing for one reason; before its first extract nothing is. */
function holes(feeds: readonly string[], spine: readonly string[], states: MonthStates): string[] {
  return feeds.flatMap((feed) => {
    const first = states.first(feed) ?? '';
    const missing = spine.flatMap((month) => {
      const { gap } = states.ofFeed(feed, [], month);
      return month < first || gap === null ? [] : [{ month, reason: gapWords(gap) }];
    });
    return runsOfMonths(missing).map((run) => `${feed}: ${run}`);
  });
}

function drawRuns(runs: readonly PastRun[]): string {
  const rows = runs.map(({ started_at, publication, as_at, outcome, seconds }) => {
    const started = started_at.slice(0, 19).replace('T', ' ');
    return [started, publication, as_at, outcome, seconds.toFixed(1)];
  });
  const head = ['started', 'publication', 'as at', 'outcome', 'seconds'];
  return `\nLast builds (UTC)\n${drawTable(head, rows, false)}`;
}
