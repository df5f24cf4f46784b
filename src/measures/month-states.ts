import type { Month } from '../calendar.ts';
import type { Finding } from '../findings/index.ts';
import { type Landing, type Receipt, unlikelyCodes } from '../land/index.ts';
import type { Gap } from './gap.ts';

/** What is known of one month of a feed: received, or why not. */
export interface MonthState {
  /** Why it is not received; null where it is. */
  readonly gap: Gap | null;
  /** What is in doubt although it is received, in words; null where nothing is. */
  readonly doubt: string | null;
}

/** A month that can be counted, with nothing in doubt. */
export const receivedWhole: MonthState = { gap: null, doubt: null };

const missing = (code: Gap['code'], detail?: string): MonthState => ({
  gap: { code, ...(detail !== undefined && { detail }) },
  doubt: null,
});

/** The state of every month of each feed, from receipts and findings. */
export class MonthStates {
  private readonly states = new Map<string, MonthState>();
  private readonly receipts = new Map<string, Receipt>();
  /** What is in doubt about months besides how likely their rows are. */
  private readonly doubtsBesideSize = new Map<string, string | null>();

  /** `doubts`: what is in doubt about the rows of an extract, in words, by extract. */
  constructor(
    landing: Pick<Landing, 'accepted' | 'refused' | 'findings'>,
    doubts: ReadonlyMap<number, string> = new Map(),
  ) {
    for (const receipt of landing.refused) {
      const state = missing('refused', reasonOf(receipt, landing.findings));
      this.states.set(keyOf(receipt.feed, receipt.month), state);
    }
    for (const receipt of landing.accepted) {
      this.receipts.set(keyOf(receipt.feed, receipt.month), receipt);
      const doubt = doubts.get(receipt.extract_id) ?? null;
      this.states.set(keyOf(receipt.feed, receipt.month), stateOf(receipt, doubt, landing.findings));
      this.doubtsBesideSize.set(keyOf(receipt.feed, receipt.month), stateOf(receipt, doubt, []).doubt);
    }
  }

  /** The state of a month of a feed for what needs the given columns: not received where its extract lacks one. */
  ofFeed(feed: string, columns: readonly string[], month: Month): MonthState {
    const present = this.receipts.get(keyOf(feed, month))?.columns.split(',');
    const lacking = present ? columns.filter((column) => !present.includes(column)) : [];
    if (lacking.length > 0) return missing('received without', lacking.join(', '));
    return this.states.get(keyOf(feed, month)) ?? missing('not received');
  }

  /**
   * The same of a month that another looks back or ahead at. The first month of a feed is often there in part, as the
   * feed begins within it: that puts the windows in doubt that hold the month, not those that look back at it.
   */
  lookedAt(feed: string, columns: readonly string[], month: Month): MonthState {
    const state = this.ofFeed(feed, columns, month);
    if (state.doubt === null || month !== this.first(feed)) return state;
    return { ...state, doubt: this.doubtsBesideSize.get(keyOf(feed, month)) ?? null };
  }

  /** The last month of a feed that is received whole; null where none is. */
  latestComplete(feed: string): Month | null {
    const months = [...this.receipts.values()]
      .filter((receipt) => receipt.feed === feed)
      .map(({ month }) => month);
    return (
      months
        .filter((month) => this.ofFeed(feed, [], month).gap === null)
        .sort()
        .at(-1) ?? null
    );
  }

  /** The newest month of an extract of any feed that counts, whole or not; null where there is none. */
  newest(): Month | null {
    const months = [...this.receipts.values()].map(({ month }) => month);
    return months.sort().at(-1) ?? null;
  }

  /** The first month of a feed that is received, whole or not; null where none is. */
  first(feed: string): Month | null {
    const months = [...this.receipts.values()]
      .filter((receipt) => receipt.feed === feed)
      .map(({ month }) => month);
    return months.sort()[0] ?? null;
  }
}

function stateOf(receipt: Receipt, doubt: string | null, findings: readonly Finding[]): MonthState {
  if (receipt.incomplete !== null) return missing('incomplete', receipt.incomplete);
  const inQuarantine = receipt.rows_quarantined;
  const rows = receipt.rows_in.toLocaleString('en-GB');
  const doubts = [
    ...(inQuarantine > 0 ? [`${inQuarantine.toLocaleString('en-GB')} of ${rows} rows in quarantine`] : []),
    ...findings
      .filter(({ file, code }) => file === receipt.file && unlikelyCodes.includes(code))
      .map(({ expected, got }) => `unlikely: ${got}; expected ${expected}`),
    ...(doubt === null ? [] : [doubt]),
  ];
  return { gap: null, doubt: doubts.length > 0 ? doubts.join('; ') : null };
}

function reasonOf(receipt: Receipt, findings: readonly Finding[]): string {
  const blocking = findings.find((found) => found.file === receipt.file && found.level === 'blocks');
  return (blocking?.code ?? 'unusable').replaceAll('-', ' ');
}

function keyOf(feed: string, month: Month): string {
  return `${feed} ${month}`;
}
