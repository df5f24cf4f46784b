import { type Month, monthName, monthsBetween } from '../calendar.ts';
import type { Finding } from '../findings/index.ts';
import type { Landing, Receipt } from '../land/index.ts';

/** What is known of one month of a feed: received, or why not. */
export interface MonthState {
  readonly isReceived: boolean;
  /** Why it is not received, or what is in doubt although it is; null where nothing is. */
  readonly reason: string | null;
}

const notReceived: MonthState = { isReceived: false, reason: 'not received' };

/** The state of every month of each feed, from receipts and findings. */
export class MonthStates {
  private readonly states = new Map<string, MonthState>();
  private readonly receipts = new Map<string, Receipt>();

  constructor(landing: Pick<Landing, 'accepted' | 'refused' | 'findings'>) {
    for (const receipt of landing.refused) {
      const reason = `refused: ${reasonOf(receipt, landing.findings)}`;
      this.states.set(keyOf(receipt.feed, receipt.month), { isReceived: false, reason });
    }
    for (const receipt of landing.accepted) {
      this.receipts.set(keyOf(receipt.feed, receipt.month), receipt);
      this.states.set(keyOf(receipt.feed, receipt.month), stateOf(receipt));
    }
  }

  /** The state of a month of a feed for what needs the given columns: not received where its extract lacks one. */
  ofFeed(feed: string, columns: readonly string[], month: Month): MonthState {
    const present = this.receipts.get(keyOf(feed, month))?.columns.split(',');
    const missing = present ? columns.filter((column) => !present.includes(column)) : [];
    if (missing.length > 0) return { isReceived: false, reason: `received without ${missing.join(', ')}` };
    return this.states.get(keyOf(feed, month)) ?? notReceived;
  }

  /** The last month of a feed that is received whole; null where none is. */
  latestComplete(feed: string): Month | null {
    const months = [...this.receipts.values()]
      .filter((receipt) => receipt.feed === feed)
      .map(({ month }) => month);
    return (
      months
        .filter((month) => this.ofFeed(feed, [], month).isReceived)
        .sort()
        .at(-1) ?? null
    );
  }

  /** The first month of a feed that is received, whole or not; null where none is. */
  first(feed: string): Month | null {
    const months = [...this.receipts.values()]
      .filter((receipt) => receipt.feed === feed)
      .map(({ month }) => month);
    return months.sort()[0] ?? null;
  }
}

function stateOf(receipt: Receipt): MonthState {
  if (receipt.incomplete !== null) return { isReceived: false, reason: `incomplete: ${receipt.incomplete}` };
  const inQuarantine = receipt.rows_quarantined;
  if (inQuarantine === 0) return { isReceived: true, reason: null };
  return {
    isReceived: true,
    reason: `${inQuarantine.toLocaleString('en-GB')} of ${receipt.rows_in.toLocaleString('en-GB')} rows in quarantine`,
  };
}

function reasonOf(receipt: Receipt, findings: readonly Finding[]): string {
  const blocking = findings.find((found) => found.file === receipt.file && found.level === 'blocks');
  return (blocking?.code ?? 'unusable').replaceAll('-', ' ');
}

function keyOf(feed: string, month: Month): string {
  return `${feed} ${month}`;
}

/** Months and their reasons in words, runs of months with one reason put together: `May 2020 not received`. */
export function describeMonths(months: readonly { month: Month; reason: string }[]): string {
  const runs: { first: Month; last: Month; reason: string }[] = [];
  for (const { month, reason } of months) {
    const run = runs.at(-1);
    if (run && run.reason === reason && monthsBetween(run.last, month) === 1) run.last = month;
    else runs.push({ first: month, last: month, reason });
  }
  return runs
    .map(({ first, last, reason }) =>
      first === last
        ? `${monthName(first)} ${reason}`
        : `${monthName(first)} to ${monthName(last)} ${reason}`,
    )
    .join('; ');
}
