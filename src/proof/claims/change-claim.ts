import { addMonths } from '../../calendar.ts';
import type { Comparison, Fact, Figures } from '../facts/index.ts';
import {
  changeFacts,
  currentFacts,
  differenceFacts,
  previousFacts,
  relativeChangeFacts,
  togetherFacts,
} from '../facts/index.ts';
import type { NumberReading } from '../readings/index.ts';
import type { Claim } from './claim.ts';
import { knownFacts } from './known-facts.ts';
import { mixUps } from './mix-ups.ts';
import { scopeOf } from './scope.ts';
import { whenIn, whenOf } from './when.ts';

/** A number that a direction goes with: `rose 15.5%`, `1,010 fewer`, `+0.3pp`, `a fall of 5.5 days`. */
export function changeClaim(reading: NumberReading): Claim | null {
  const { number, direction, sentence, frame } = reading;
  const isSaidAgain =
    frame === 'equated' && /\b(?:equat|represent|this is|that is|amount)/i.test(reading.before);
  const isChange =
    direction !== null ||
    isSaidAgain ||
    number.unit === 'pp' ||
    sentence.column === 'change' ||
    sentence.column === 'difference';
  if (!isChange) return null;
  const scope = scopeOf(reading);
  // The performance of a ratio may be its value; a change of it has a sign.
  if (
    sentence.column === 'change' &&
    direction === null &&
    number.unit === 'percent' &&
    scope.meant.some(({ isRatio }) => isRatio)
  )
    return null;
  const factsOf = isVolume(reading, scope.meant) ? differenceFacts : changeFacts;
  const isOfRatio = scope.meant.some((figures) => figures.isRatio);
  const facts = (figures: readonly Figures[]) =>
    figures.flatMap((one) => comparisonsOf(one, reading).flatMap((comparison) => factsOf(one, comparison)));
  return {
    reading,
    kind: 'change',
    expected: facts(scope.meant),
    also: () => [
      ...facts(scope.maybe),
      ...togetherFacts(scope.meant),
      ...scope.meant.flatMap((figures) =>
        isVolume(reading, scope.meant) ? [] : ofOtherUnit(figures, reading),
      ),
      ...(isSaidAgain ? scope.meant.flatMap((figures) => currentFacts(figures, figures.published())) : []),
      ...(direction?.word === null ? scope.meant.flatMap(negativeLevels) : []),
      ...knownFacts(sentence, [...scope.meant, ...scope.maybe]),
    ],
    confused: () => mixUps(reading, scope, factsOf),
    isOwn:
      /^(?:own|neutral)$/.test(reading.topic) &&
      !(isOfRatio && isVolume(reading, scope.meant) && reading.topic !== 'own'),
  };
}

/** A change in volume: without % or points. `2.1 points` of a ratio are percentage points. */
function isVolume({ number, sentence }: NumberReading, meant: readonly Figures[]): boolean {
  if (number.unit === 'percent' || number.unit === 'pp') return false;
  return !(meant.some(({ isRatio }) => isRatio) && /^\s*points?\b/i.test(sentence.plain.slice(number.end)));
}

/** Of a ratio the change in %, where the number is in % and not in points. */
function ofOtherUnit(figures: Figures, reading: NumberReading): Fact[] {
  if (reading.number.unit !== 'percent') return [];
  const when = whenOf(figures, reading);
  return when ? relativeChangeFacts(figures, when.comparison) : [];
}

/** A minus before a value, and not before a change. */
function negativeLevels(figures: Figures): Fact[] {
  const published = figures.published();
  return [...currentFacts(figures, published), ...previousFacts(figures, published)].filter(
    ({ value }) => value < 0,
  );
}

/** The comparisons a change may be of: that of its period; of a month, with the year before and the month before. */
function comparisonsOf(figures: Figures, reading: NumberReading): Comparison[] {
  const { comparator, own } = reading.period;
  const month =
    own?.kind === 'month' ? own.month : own?.kind === 'this month' ? figures.row.result.window_end : null;
  if (comparator) {
    const { window_end: end } = figures.row.result;
    if (comparator.kind === 'last month') return [figures.between(month ?? end, addMonths(month ?? end, -1))];
    if (comparator.kind === 'month a year ago')
      return [figures.between(month ?? end, addMonths(month ?? end, -12))];
    if (comparator.kind === 'month') return [figures.between(month ?? end, comparator.month)];
    if (comparator.kind === 'other') return [];
    const other = whenIn(figures, comparator);
    if (comparator.kind === 'window' && other && own === null)
      return [figures.rolling(addMonths(comparator.last, 12))];
  }
  const when = whenOf(figures, reading);
  if (when === null) return [];
  if (own?.kind === 'range') return [figures.between(own.last, own.first), when.comparison];
  if (when.side === 'previous')
    return [figures.rolling(addMonths(figures.row.result.window_end, -12)), when.comparison];
  if (month !== null && figures.span !== 1)
    return [when.comparison, figures.between(month, addMonths(month, -1))];
  return [when.comparison];
}
