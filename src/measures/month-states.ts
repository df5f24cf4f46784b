import type { Month } from '../calendar.ts';
import type { Finding } from '../findings/index.ts';
import { type Landing, type Receipt, unlikelyCodes } from '../land/index.ts';
import { count, forceName } from '../words/index.ts';
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

/** Forces that are named where several lack a month; the rest are counted. */
const mostForces = 3;

/**
 * The state of every month of each feed, from receipts and findings. Where extracts are of several forces each month
 * has a state for each of them; for all of them together it is received where it is of every force.
 */
export class MonthStates {
  private readonly states = new Map<string, MonthState>();
  private readonly receipts = new Map<string, Receipt>();
  /** What is in doubt about months besides how likely their rows are. */
  private readonly doubtsBesideSize = new Map<string, string | null>();
  /** The names of the forces that extracts of a feed are of; one that is blank where their names say none. */
  private readonly forces = new Map<string, Set<string>>();

  /** `doubts`: what is in doubt about the rows of an extract, in words, by extract. */
  constructor(
    landing: Pick<Landing, 'accepted' | 'refused' | 'findings'>,
    doubts: ReadonlyMap<number, string> = new Map(),
  ) {
    for (const receipt of landing.refused) {
      const state = missing('refused', reasonOf(receipt, landing.findings));
      this.states.set(this.placeOf(receipt), state);
    }
    for (const receipt of landing.accepted) {
      const place = this.placeOf(receipt);
      this.receipts.set(place, receipt);
      const doubt = doubts.get(receipt.extract_id) ?? null;
      this.states.set(place, stateOf(receipt, doubt, landing.findings));
      this.doubtsBesideSize.set(place, stateOf(receipt, doubt, []).doubt);
    }
  }

  /**
   * The state of a month of a feed for what needs the given columns: not received where its extract lacks one. Of a force
   * by its name, or of all.
   */
  ofFeed(feed: string, columns: readonly string[], month: Month, force: string | null = null): MonthState {
    return this.ofForces(feed, force, (each) => {
      const present = this.receipts.get(keyOf(feed, each, month))?.columns.split(',');
      const lacking = present ? columns.filter((column) => !present.includes(column)) : [];
      if (lacking.length > 0) return missing('received without', lacking.join(', '));
      return this.states.get(keyOf(feed, each, month)) ?? missing('not received');
    });
  }

  /**
   * The same of a month that another looks back or ahead at. The first month of a feed is often there in part, as the
   * feed begins within it: that puts the windows in doubt that hold the month, not those that look back at it.
   */
  lookedAt(feed: string, columns: readonly string[], month: Month, force: string | null = null): MonthState {
    const state = this.ofFeed(feed, columns, month, force);
    if (state.doubt === null || month !== this.first(feed)) return state;
    return this.ofForces(feed, force, (each) => ({
      gap: null,
      doubt: this.doubtsBesideSize.get(keyOf(feed, each, month)) ?? null,
    }));
  }

  /** The last month of a feed that is received whole, of as many forces as any month is; null where none is. */
  latestComplete(feed: string): Month | null {
    const complete = new Map<Month, number>();
    for (const receipt of this.receipts.values())
      if (receipt.feed === feed && this.states.get(this.placeOf(receipt))?.gap === null)
        complete.set(receipt.month, (complete.get(receipt.month) ?? 0) + 1);
    const most = Math.max(...complete.values());
    const months = [...complete].filter(([, forces]) => forces === most).map(([month]) => month);
    return months.sort().at(-1) ?? null;
  }

  /** The newest month of an extract of any feed that counts, whole or not; null where there is none. */
  newest(): Month | null {
    return this.monthsReceived().at(-1) ?? null;
  }

  /** The first month of a feed that is received, whole or not; null where none is. */
  first(feed: string): Month | null {
    return this.monthsReceived((receipt) => receipt.feed === feed)[0] ?? null;
  }

  private monthsReceived(isOf: (receipt: Receipt) => boolean = () => true): Month[] {
    const receipts = [...this.receipts.values()].filter(isOf);
    return receipts.map(({ month }) => month).sort();
  }

  /** The state of one force; of all: what they lack, or what is in doubt, with whose it is where they are several. */
  private ofForces(
    feed: string,
    asked: string | null,
    stateOfForce: (force: string) => MonthState,
  ): MonthState {
    const known = [...(this.forces.get(feed) ?? [''])];
    const [only = '', another] = asked !== null && known.includes(asked) ? [asked] : known;
    if (another === undefined) return stateOfForce(only);
    const each = known.map((force) => ({ force, ...stateOfForce(force) }));
    const lacking = each.filter(({ gap }) => gap !== null);
    const [first] = lacking;
    if (first?.gap) {
      const more = lacking.length > mostForces ? ` and ${lacking.length - mostForces} more` : '';
      const names = lacking.slice(0, mostForces).map(({ force }) => force);
      return missing(first.gap.code, `${names.join(', ')}${more}`);
    }
    const doubtful = each.filter(({ doubt }) => doubt !== null);
    if (doubtful.length === 0) return receivedWhole;
    return { gap: null, doubt: `${count(doubtful.length, 'force')} in doubt, such as ${doubtful[0]?.force}` };
  }

  private placeOf({ feed, force, month }: Receipt): string {
    const name = force === null ? '' : forceName(force);
    this.forces.set(feed, (this.forces.get(feed) ?? new Set()).add(name));
    return keyOf(feed, name, month);
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

function keyOf(feed: string, force: string, month: Month): string {
  return `${feed} ${force} ${month}`;
}
