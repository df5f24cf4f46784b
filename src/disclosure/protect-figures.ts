import type { Month } from '../calendar.ts';
import type { Finding } from '../findings/index.ts';
import type { Receipt } from '../land/index.ts';
import { feedsOf, martNames } from '../marts/index.ts';
import { type Exact, type Nesting, type Rate, rateOf } from '../measures/index.ts';
import type { Population } from '../reference/index.ts';
import { cellsOf } from './cells.ts';
import { disclose, type Shown, type Suppression, suppressionOf } from './disclose.ts';
import { earlierPapersOf, hiddenByLedger, type LedgerOfPaper } from './paper-ledger.ts';
import { type DisclosurePolicy, thresholdOf } from './policy.ts';

/** The figures of a paper that may be shown, and what was decided about the others. */
export interface ShownFigures extends Shown {
  readonly asAt: Month;
  /** Counts and scores per 1,000 residents. */
  readonly rates: readonly Rate[];
  /** What of the cells of the paper is hidden. */
  readonly suppression: Suppression;
  /** Feeds of whose extracts the number of rows may not be said. */
  readonly withheldFeeds: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** What decides on what is shown. */
export interface Protection {
  readonly asAt: Month;
  readonly policy: DisclosurePolicy;
  readonly nesting: Nesting;
  /** The papers that were kept. */
  readonly vintages: readonly LedgerOfPaper[];
  /** The paper that is made again: it hides what it hid. Null for a new one. */
  readonly published: LedgerOfPaper | null;
  readonly accepted: readonly Receipt[];
  readonly feeds: readonly string[];
  readonly populations: readonly Population[];
}

/** Takes out what may not be shown, and what would give it back. */
export function protectFigures(exact: Exact, given: Protection): ShownFigures {
  const { asAt, policy, nesting, vintages, published, accepted, feeds, populations } = given;
  const suppression = published
    ? hiddenAsPublished(exact, policy, published)
    : suppressionOf(exact, { policy, nesting, earlier: earlierPapersOf(vintages, asAt) });
  const shown = disclose(exact, suppression);
  const rates = shown.measured.flatMap(({ measure }) =>
    shown.results
      .filter((result) => result.measure === measure.code)
      .flatMap((result) => rateOf(measure, result, populations) ?? []),
  );
  return {
    ...shown,
    asAt,
    rates,
    suppression,
    withheldFeeds: withheldFeeds(suppression, accepted, feeds, policy),
    findings: [],
  };
}

/** What a paper that was published hides of the same figures. */
export function hiddenAsPublished(
  exact: Exact,
  policy: DisclosurePolicy,
  published: LedgerOfPaper,
): Suppression {
  const cells = cellsOf(exact, policy);
  return { cells, hidden: hiddenByLedger(published.disclosure, cells) };
}

/**
 * The feeds of whose extracts it is not said how many rows they have: those with an extract of few rows, and those
 * whose rows are a count that is hidden.
 */
function withheldFeeds(
  { cells, hidden }: Suppression,
  receipts: readonly Receipt[],
  feeds: readonly string[],
  policy: DisclosurePolicy,
): ReadonlySet<string> {
  const isWithheld = (feed: string) => {
    const marts = martNames.filter((mart) => feedsOf(mart, feeds).includes(feed));
    const threshold = thresholdOf(policy, marts, '');
    const isSmall = receipts.some(
      ({ feed: of, rows_accepted: rows }) => of === feed && rows > 0 && rows < threshold,
    );
    const wholes = marts.flatMap((mart) => cells.find([{ mart, where: new Map() }]) ?? []);
    return isSmall || wholes.some((cell) => hidden.hasMonths(cell) && cell.threshold > 0);
  };
  return new Set(feeds.filter(isWithheld));
}
