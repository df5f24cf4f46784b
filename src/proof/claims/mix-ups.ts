import { addMonths, type Month } from '../../calendar.ts';
import type { Comparison, Fact, Figures } from '../facts/index.ts';
import type { NumberReading } from '../readings/index.ts';
import type { Confused } from './claim.ts';
import type { Scope } from './scope.ts';
import { type When, whenOf } from './when.ts';

/** The facts of one kind, from one comparison of one row. */
export type FactsOf = (figures: Figures, comparison: Comparison) => Fact[];

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
function otherPeriods(figures: Figures, when: When | null, factsOf: FactsOf, isCompared: boolean): Fact[] {
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

function ofMonth(figures: Figures, month: Month, factsOf: FactsOf): Fact[] {
  const facts = factsOf(figures, figures.between(month, addMonths(month, -12)));
  return facts.map((one) => ({ ...one, isOfMonth: true }));
}
