import { addMonths, type Month } from '../../calendar.ts';
import type { Fact, FigurePair, RowFigures } from '../facts/index.ts';
import { agrees, type NumberMention } from '../mentions/index.ts';
import type { NumberReading } from '../readings/index.ts';
import { type Claim, type Confused, type Fault, type Scope, type When, whenOf } from './claim.ts';

/** What is wrong with a claim, and the fact that corrects it. */
export interface Verdict {
  readonly fault: Fault;
  /** The figure the claim should have given. */
  readonly fact: Fact;
  /** The figure it gave instead, where it was mixed up with one. */
  readonly instead: Fact | null;
}

/** Whether a claim is true; null where it is, and where it may be about something else. */
export function judgeClaim(claim: Claim): Verdict | null {
  const { reading, expected, also, confused, isOwn } = claim;
  const { number, direction } = reading;
  const isTrue = (one: Fact) =>
    fitsUnit(number, one) && sameWay(claim, one) && agrees(number, Math.abs(one.value));
  if (expected.some(isTrue) || also().some(isTrue) || isWithinRange(claim)) return null;
  const ofSize = (one: Fact) => agrees(number, Math.abs(one.value));
  const [intended] = expected;
  const sized = expected.find((one) => ofSize(one) && (fitsUnit(number, one) || isMixedUnit(number, one)));
  if (sized && (isOwn || isTelling(number))) {
    if (!fitsUnit(number, sized)) return { fault: 'unit', fact: sized, instead: null };
    if (!sameWay(claim, sized) && direction) return { fault: 'direction', fact: sized, instead: null };
  }
  if (!isOwn && !isTelling(number)) return null;
  for (const { fault, facts } of confused()) {
    const found = facts.find(isTrue);
    if (found && (isOwn || fault === 'period' || fault === 'previous')) {
      const fact = intended ?? found;
      if (isTelling(number) || isOwn) return { fault, fact, instead: found };
    }
  }
  return isOwn && intended ? { fault: 'number', fact: intended, instead: null } : null;
}

/** `between 5 and 6`: true where a figure it can stand for is in between. */
function isWithinRange({ reading, expected }: Claim): boolean {
  const { number, previous, next, before, after, sentence } = reading;
  const isFirst = /\bbetween\s+$/i.test(before) && /^\s*(?:and|-)\s*$/.test(after);
  const isSecond =
    previous !== null &&
    /^\s*(?:and|-)\s*$/.test(before) &&
    /\bbetween\s+$/i.test(sentence.plain.slice(0, previous.hedgeStart));
  const other = isFirst ? next : isSecond ? previous : null;
  if (other === null) return false;
  const [low, high] = [Math.min(number.value, other.value), Math.max(number.value, other.value)];
  return expected.some(({ value }) => Math.abs(value) >= low && Math.abs(value) <= high);
}

/** A sign comes from words or the number; without either, both are right. A change said again has none. */
function sameWay({ reading: { direction } }: Claim, one: Fact): boolean {
  if (!one.isSigned || direction === null || direction.how === 'again') return true;
  return one.value === 0 || Math.sign(one.value) === direction.sign || isNothing(one);
}

const isNothing = ({ value }: Fact) => Math.abs(value) < 0.05;

function fitsUnit({ unit }: NumberMention, { quantity }: Fact): boolean {
  if (unit === 'percent') return quantity === 'percent';
  if (unit === 'pp') return quantity === 'pp';
  return quantity === 'amount' || unit === 'none';
}

const isMixedUnit = ({ unit }: NumberMention, { quantity }: Fact) =>
  (unit === 'percent' && quantity === 'pp') || (unit === 'pp' && quantity === 'percent');

/** Whether a number has enough digits for a match to be no accident. */
function isTelling({ value, decimals, unit, text }: NumberMention): boolean {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits >= 3 || (digits >= 2 && decimals > 0) || (unit === 'none' && value >= 100);
}

/** The facts of one kind, from one comparison of one row. */
type FactsOf = (figures: RowFigures, comparison: FigurePair) => Fact[];

/** The facts a number may be mixed up with: of another period, part, or area; the same kind of figure each time. */
export function mixUps(reading: NumberReading, scope: Scope, factsOf: FactsOf): Confused[] {
  const { meant, otherParts, otherAreas } = scope;
  const { own, comparator, ofSentence } = reading.period;
  const periods = {
    fault: 'period',
    facts: meant.flatMap((figures) =>
      otherPeriods(figures, whenOf(figures, reading), factsOf, comparator !== null),
    ),
  } as const;
  const isSaid = (own ?? comparator ?? ofSentence) !== null;
  return [
    ...(isSaid ? [periods] : []),
    { fault: 'part', facts: otherParts.flatMap((figures) => factsOf(figures, figures.published())) },
    { fault: 'area', facts: otherAreas.flatMap((figures) => factsOf(figures, figures.published())) },
    ...(isSaid ? [] : [periods]),
  ];
}

/** The published window where another period is named; the months of the window where it is not. */
function otherPeriods(figures: RowFigures, when: When | null, factsOf: FactsOf, isCompared: boolean): Fact[] {
  const published = factsOf(figures, figures.published());
  if (isCompared) return published;
  if (when === null) return [];
  const { window_end: end } = figures.row.result;
  if (when.isOfMonth && figures.span !== 1) {
    const months = [end, addMonths(end, -12)].filter((month) => month !== when.comparison.end);
    return [...published, ...months.flatMap((month) => ofMonth(figures, month, factsOf))];
  }
  if (when.comparison.end !== end) return published;
  return figures.span === 1 ? [] : ofMonth(figures, end, factsOf);
}

function ofMonth(figures: RowFigures, month: Month, factsOf: FactsOf): Fact[] {
  const facts = factsOf(figures, figures.between(month, addMonths(month, -12)));
  return facts.map((one) => ({ ...one, isOfMonth: true }));
}
