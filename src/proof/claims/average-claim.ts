import { averageDifferenceFacts, averageFacts, averageOverFacts, type Per } from '../facts/average-facts.ts';
import type { Fact } from '../facts/fact.ts';
import type { Figures } from '../facts/figures.ts';
import type { NumberReading } from '../readings/number-reading.ts';
import type { Claim } from './claim.ts';
import { knownFacts } from './known-facts.ts';
import { isOwnTopic } from './own-topic.ts';
import { scopeOf } from './scope.ts';
import { whenOf } from './when.ts';

/** A number that is said to be an average of months: `an average of 7,342 a month`, `about 100 more each month`. */
export function averageClaim(reading: NumberReading): Claim | null {
  const { number, average, direction, sentence } = reading;
  const isColumn = sentence.column === 'average';
  if ((average === null && !isColumn) || number.unit !== 'none') return null;
  const scope = scopeOf(reading);
  if (average === 'unsaid' && !scope.meant.some(isSummed)) return null;
  const per: Per = average === null || average === 'unsaid' ? 'month' : average;
  const isDifference = direction?.how === 'said' && direction.word !== null;
  const facts = (figures: readonly Figures[]) =>
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

const isSummed = ({ row, span }: Figures) => span === 12 && /^(count|severity)$/.test(row.result.statistic);

function averages(figures: Figures, reading: NumberReading, per: Per): Fact[] {
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

function differences(figures: Figures, reading: NumberReading, per: Per): Fact[] {
  const when = whenOf(figures, reading);
  return when && !when.isOfMonth ? averageDifferenceFacts(figures, when.comparison, per) : [];
}
