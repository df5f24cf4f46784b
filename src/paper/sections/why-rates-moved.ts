import { printedResults } from '../../insight/index.ts';
import { isDivided, isRatio, type RateSplit, type Result, rateSplit } from '../../measures/index.ts';
import { formatNumber, round } from '../../words/index.ts';
import { numberOr, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { code, long, measureColumn, type NamedRow, namedRow, numeric, tableFrom } from './columns.ts';

/** What both sides of a divided value came to, before and now, and what each did to its change. */
interface SplitOfRate {
  readonly before: Parameters<typeof rateSplit>[0];
  readonly now: Parameters<typeof rateSplit>[1];
  readonly split: RateSplit;
}

/** A row of the paper whose value is divided. */
interface MovedRate extends SplitOfRate, NamedRow, Pick<Result, 'difference'> {}

/** The share of a change that a side must make to be named alone. */
const nearlyAll = 0.8;

/**
 * Why shares, rates and means moved: of each that is compared with an earlier window, how its numerator and its
 * denominator changed, and how much of its change each of them made.
 */
export const whyRatesMoved: Section = {
  name: 'why_rates_moved',
  title: null,
  blocks: (material) => {
    const moved = movedRates(material);
    if (moved.length === 0) return [];
    return [
      {
        ...words(
          'A share can fall because less is counted, or because there is more to divide by. What each side did to the change is computed over both orders in which they can be taken, and the two add up to the change.',
        ),
        on: ['data'],
      },
      {
        ...tableFrom(moved, [
          code,
          measureColumn(40),
          [numeric('Change', 10), ({ difference }) => numberOr('none', difference, 2)],
          [numeric('From what is counted', 14), ({ split }) => numberOr('none', split.numerator, 2)],
          [numeric('From what it is divided by', 14), ({ split }) => numberOr('none', split.denominator, 2)],
          [numeric('Counted, before', 12), ({ before }) => numberOr('none', before.numerator)],
          [numeric('Counted, now', 12), ({ now }) => numberOr('none', now.numerator)],
          [numeric('Divided by, before', 12), ({ before }) => numberOr('none', before.denominator)],
          [numeric('Divided by, now', 12), ({ now }) => numberOr('none', now.denominator)],
          [long('In words', 56), inWords],
        ]),
        on: ['data'],
        caption: 'Why shares, rates and averages moved',
        frame: 'Why shares, rates and averages moved',
        sheet: {
          name: 'Why rates moved',
          description:
            'One row per share, rate or average of the paper that is compared: what its two sides did to its change, in its own unit.',
        },
      },
    ];
  },
};

function movedRates({ publication, shown }: PaperMaterial): MovedRate[] {
  return publication.measures.flatMap((measure) => {
    const isCompared = isDivided(measure.statistic) && measure.statistic !== 'budget';
    if (!isCompared) return [];
    return printedResults([measure], shown.results)
      .filter(({ baseline }) => baseline === null)
      .flatMap((result) => {
        const moved = splitOf(result, isRatio(measure.statistic) ? 100 : 1);
        return moved ? { ...namedRow(measure, result.part), difference: result.difference, ...moved } : [];
      });
  });
}

/** What both sides of a divided value came to before and now, and what each did to its change; null where one is missing. */
export function splitOf(result: Result, scale: number): SplitOfRate | null {
  const { previous_numerator: x0, current_numerator: x1 } = result;
  const { previous_denominator: y0, current_denominator: y1 } = result;
  if (result.difference === null || x0 === null || x1 === null || y0 === null || y1 === null) return null;
  const [before, now] = [
    { numerator: x0, denominator: y0 },
    { numerator: x1, denominator: y1 },
  ];
  const split = rateSplit(before, now, scale);
  return split && { before, now, split };
}

function inWords({ before, now, split }: MovedRate): string {
  const change = split.numerator + split.denominator;
  const sideOf = (name: keyof RateSplit) => [before[name], now[name]] as const;
  const counted = sideWords(sideOf('numerator'), (amount) => `${amount} was counted`);
  const divided = sideWords(sideOf('denominator'), (amount) => `there was ${amount} to divide by`);
  if (round(change, 2) === 0) return `Almost no change: ${counted}, and ${divided}.`;
  const way = change > 0 ? 'Up' : 'Down';
  const share = split.numerator / change;
  if (share > 1) return `${way} because ${counted}, although ${divided}.`;
  if (share < 0) return `${way} because ${divided}, although ${counted}.`;
  if (share >= nearlyAll) return `${way} because ${counted}; besides, ${divided}.`;
  if (share <= 1 - nearlyAll) return `${way} because ${divided}; besides, ${counted}.`;
  const percent = formatNumber(100 * share, 0);
  return `${way} because ${counted} and ${divided}: ${percent}% and ${100 - Number(percent)}% of the change.`;
}

/** How a side moved, with both amounts: `less was counted (1,340 before, 1,055 now)`. */
function sideWords(
  [before, now]: readonly [number, number],
  moved: (amount: 'more' | 'less' | 'as much') => string,
): string {
  const areWhole = Number.isInteger(before) && Number.isInteger(now);
  const decimals = Math.max(before, now) < 100 && !areWhole ? 1 : 0;
  const words = moved(now > before ? 'more' : now < before ? 'less' : 'as much');
  return `${words} (${formatNumber(before, decimals)} before, ${formatNumber(now, decimals)} now)`;
}
