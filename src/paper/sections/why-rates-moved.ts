import {
  isDivided,
  isPrinted,
  isRatio,
  type Measure,
  type RateSplit,
  type Result,
  rateSplit,
  rowTitle,
  wholeArea,
} from '../../measures/index.ts';
import { formatNumber, round } from '../../words/index.ts';
import { numberOr, row } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { code, long, measureColumn, numeric } from './columns.ts';

/** A row of the paper whose value is divided, with what each of its sides did to its change. */
interface MovedRate {
  readonly measure: Measure;
  readonly result: Result;
  readonly split: RateSplit;
  readonly numerators: readonly [before: number, now: number];
  readonly denominators: readonly [before: number, now: number];
}

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
        kind: 'words',
        on: ['data'],
        paragraphs: [
          'A share can fall because less is counted, or because there is more to divide by. What each side did to the change is computed over both orders in which they can be taken, and the two add up to the change.',
        ],
      },
      {
        kind: 'table',
        on: ['data'],
        caption: 'Why shares, rates and averages moved',
        columns: [
          code,
          measureColumn(40),
          numeric('Change', 10),
          numeric('From what is counted', 14),
          numeric('From what it is divided by', 14),
          numeric('Counted, before', 12),
          numeric('Counted, now', 12),
          numeric('Divided by, before', 12),
          numeric('Divided by, now', 12),
          long('In words', 56),
        ],
        rows: moved.map(({ measure, result, split, numerators, denominators }) =>
          row(
            measure.code,
            rowTitle(measure, result.part),
            numberOr('none', result.difference, 2),
            numberOr('none', split.numerator, 2),
            numberOr('none', split.denominator, 2),
            numberOr('none', numerators[0]),
            numberOr('none', numerators[1]),
            numberOr('none', denominators[0]),
            numberOr('none', denominators[1]),
            inWords(split, numerators, denominators),
          ),
        ),
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
    return shown.results
      .filter((result) => result.measure === measure.code && result.area === wholeArea)
      .filter(({ part, baseline }) => isPrinted(measure, part) && baseline === null)
      .flatMap((result) => splitOf(measure, result) ?? []);
  });
}

function splitOf(measure: Measure, result: Result): MovedRate | null {
  const { difference, previous_numerator: x0, current_numerator: x1 } = result;
  const { previous_denominator: y0, current_denominator: y1 } = result;
  if (difference === null || x0 === null || x1 === null || y0 === null || y1 === null) return null;
  const scale = isRatio(measure.statistic) ? 100 : 1;
  const split = rateSplit({ numerator: x0, denominator: y0 }, { numerator: x1, denominator: y1 }, scale);
  return split && { measure, result, split, numerators: [x0, x1], denominators: [y0, y1] };
}

function inWords(
  split: RateSplit,
  numerators: MovedRate['numerators'],
  denominators: MovedRate['denominators'],
): string {
  const change = split.numerator + split.denominator;
  const counted = `${sideWords(numerators, 'more was counted', 'less was counted', 'as much was counted')}`;
  const divided = `${sideWords(denominators, 'there was more to divide by', 'there was less to divide by', 'there was as much to divide by')}`;
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
  more: string,
  less: string,
  same: string,
): string {
  const decimals =
    Math.max(before, now) < 100 && !(Number.isInteger(before) && Number.isInteger(now)) ? 1 : 0;
  const words = now > before ? more : now < before ? less : same;
  return `${words} (${formatNumber(before, decimals)} before, ${formatNumber(now, decimals)} now)`;
}
