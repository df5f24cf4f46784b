import type { PeriodMention } from '../mentions/periods.ts';
import type { Frame } from './frame.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** The period a number is for, and the one it is compared with. */
export interface BoundPeriod {
  readonly own: PeriodMention | null;
  readonly comparator: PeriodMention | null;
  /** A window said once for the whole sentence. */
  readonly ofSentence: PeriodMention | null;
}

const barrier =
  /[;:]|\b(?:while|whilst|but|whereas|although|following|since|after|before|until|due|because|when|where|peak\w*|highest|lowest|low point|target|and)\b/i;
const weakBarrier = /[;]|\b(?:while|whilst|but|whereas|although|following|due|because)\b/i;

/** The nearest period after a number in its clause, else the nearest before it. */
export function periodOf(sentence: Sentence, around: Surroundings, frame: Frame): BoundPeriod {
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

/** A number in parentheses has what follows them for no period. */
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
