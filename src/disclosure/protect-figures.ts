import type { Month } from '../calendar.ts';
import type { Finding } from '../findings/index.ts';
import { feedsOf, martNames } from '../marts/index.ts';
import { type Exact, type Nesting, type Rate, rateOf, subjectOfMartRows } from '../measures/index.ts';
import type { Population } from '../reference/index.ts';
import type { AmountsSaid } from './audit/index.ts';
import { disclose, type Shown } from './disclose.ts';
import { type LevelsShown, levelsShown } from './levels-shown.ts';
import { type DisclosurePolicy, shownFrom } from './policy.ts';

/** What a paper showed of the measures that are protected. Kept with the paper. */
export interface PaperLedger {
  /** At which levels; left out by papers of before there were levels. */
  readonly levels?: LevelsShown;
  /** Which amounts, as they were published; left out by papers of before there was an audit. */
  readonly said?: AmountsSaid;
}

/** A paper that was published. */
interface LedgerOfPaper {
  readonly as_at: Month;
  readonly disclosure: PaperLedger;
}

/** The figures of a paper that may be shown, and what was decided about the others. */
export interface ShownFigures extends Shown {
  readonly asAt: Month;
  /** Counts and scores per 1,000 residents. */
  readonly rates: readonly Rate[];
  /** What is shown at the levels that are protected. */
  readonly levels: LevelsShown;
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
  readonly feeds: readonly string[];
  readonly populations: readonly Population[];
}

/** Takes out what may not be shown, and what would give it back. */
export function protectFigures(exact: Exact, given: Protection): ShownFigures {
  const { asAt, policy, nesting, vintages, published, feeds, populations } = given;
  const earlier = vintages.map(({ disclosure }) => disclosure.levels);
  const levels = published?.disclosure.levels ?? levelsShown(exact.measured, policy, nesting, earlier);
  const shown = disclose(exact, levels, policy);
  const rates = shown.measured.flatMap(({ measure }) =>
    shown.results
      .filter((result) => result.measure === measure.code)
      .flatMap((result) => rateOf(measure, result, populations) ?? []),
  );
  return {
    ...shown,
    asAt,
    rates,
    levels,
    withheldFeeds: withheldFeeds(feeds, policy),
    findings: [],
  };
}

/** The feeds of whose extracts it is not said how many rows they have: those that say nothing but of protected subjects. */
function withheldFeeds(feeds: readonly string[], policy: DisclosurePolicy): ReadonlySet<string> {
  const isWithheld = (feed: string) => {
    const marts = martNames.filter((mart) => feedsOf(mart, feeds).includes(feed));
    return marts.every((mart) => shownFrom(policy, subjectOfMartRows(mart), '', 'rows') > 0);
  };
  return new Set(feeds.filter(isWithheld));
}
