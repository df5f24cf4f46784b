import type { RowFigures } from '../facts/index.ts';
import {
  averageDifferenceFacts,
  averageFacts,
  averageOverFacts,
  type Fact,
  fact,
  type Per,
} from '../facts/index.ts';
import type { NumberReading } from '../readings/index.ts';
import { phraseAfter } from '../readings/index.ts';
import { changeClaim, shareClaim } from './change-claim.ts';
import type { Claim, ClaimReader } from './claim.ts';
import { isOwnTopic, scopeOf, whenOf } from './claim.ts';
import { knownFacts } from './known-facts.ts';
import { levelClaim } from './level-claim.ts';

/** A number that is said to be an average of months: `an average of 7,342 a month`, `about 100 more each month`. */
function averageClaim(reading: NumberReading): Claim | null {
  const { number, average, direction, sentence } = reading;
  const isColumn = sentence.column === 'average';
  if ((average === null && !isColumn) || number.unit !== 'none') return null;
  const scope = scopeOf(reading);
  if (average === 'unsaid' && !scope.meant.some(isSummed)) return null;
  const per: Per = average === null || average === 'unsaid' ? 'month' : average;
  const isDifference = direction?.how === 'said' && direction.word !== null;
  const facts = (figures: readonly RowFigures[]) =>
    figures.flatMap((one) => (isDifference ? differences(one, reading, per) : averages(one, reading, per)));
  const expected = facts(scope.meant);
  if (expected.length === 0 && scope.meant.every((one) => one.span !== 12)) return null;
  return {
    reading,
    kind: isDifference ? `difference a ${per}` : `average a ${per}`,
    expected,
    also: () => [...facts(scope.maybe), ...knownFacts(sentence, scope.meant)],
    confused: () => [
      {
        fault: 'previous',
        facts: isDifference
          ? []
          : scope.meant.flatMap((one) => averageFacts(one, one.published(), per, 'previous')),
      },
      {
        fault: 'part',
        facts: scope.otherParts.flatMap((one) => averageFacts(one, one.published(), per, 'current')),
      },
      {
        fault: 'area',
        facts: scope.otherAreas.flatMap((one) => averageFacts(one, one.published(), per, 'current')),
      },
    ],
    isOwn: isOwnTopic(reading, expected),
  };
}

const isSummed = ({ row, span }: RowFigures) =>
  span === 12 && /^(count|severity)$/.test(row.result.statistic);

function averages(figures: RowFigures, reading: NumberReading, per: Per): Fact[] {
  const months = reading.sentence.periods.find(({ kind }) => kind === 'latest months');
  const when = whenOf(figures, { ...reading, period: withoutMonths(reading.period) });
  if (when === null) return [];
  if (months?.kind === 'latest months' && per === 'month') {
    return [
      ...averageOverFacts(figures, figures.published(), months.months),
      ...averageFacts(figures, when.comparison, per, when.side),
    ];
  }
  if (when.isOfMonth) return [];
  return averageFacts(figures, when.comparison, per, when.side);
}

/** An average is over several months, so the number of months named is no window of its own. */
function withoutMonths(period: NumberReading['period']): NumberReading['period'] {
  return period.own?.kind === 'latest months' ? { ...period, own: null } : period;
}

function differences(figures: RowFigures, reading: NumberReading, per: Per): Fact[] {
  const when = whenOf(figures, reading);
  return when && !when.isOfMonth ? averageDifferenceFacts(figures, when.comparison, per) : [];
}

const of =
  /^\s*(?:(?:victims?|people|incidents|offences|crimes|calls|cases)\s+)?(?:of|out of|from)\s+(?:the|all|these|a total of|around|about)?\s*$/i;

/** `708 of 2,481`: a count and the population it is counted in. */
function ofTotalClaim(reading: NumberReading): Claim | null {
  const { number, next, previous, sentence, before, after } = reading;
  if (number.unit !== 'none') return null;
  const isPart =
    next?.unit === 'none' && of.test(after) && sentence.plain.slice(number.end, next.start).trim() !== '';
  const isWhole = previous?.unit === 'none' && of.test(before);
  if (!isPart && !isWhole) return null;
  const scope = scopeOf(reading);
  const ratios = scope.meant.filter(({ isRatio }) => isRatio);
  if (ratios.length === 0) return null;
  const side = isPart ? 'numerator' : 'denominator';
  const sidesOf = (figures: RowFigures) => amounts(figures, reading, side);
  const whole = isPart ? next : number;
  const noun = phraseAfter(sentence.plain.slice(whole.end));
  const isOwn =
    reading.topic === 'own' || sentence.subject.vocabulary.about(noun) === 'own' || isInParentheses(reading);
  return {
    reading,
    kind: side,
    expected: ratios.flatMap(sidesOf),
    also: () => [],
    confused: () => [
      {
        fault: 'number',
        facts: ratios.flatMap((one) => amounts(one, reading, isPart ? 'denominator' : 'numerator')),
      },
      { fault: 'part', facts: scope.otherParts.flatMap(sidesOf) },
      { fault: 'area', facts: scope.otherAreas.flatMap(sidesOf) },
    ],
    isOwn,
  };
}

/** `28.5% (708 of 2,481)`: beside the percentage. */
function isInParentheses({ sentence, number }: NumberReading): boolean {
  return /%\s*(?:\(|,|, or|or|, which is|that is|[-\u2013])\s*[\w\s,]*$/.test(
    sentence.plain.slice(0, number.start),
  );
}

function amounts(figures: RowFigures, reading: NumberReading, side: 'numerator' | 'denominator'): Fact[] {
  const when = whenOf(figures, reading);
  if (when === null) return [];
  const { comparison } = when;
  const isBefore = when.side === 'previous';
  const value =
    side === 'numerator'
      ? isBefore
        ? comparison.previousNumerator
        : comparison.numerator
      : isBefore
        ? comparison.previousDenominator
        : comparison.denominator;
  return fact({ name: side, quantity: 'amount', value, row: figures.row, end: comparison.end });
}

const high = /\b(?:peak\w*|high(?:est)?|maximum|record high|high point)\b[^\d;]{0,40}$/i;
const low = /\b(?:low(?:est)?|minimum|low point|trough)\b[^\d;]{0,40}$/i;

/** `a peak of 1,873`: the highest or lowest month, where no month is named. */
function extremeClaim(reading: NumberReading): Claim | null {
  const { before, number, period, direction } = reading;
  const isHigh = high.test(before);
  if ((!isHigh && !low.test(before)) || period.own?.kind === 'month' || direction?.how === 'said')
    return null;
  if (number.unit === 'pp') return null;
  const scope = scopeOf(reading);
  const expected = scope.meant.flatMap((figures) => extremes(figures, isHigh, number.unit === 'percent'));
  if (expected.length === 0) return null;
  return {
    reading,
    kind: isHigh ? 'peak' : 'low point',
    expected,
    also: () => scope.maybe.flatMap((figures) => extremes(figures, isHigh, number.unit === 'percent')),
    confused: () => [],
    isOwn:
      isOwnTopic(reading, expected) &&
      expected.some(({ value }) => number.value <= 3 * value && value <= 3 * number.value),
  };
}

function extremes(figures: RowFigures, isHigh: boolean, isPercent: boolean): Fact[] {
  if (isPercent !== figures.isRatio) return [];
  return [24, 12, Number.POSITIVE_INFINITY].flatMap((months) => {
    const known = figures.known().slice(-Math.min(months, 1000));
    const sorted = [...known].sort((a, b) => (isHigh ? b.value - a.value : a.value - b.value));
    const [best] = sorted;
    return best
      ? fact({
          name: isHigh ? 'highest month' : 'lowest month',
          quantity: figures.isRatio ? 'percent' : 'amount',
          value: best.value,
          row: figures.row,
          end: best.month,
          isOfMonth: true,
        })
      : [];
  });
}

/** The kinds of claims a number can make, the more particular first. */
const readers: readonly ClaimReader[] = [
  ofTotalClaim,
  (reading) => (/^\s*of (?:the|this)/i.test(reading.after) ? shareClaim(reading) : null),
  averageClaim,
  changeClaim,
  shareClaim,
  extremeClaim,
  levelClaim,
];

/** What a number claims; null where it claims nothing of the measure. */
export function readClaim(reading: NumberReading): Claim | null {
  for (const read of readers) {
    const claim = read(reading);
    if (claim) return claim;
  }
  return null;
}
