import { isMean, isRatio } from '../measures/index.ts';
import type { Context } from './context.ts';
import { costOf, type Fault, faultOf, type Objection } from './costs.ts';
import { frame } from './english.ts';
import { type Fact, type FactKind, isAverage, isChange, isGiven, isShare } from './facts.ts';
import { hiddenAreaRemark } from './hidden-area.ts';
import type { Direction } from './mentions/directions.ts';
import { lengthOf, yearsOn } from './months.ts';
import { monthsMeant } from './months-meant.ts';
import { believed, type FactReading, readingsAmong, readingsOf } from './reading.ts';
import { describeFact, type Remark, remark } from './remark.ts';
import { directionEdit, numberEdit, periodEdit, signEdit, unitEdit } from './rewrite.ts';

/** What is made of a number: the figure it stands for, what is wrong with it, or neither where it is not understood. */
export interface Verdict {
  readonly context: Context;
  readonly reading: FactReading | null;
  readonly remark: Remark | null;
}

/** Judges each number: sound where a figure fits the words; wrong where one contradiction, or its value, is against it. */
export function judgeAll(contexts: readonly Context[]): Verdict[] {
  const readings = contexts.map(readingsOf);
  const believable = readings.map(([best]) => (best && best.cost <= believed ? best : null));
  const beside = believable.filter((reading) => reading !== null);
  return contexts.map((context, index) => {
    const reading = believable[index] ?? readingInPair(contexts, readings, believable, index);
    const isOfMeasure = reading !== null || context.topic === 'own' || context.topic === 'neutral';
    const hidden = isOfMeasure ? hiddenAreaRemark(context) : null;
    if (hidden) return { context, reading: null, remark: hidden };
    return { context, reading, remark: reading ? null : remarkOn(context, readings[index] ?? [], beside) };
  });
}

/** `82 of 129`: what is counted, and what it is of, are of the same months: where one is understood, so is the other. */
function readingInPair(
  contexts: readonly Context[],
  readings: readonly (readonly FactReading[])[],
  believable: readonly (FactReading | null)[],
  index: number,
): FactReading | null {
  const partner = (at: number, kind: FactKind, wanted: FactKind) => {
    const [first, second] = [contexts[Math.min(at, index)], contexts[Math.max(at, index)]];
    const known = believable[at]?.fact;
    if (!first || !second || known?.kind !== kind) return null;
    if (!/^\s+(?:of|(?:[a-z-]+\s+){1,2}from)\s+(?:the\s+)?$/.test(first.after)) return null;
    const isBetween = ({ start, end }: Direction) => start >= first.number.end && end <= second.number.start;
    if (first.sentence.directions.some(isBetween)) return null;
    const isOfSame = ({ fact }: FactReading) =>
      fact.kind === wanted && fact.row === known.row && fact.months === known.months;
    return readings[index]?.find(isOfSame) ?? null;
  };
  return partner(index + 1, 'denominator', 'numerator') ?? partner(index - 1, 'numerator', 'denominator');
}

/** What is wrong with a number that no figure fits; null where that is not known. */
function remarkOn(
  context: Context,
  readings: readonly FactReading[],
  beside: readonly FactReading[],
): Remark | null {
  if (frame('reason').test(context.sentence.plain)) return null;
  const asked = askedFor(context);
  const mixedUp = mixedUpAmong(readings.filter((reading) => isOneContradiction(context, reading)));
  if (mixedUp) return contradiction(context, mixedUp, asked[0] ?? null);
  const wanted = asked.filter(({ fact }) => isVouched(context, fact, beside) && isNear(context, fact));
  if (wanted.length === 0 || isWithinRange(context, asked)) return null;
  return wrongNumber(context, wanted, beside);
}

/** Of several figures that one word each contradicts, the likeliest slip, where they cost about the same. */
function mixedUpAmong(readings: readonly FactReading[]): FactReading | undefined {
  const [first] = readings;
  const close = readings.filter(({ cost }) => first && cost <= first.cost + 1);
  return slips
    .map((fault) => close.find((one) => one.objections.some((objection) => faultOf(objection) === fault)))
    .find((one) => one !== undefined);
}

const slips: readonly Fault[] = ['direction', 'unit', 'previous', 'part', 'area', 'period'];

/** Whether a figure is of the published comparison, or of months that the sentence names. */
function isInSight(context: Context, fact: Fact): boolean {
  const { side, months, before, row } = fact;
  if (side !== 'other') return true;
  const isLatestMonth = lengthOf(months) === 1 && months.endsWith(row.result.window_end);
  return context.sentence.periods.some((period) => {
    const meant = monthsMeant(period, row, context) ?? [];
    const isOfMonth = isLatestMonth && /month$/.test(period.kind);
    return (
      isOfMonth ||
      meant.includes(months) ||
      meant.includes(yearsOn(months, 1)) ||
      (before !== null && meant.includes(before))
    );
  });
}

/** The figures that the words ask for, whatever was printed: those that little is said against. */
function askedFor(context: Context): FactReading[] {
  const { facts, rows } = context.sentence.subject;
  const windows = new Map(rows.map((row) => [`${row.result.window_end} ${row.result.previous_end}`, row]));
  const named = [...windows.values()].flatMap((row) =>
    context.sentence.periods.flatMap((period) => monthsMeant(period, row, context) ?? []),
  );
  const months = named.flatMap((one) => [one, yearsOn(one, -1)]);
  const inSight = facts.ofMonths(months).filter((fact) => isGiven(fact) && fact.named === null);
  return readingsAmong(context, inSight).filter(({ cost }) => cost <= askedAtMost);
}

const askedAtMost = 0.75;
const oddAtMost = 1;

/** Whether exactly one thing in the words contradicts a figure that fits otherwise. */
function isOneContradiction(context: Context, { fact, objections }: FactReading): boolean {
  const faults = objections.filter((one) => faultOf(one) !== null && costOf(one) >= 2);
  const odd = objections.filter((one) => !faults.includes(one)).reduce((sum, one) => sum + costOf(one), 0);
  const isLoose = objections.includes('part loosely') || objections.includes('area loosely');
  if (faults.length !== 1 || isLoose || odd > oddAtMost || !isGiven(fact) || !isInSight(context, fact))
    return false;
  const isOwn =
    context.topic === 'own' ||
    (context.topic === 'neutral' && (isChange(fact) || isShare(fact))) ||
    context.sentence.column !== null;
  const [fault = ''] = faults.map(faultOf);
  if (context.topic === 'other' && context.sentence.column === null)
    return isTelling(context) && (fault === 'direction' || fault === 'unit');
  return isTelling(context) || isOwn;
}

/** Whether a number has enough digits for a match to be no accident. */
function isTelling({ number: { value, decimals, unit, text } }: Context): boolean {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits >= 3 || (digits >= 2 && decimals > 0) || (unit === 'none' && value >= 100);
}

/** Whether it is a share or a multiple in words. */
const isRatioInWords = ({ style }: Context['number']) => style === 'fraction' || style === 'times';

function contradiction(context: Context, reading: FactReading, asked: FactReading | null): Remark {
  const { number, sentence, direction, period, comparedPeriod, periodOfSentence } = context;
  const { fact, objections } = reading;
  const objection = objections.find((one) => faultOf(one) !== null && costOf(one) >= 2) as Objection;
  const fault = faultOf(objection) as Fault;
  const isOfCompared = objection === 'compared period';
  const saidPeriod = isOfCompared ? comparedPeriod : (period ?? periodOfSentence);
  const { text } = sentence;
  const instead = asked && numberEdit(text, number, asked.fact);
  const edit =
    fault === 'direction' && direction
      ? direction.word
        ? directionEdit(text, direction.word)
        : signEdit(text, number, Math.sign(fact.value))
      : fault === 'unit'
        ? unitEdit(text, number, fact)
        : fault === 'period' && (isOfCompared || !instead) && saidPeriod
          ? periodEdit(text, saidPeriod, (isOfCompared && fact.before) || fact.months)
          : instead;
  const span =
    fault === 'direction' && direction?.word
      ? { start: Math.min(direction.word.start, number.start), end: Math.max(direction.word.end, number.end) }
      : number;
  const shown = asked && fault !== 'direction' && fault !== 'unit' ? asked.fact : fact;
  const also =
    shown === fact ? '' : ` (the number printed is ${describeFact(fact, number.decimals).split(';')[0]})`;
  return remark(isRatioInWords(number) && fault !== 'direction' ? 'ratio' : fault, span, {
    says: saysOf(context, fact),
    data: `${describeFact(shown, number.decimals)}${also}`,
    edits: [edit],
  });
}

/** What a figure pays for being asked for by the words, and for how far it is from what is printed. */
function distanceOf(
  { number }: Context,
  { cost, fact }: FactReading,
  beside: readonly FactReading[],
): number {
  const far = Math.abs(Math.log10(Math.max(1e-9, Math.abs(fact.value)) / Math.max(1e-9, number.value)));
  const isAsBeside = beside.some((one) => one.fact.kind === fact.kind && one.fact.row === fact.row);
  return cost + 0.5 * far - (isAsBeside ? 0.3 : 0) - (isSlip(number, fact) ? 0.45 : 0);
}

/** Whether a number is another with two of its digits exchanged, as it would be printed. */
function isSlip({ text, decimals }: Context['number'], { value }: Fact): boolean {
  const digits = (one: string) => one.replace(/\D/g, '');
  const [printed, right] = [digits(text), digits(Math.abs(value).toFixed(decimals))];
  const at = [...printed].findIndex((digit, index) => digit !== right[index]);
  const exchanged = right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2);
  return at >= 0 && printed.length >= 2 && printed === exchanged;
}

/** How much nearer a figure has to be than the next to be offered. */
const margin = 0.12;

function wrongNumber(
  context: Context,
  asked: readonly FactReading[],
  beside: readonly FactReading[],
): Remark {
  const { number, sentence } = context;
  const ranked = asked
    .map((reading) => ({ ...reading, distance: distanceOf(context, reading, beside) }))
    .sort((a, b) => a.distance - b.distance);
  const wanted = ranked[0] as (typeof ranked)[number];
  // Another figure that is as near leaves open which it should be.
  const isSame = ({ fact }: FactReading) =>
    Math.abs(Math.abs(fact.value) - Math.abs(wanted.fact.value)) < 1.1 * (number.high - number.low);
  const isOpen = ranked.some((one) => one.distance < wanted.distance + margin && !isSame(one));
  const edit = isOpen ? null : numberEdit(sentence.text, number, wanted.fact, context.direction !== null);
  return remark(
    isRatioInWords(number) ? 'ratio' : 'number',
    { start: number.hedgeStart, end: number.end },
    {
      says: saysOf(context, wanted.fact),
      data: describeFact(wanted.fact, number.decimals),
      edits: [edit],
    },
  );
}

const saysOf = ({ number }: Context, { kind, per }: Fact) =>
  `${kind === 'level' ? 'a value' : kind}${per === null ? '' : ` a ${per}`} of ${number.text}`;

/** `between 5 and 6`: true where a figure that the words ask for is in between. */
function isWithinRange(
  { number, previous, next, before, after, sentence }: Context,
  asked: readonly FactReading[],
): boolean {
  const isFirst = /\bbetween\s+$/i.test(before) && /^\s*(?:and|-)\s*$/.test(after);
  const isSecond =
    previous !== null &&
    /^\s*(?:and|-|to|\u2013)\s*$/.test(before) &&
    /\bbetween\s+$/i.test(sentence.plain.slice(0, previous.hedgeStart));
  const isFrom = (text: string) => /\bfrom\s*$/i.test(text);
  const isDash =
    next !== null &&
    !isFrom(before) &&
    next.unit === number.unit &&
    /^\s*(?:to|\u2013)\s*$/.test(after) &&
    next.value > number.value &&
    next.value < 1.2 * number.value;
  const isAfterDash =
    previous !== null &&
    !isFrom(sentence.plain.slice(0, previous.hedgeStart)) &&
    /^\s*(?:to|\u2013)\s*$/.test(before) &&
    previous.value < number.value &&
    number.value < 1.2 * previous.value;
  const other = isFirst || isDash ? next : isSecond || isAfterDash ? previous : null;
  if (other === null) return false;
  const [low, high] = [Math.min(number.low, other.low), Math.max(number.high, other.high)];
  return asked.some(({ fact: { value } }) => Math.abs(value) >= low && Math.abs(value) <= high);
}

const within = (a: number, b: number, ratio: number) => a > 0 && b > 0 && a <= ratio * b && b <= ratio * a;

/** Whether a printed number is near enough to a figure to be a slip of it: within a factor, or a slip of the pen. */
function isNear({ number, sentence }: Context, fact: Fact): boolean {
  const size = Math.abs(fact.value);
  if (sentence.column !== null || /^(?:percent|pp|times)$/.test(number.unit)) return true;
  const factor = isAverage(fact) ? 10 : 5;
  return (
    within(number.value, size, factor) ||
    within(number.value * 10, size, 1.02) ||
    within(number.value, size * 10, 1.02)
  );
}

/** Whether the words leave no doubt that a number is meant to be such a figure of the measure. */
function isVouched(context: Context, fact: Fact, beside: readonly FactReading[]): boolean {
  const { number, topic, sentence, before, after, hang, period, comparedPeriod, part, area } = context;
  const { kind, row, value } = fact;
  if (sentence.column !== null)
    return sentence.column !== 'unsaid' || period !== null || lengthOf(fact.months) === 1;
  if (topic === 'other' || frame('supposed').test(before)) return false;
  if (comparedPeriod?.kind === 'latest months' && comparedPeriod.end <= number.start) return false;
  const size = Math.abs(value);
  const isPercent = number.unit === 'percent' || number.unit === 'pp';
  if (topic === 'unknown' && (isPercent || !within(number.value, size, 1.35))) return false;
  const isPlaced = (area?.isHard ?? false) || (part?.isHard ?? false);
  const isBeside = beside.some((one) => one.fact.row === fact.row && one.fact.side !== 'other');
  const hasFewWords = (sentence.plain.match(/[a-z]{3,}/gi) ?? []).length < 4 && sentence.numbers.length > 2;
  if (isBeside && (isSlip(number, fact) || hasFewWords)) return true;
  if (isShare(fact)) return isPlaced && (number.style !== 'fraction' || topic === 'own' || part !== null);
  if (kind === 'multiple') return true;
  if (isChange(fact))
    return number.style === 'fraction'
      ? topic !== 'unknown'
      : !(isRatio(row.result.statistic) && !isPercent && topic !== 'own');
  if (kind === 'average') return true;
  if (frame('of whom').test(before) && isRatio(row.result.statistic)) return within(number.value, size, 1.25);
  if (frame('subset').test(before) && !area?.isHard) return false;
  if (frame('of these').test(after)) return false;
  if (isPercent)
    return (
      isRatio(row.result.statistic) &&
      !frame('of the change').test(after) &&
      !/\bdriv(?:en|ers?|ing)\b/i.test(sentence.plain.slice(0, number.start))
    );
  if (number.unit !== 'none')
    return topic === 'own' || frame('level cue').test(before) || within(number.value, size, 2);
  if (kind === 'numerator' || kind === 'denominator') {
    const isOf = [before, after].some((words) => /^\s+(?:\w+\s+)?(?:out )?of (?:the |all )?$/.test(words));
    const isFirm = isOf || (isBeside && hang !== 'plain');
    return within(number.value, size, isMean(row.result.statistic) ? 1.35 : isFirm ? 4 : 1.5);
  }
  if (number.style === 'words' && number.value < 10) return false;
  if (
    isMean(row.result.statistic) &&
    number.decimals === 0 &&
    hang === 'plain' &&
    !frame('score').test(`${before} ${after.split(/[,;]/)[0]}`)
  )
    return false;
  const isNearby = within(number.value, size, 4);
  if (hang !== 'plain' || frame('loose cue').test(before)) return isNearby;
  const isCued = frame('level cue').test(before) || isPlaced || period !== null;
  return topic === 'own' ? isCued || isNearby : isCued && isNearby;
}
