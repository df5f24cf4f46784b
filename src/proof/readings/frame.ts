import type { NumberMention } from '../mentions/index.ts';
import type { Sentence } from './sentence.ts';

/**
 * How a number hangs in its sentence. to and from: the ends of a change. compared: what something is compared with.
 * equated: the same change said again (`which equates to`). plain: none of these.
 */
export type Frame = 'to' | 'from' | 'compared' | 'equated' | 'plain';

const lead =
  "(?:(?:an?|the|its|their|some|just|only|now|currently|last year's|the previous year's|total of|average of|rate of|figure of|level of|low of|high of|peak of|value of|monthly average of|average|monthly|proportion of|score of)\\s+)*";
const equated = new RegExp(
  `\\b(?:equat\\w+ to|equivalent to|equal to|amount\\w* to|represent\\w*|this is|that is|i\\.e\\.?,?|or|meaning|which is|which means|translat\\w+ (?:to|into))\\s+${lead}$`,
  'i',
);
const to = new RegExp(`\\bto\\s+${lead}$`, 'i');
const notTo =
  /\b(?:up|due|close|according|related|relating|attributed|linked|owing|similar|respond\w*|attend\w*|compared?|months?|year|in relation|subject|with regard)\s+to\s+(?:\w+\s+)*$/i;
const from = new RegExp(`\\bfrom\\s+(?:around\\s+)?${lead}$`, 'i');
const compared = new RegExp(
  `(?:\\b(?:compar\\w+ (?:to|with)|in comparison (?:to|with)|against|versus|vs\\.?|as opposed to|rather than|relative to)|\\b(?:(?:higher|lower|more|fewer|less|greater|smaller|better|worse|longer|shorter|rather|up|down) than|down on|up on))\\s+(?:[^\\d,;:()]{0,40}?\\b(?:of|at|was|is|were)\\s+)?${lead}$`,
  'i',
);

/** The frame a number stands in, from the words before it. */
export function frameOf({ before, after, number, next }: Surroundings): Frame {
  if (
    /^\s*(?:to|\u2192|->)\s*$/.test(after) &&
    next?.unit === number.unit &&
    /(?:[(:,]|\b(?:went|moved|moving|going|gone))\s*$/i.test(before)
  )
    return 'from';
  if (compared.test(before)) return 'compared';
  if (equated.test(before) && !/\bor\s+$/i.test(before)) return 'equated';
  if (/,\s+or\s+$/i.test(before)) return 'equated';
  if (/^\s*(?:,|\()?\s*(?:or|i\.e\.|=)\s+$/i.test(before)) return 'equated';
  if (from.test(before)) return 'from';
  if (to.test(before) && !notTo.test(before)) return 'to';
  return /^\s*\($/.test(before) && number.sign === null ? 'equated' : 'plain';
}

/** The words on both sides of a number, up to the numbers beside it. */
export interface Surroundings {
  readonly number: NumberMention;
  readonly before: string;
  readonly after: string;
  readonly previous: NumberMention | null;
  readonly next: NumberMention | null;
  /** From where `before` is, and to where `after` is. */
  readonly start: number;
  readonly end: number;
}

export function surroundingsOf({ plain, numbers }: Sentence, index: number): Surroundings {
  const number = numbers[index];
  if (!number) throw new Error(`no number ${index} in the sentence`);
  const previous = numbers[index - 1] ?? null;
  const next = numbers[index + 1] ?? null;
  const start = previous?.end ?? 0;
  const end = next?.hedgeStart ?? plain.length;
  return {
    number,
    before: plain.slice(start, number.hedgeStart),
    after: plain.slice(number.end, end),
    previous,
    next,
    start,
    end,
  };
}
