import type { Per } from '../facts/index.ts';
import type { About, PeriodMention } from '../mentions/index.ts';
import { topicOf } from './bound-topic.ts';
import { type BoundDirection, type BoundPlaces, boundPlacesOf, directionOf } from './bound-words.ts';
import { type Frame, frameOf, type Surroundings, surroundingsOf } from './frame.ts';
import type { Sentence } from './sentence.ts';

/** The period a number is for, and the one it is compared with. */
interface BoundPeriod {
  readonly own: PeriodMention | null;
  readonly comparator: PeriodMention | null;
  /** A window named once for the whole sentence. */
  readonly ofSentence: PeriodMention | null;
}

const barrier =
  /[;:]|\b(?:while|whilst|but|whereas|although|following|since|after|before|until|due|because|when|where|peak\w*|highest|lowest|low point|target|and)\b/i;
const weakBarrier = /[;]|\b(?:while|whilst|but|whereas|although|following|due|because)\b/i;

/** The nearest period after a number in its clause, else the nearest before it. */
function periodOf(sentence: Sentence, around: Surroundings, frame: Frame): BoundPeriod {
  const { plain } = sentence;
  const { number, start, end } = around;
  const usable = sentence.periods.filter(({ kind }) => kind !== 'event');
  const following = usable.filter(
    (one) =>
      one.start >= number.end &&
      one.start < end &&
      !barrier.test(plain.slice(number.end, one.start)) &&
      !isClosed(plain, number.start, plain.slice(number.end, one.start)),
  );
  const preceding = usable
    .filter((one) => one.end <= number.hedgeStart && one.start >= start)
    .filter((one) => !weakBarrier.test(plain.slice(one.end, number.hedgeStart)))
    // Right after the number before, it is the period of that one; unless this one stands beside it in parentheses.
    .filter(
      (one) =>
        around.previous === null ||
        /^\s*\(\s*$/.test(plain.slice(one.end, number.hedgeStart)) ||
        /[,;(]|\band\b|\bto\b|\bin\b.*\bin\b/.test(plain.slice(start, one.start)),
    )
    .at(-1);
  const comparator = following.find((one) => one.isComparator) ?? null;
  const after =
    following.find(
      (one) =>
        !one.isComparator &&
        !isAfterComparison(plain, number.end, one) &&
        // `580 against 387, 12 months to May 2018`: the period of both, and so of the first.
        !(
          isBefore(frame) &&
          isWindow(one) &&
          /,\s*(?:in |for |over )?(?:the )?$/.test(plain.slice(number.end, one.start))
        ),
    ) ?? null;
  const isRightAfter =
    preceding !== undefined && /^\s*(?:\(\s*)?$/.test(plain.slice(preceding.end, number.hedgeStart));
  const before = preceding && (!preceding.isComparator || isRightAfter) ? preceding : null;
  const fronted = usable.find((one) => one.end <= number.hedgeStart && !one.isComparator) ?? null;
  const windows = usable.filter((one) => isWindow(one) && !one.isComparator);
  return {
    own: nearest(plain, around, before, after),
    comparator: comparator ?? (preceding?.isComparator && !isRightAfter ? preceding : null),
    ofSentence:
      [...(fronted ? [fronted] : []), ...windows].find(
        (one) => isWindow(one) && reaches(plain, around, one),
      ) ?? null,
  };
}

/** What follows a number in parentheses is not its period. */
const isClosed = (plain: string, start: number, gap: string) =>
  /\)/.test(gap) && !/\(/.test(gap.slice(0, gap.indexOf(')'))) && /\([^)]*$/.test(plain.slice(0, start));

const isBefore = (frame: Frame) => frame === 'compared' || frame === 'from';

/** Whether a window said elsewhere in the sentence covers a number: not across a comparison. */
function reaches(plain: string, { number }: Surroundings, one: PeriodMention): boolean {
  const between =
    one.start >= number.end ? plain.slice(number.end, one.start) : plain.slice(one.end, number.hedgeStart);
  return !/\b(?:compared|against|versus|than|from|while|whereas|but)\b/i.test(between);
}

const isWindow = (one: PeriodMention) =>
  one.kind === 'window' || one.kind === 'range' || one.kind === 'current';

const isAfterComparison = (plain: string, from: number, one: PeriodMention) =>
  /\b(?:compared|against|versus|than)\b/i.test(plain.slice(from, one.start));

function nearest(
  plain: string,
  { number }: Surroundings,
  before: PeriodMention | null,
  after: PeriodMention | null,
): PeriodMention | null {
  if (before === null || after === null) return after ?? before;
  const gapAfter = plain.slice(number.end, after.start);
  return /,/.test(gapAfter) && !/,/.test(plain.slice(before.end, number.hedgeStart)) ? before : after;
}

/** Whether a number is an average, and per what: a month, a week, a day, or not stated. */
type BoundAverage = Per | 'unsaid' | null;

const perAfter =
  /^\s*(?:(?!(?:and|or|but|while|which|with|to|from|compared|against|than|was|were|is|are)\b)[\w'-]+\s+){0,5}?(?:a|per|each|every|\/)\s?(month|week|day)\b/i;
const averageAfter =
  /^\s*(?:[\w'-]+\s+){0,4}?on average\b|^\s*(?:[\w'-]+\s+){0,2}?\(?(?:monthly )?average\b/i;
const monthlyAfter = /^\s*(?:[\w'-]+\s+){0,3}?monthly\b/i;
const averageBefore = /\b(?:average[sd]?|averaging|mean|on average)\b(?![^.;]*[;])[^\d;()]{0,60}$/i;
const monthlyBefore =
  /\b(monthly|weekly|daily)\b[^\d,;()]{0,40}$|\b(?:each|every|per|a) (month|week|day)[^\d;()]{0,30}$/i;

/** Whether a number is said to be an average. */
function averageOf({ before, after }: Surroundings): BoundAverage {
  const per = /\bin (?:each|every) month\b/i.test(after) ? undefined : perAfter.exec(after)?.[1];
  if (per) return per.toLowerCase() as Per;
  if (monthlyAfter.test(after)) return 'month';
  const named = monthlyBefore.exec(before);
  const isAverage = averageBefore.test(before) || averageAfter.test(after);
  if (named) {
    const word = (named[1] ?? named[2] ?? '').toLowerCase();
    if (isAverage || named[2])
      return word.startsWith('week') ? 'week' : word.startsWith('da') ? 'day' : 'month';
  }
  return isAverage ? 'unsaid' : null;
}

/** A number, and everything the sentence says about it. */
export interface NumberReading extends Surroundings {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly direction: BoundDirection | null;
  readonly period: BoundPeriod;
  readonly places: BoundPlaces;
  readonly average: BoundAverage;
  readonly topic: About;
}

/** `in May 2017 (1,873)`: the value of the period right before it. */
function standsBeside({ periods, plain }: Sentence, { number }: Surroundings): boolean {
  if (number.sign !== null || number.unit === 'pp') return false;
  return periods.some(
    ({ end, kind }) =>
      kind !== 'event' && end <= number.hedgeStart && /^\s*\(\s*$/.test(plain.slice(end, number.hedgeStart)),
  );
}

/** Reads every number of a sentence, each knowing the direction of the one before it. */
export function readNumbers(sentence: Sentence): NumberReading[] {
  const readings: NumberReading[] = [];
  let before: BoundDirection | null = null;
  for (const index of sentence.numbers.keys()) {
    const around = surroundingsOf(sentence, index);
    const frame = frameOf(around);
    const isOfPeriod = standsBeside(sentence, around);
    const direction: BoundDirection | null = isOfPeriod ? null : directionOf(sentence, around, frame, before);
    readings.push({
      ...around,
      sentence,
      frame,
      direction,
      period: periodOf(sentence, around, frame),
      places: boundPlacesOf(sentence, around),
      average: averageOf(around),
      topic: topicOf(sentence, around, direction),
    });
    before = direction ?? before;
  }
  return readings;
}
