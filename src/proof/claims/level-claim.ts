import { addMonths } from '../../calendar.ts';
import { isMean, unitKind, wholeArea } from '../../measures/index.ts';
import type { Fact, FigurePair, RowFigures } from '../facts/index.ts';
import { currentFacts, previousFacts, singleMonthFacts, togetherFacts } from '../facts/index.ts';
import { isTime } from '../mentions/index.ts';
import type { NumberReading } from '../readings/index.ts';
import type { Claim } from './claim.ts';
import { isOwnTopic, isWithin, scopeOf, whenOf } from './claim.ts';
import { mixUps } from './judge.ts';
import { knownFacts } from './known-facts.ts';

const cue =
  /\b(?:total\w*|recorded|there (?:were|was|are|have been)|averag\w+|stands?|stood|is|was|were|are|reached|remains?|saw|received|made|conducted|carried out|now|currently|of|at|against|compared (?:to|with)|from|to)\s*(?:(?:a|an|the|only|just|total of|total)\s+)*$/i;
const looseCue = /\b(?:of|at|in)\s+$/i;
const subset =
  /\b(?:of (?:which|these|those|whom)|including|includes|such as|for example|e\.g\.?|among (?:these|them|which)|made up of|compris\w+|consist\w+|linked to|a series of|part of|top|at least one of)\b[^.]*$/i;

const ofWhom = /\bof (?:whom|which|these|those)\s+(?:[a-z]+\s+){0,2}$/i;

/** Whether the words around a number say that it is the measure's value. */
function isOwnLevel(
  reading: NumberReading,
  expected: readonly Fact[],
  meant: readonly RowFigures[],
): boolean {
  const { sentence, topic, number, frame, period, places, before, after } = reading;
  if (sentence.column !== null) return sentence.column !== 'unsaid';
  if (!isOwnTopic(reading, expected)) return false;
  // A part of the people just counted may be the measure's own, if it comes close.
  if (ofWhom.test(before) && meant.some(({ isRatio }) => isRatio))
    return expected.some(({ value }) => isWithin(number.value, value, 1.25));
  if (subset.test(before) && !places.area?.isHard) return false;
  if (/^\s*(?:of (?:these|those|them|whom|which)|%? ?(?:of the )?(?:time|occasions))\b/i.test(after))
    return false;
  const isPlaced = (places.area?.isHard ?? false) || (places.part?.isHard ?? false);
  if (number.unit === 'percent' && /\bdriv(?:en|ers?|ing)\b/i.test(sentence.plain.slice(0, number.start)))
    return false;
  if (number.unit === 'percent')
    return (
      meant.some(({ isRatio }) => isRatio) &&
      !/^\s*of the (?:increase|rise|reduction|change|decrease|fall)/i.test(after)
    );
  if (number.unit !== 'none')
    return (
      topic === 'own' || cue.test(before) || expected.some(({ value }) => isWithin(number.value, value, 2))
    );
  if (
    meant.every(({ row }) => isMean(row.result.statistic)) &&
    expected.every(({ name }) => name.includes(':'))
  )
    return expected.some(({ value }) => isWithin(number.value, value, 1.35));
  if (number.style === 'words' && number.value < 10) return false;
  if (frame !== 'plain' || meant.every(({ isRatio }) => isRatio) || looseCue.test(before))
    return isNearby(number.value, expected);
  if (topic === 'own')
    return cue.test(before) || isPlaced || period.own !== null || isNearby(number.value, expected);
  return (cue.test(before) || isPlaced || period.own !== null) && isNearby(number.value, expected);
}

/** Within a factor of four of what it would stand for. */
function isNearby(value: number, expected: readonly Fact[]): boolean {
  return expected.some((one) => value <= 4 * one.value && one.value <= 4 * value);
}

/** A number that says how much there is: `the rate is 15.7%`, `against 76,284`, `9.7% in November 2017`. */
export function levelClaim(reading: NumberReading): Claim | null {
  const { number, sentence } = reading;
  const scope = scopeOf(reading);
  const isInUnit = ({ row }: RowFigures) => unitKind(row.result.unit) === number.unit;
  if (isTime(number) && !scope.meant.some(isInUnit)) return null;
  const quantity = number.unit === 'percent' ? 'percent' : 'amount';
  const factsOf = (figures: RowFigures) =>
    levelsOf(figures, reading).filter((one) => fits(one, quantity, figures, reading));
  const together = togetherFacts(scope.meant).filter(({ quantity: one }) => one === quantity);
  const own = scope.meant.flatMap(factsOf);
  const isTotal = reading.places.area?.mention.name === wholeArea && together.length > 0;
  const expected = isTotal ? together : own;
  if (quantity === 'percent' && !scope.meant.some(({ isRatio }) => isRatio)) return null;
  return {
    reading,
    kind: 'value',
    expected,
    also: () => [
      ...together,
      ...scope.maybe.flatMap(factsOf),
      ...knownFacts(sentence, [...scope.meant, ...scope.maybe]),
      ...(sentence.column === 'unsaid'
        ? scope.meant.flatMap((one) => previousFacts(one, one.published()))
        : []),
    ],
    confused: () => [
      {
        fault: 'previous',
        facts: scope.meant.flatMap((one) => otherSide(one, reading)).filter(sameQuantity(quantity)),
      },
      ...mixUps(reading, scope, (figures, comparison) =>
        currentFacts(figures, comparison).filter((one) => fits(one, quantity, figures, reading)),
      ),
    ],
    isOwn: isOwnLevel(reading, expected, scope.meant),
  };
}

const sameQuantity = (quantity: Fact['quantity']) => (one: Fact) => one.quantity === quantity;

/** A ratio is given in %, or per 100 without a sign; what it divides as counts. */
function fits(one: Fact, quantity: Fact['quantity'], figures: RowFigures, reading: NumberReading): boolean {
  const { sentence, number } = reading;
  if (isOfPeople(figures, reading)) return one.name.includes(':');
  if (!figures.isRatio || quantity === 'percent') return one.quantity === quantity;
  const isPerHundred = /^\s*(?:[\w-]+\s+){0,3}per (?:100|hundred)\b/i.test(sentence.plain.slice(number.end));
  if (isPerHundred || (number.decimals > 0 && !one.name.includes(':'))) return one.quantity === 'percent';
  return one.quantity === 'amount';
}

const ofScore = /\b(?:scor\w+|averag\w+|mean|points?|risk|entry|exit|minutes?|days?)\b/i;

/** Of a mean, a plain count is of what it is the mean of: people, complaints, incidents. */
function isOfPeople({ row }: RowFigures, { number, frame, before, after, sentence }: NumberReading): boolean {
  if (
    !isMean(row.result.statistic) ||
    number.unit !== 'none' ||
    number.decimals > 0 ||
    frame !== 'plain' ||
    sentence.column !== null
  )
    return false;
  // `205 people`: with its noun.
  if (!/^\s+(?!(?:in|on|per|an?|at|to|and|or|against|compared|from)\b)\p{L}/iu.test(after)) return false;
  return !ofScore.test(`${before} ${after.split(/[,;]/)[0]}`);
}

function levelsOf(figures: RowFigures, reading: NumberReading): Fact[] {
  const column = reading.sentence.column;
  if (column === 'previous') return previousFacts(figures, figures.published());
  const when = whenOf(figures, reading);
  if (when === null) return [];
  if (when.side === 'previous') return previousFacts(figures, when.comparison);
  return when.isOfMonth
    ? singleMonthFacts(figures, when.comparison.end)
    : currentFacts(figures, when.comparison);
}

function otherSide(figures: RowFigures, reading: NumberReading): Fact[] {
  const when = whenOf(figures, reading);
  const published: FigurePair = figures.published();
  if (when?.side === 'previous') return currentFacts(figures, published);
  return when?.isOfMonth
    ? singleMonthFacts(figures, addMonths(when.comparison.end, -12))
    : previousFacts(figures, published);
}
