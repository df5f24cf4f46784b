import { type Fact, fact } from '../facts/fact.ts';
import type { Figures } from '../facts/figures.ts';
import type { NumberReading } from '../readings/number-reading.ts';
import type { Claim } from './claim.ts';
import { isOwnTopic } from './own-topic.ts';
import { scopeOf } from './scope.ts';

const high = /\b(?:peak\w*|high(?:est)?|maximum|record high|high point)\b[^\d;]{0,40}$/i;
const low = /\b(?:low(?:est)?|minimum|low point|trough)\b[^\d;]{0,40}$/i;

/** `a peak of 1,873`: the highest or lowest month, where no month is named. */
export function extremeClaim(reading: NumberReading): Claim | null {
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

function extremes(figures: Figures, isHigh: boolean, isPercent: boolean): Fact[] {
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
