import type { Context } from './context.ts';
import { costOf, type Objection } from './costs.ts';
import type { Fact } from './facts.ts';
import { objectionsIn } from './objections.ts';

/** A figure that a number may stand for, and what the words say against it. */
export interface FactReading {
  readonly fact: Fact;
  readonly objections: readonly Objection[];
  readonly cost: number;
}

/** From here on a reading is not believed. */
export const believed = 1.45;

/**
 * The figures that a number rounds to, the least contradicted first; those of other months only where something is
 * said against each of the published ones.
 */
export function readingsOf(context: Context): FactReading[] {
  const { low, high } = context.number;
  const { facts } = context.sentence.subject;
  const published = readingsAmong(context, facts.published.between(low, high));
  return published[0]?.cost === 0 ? published : readingsAmong(context, facts.all.between(low, high));
}

/** Figures, whatever their size, in the order of what the words say against them. */
export function readingsAmong(context: Context, facts: readonly Fact[]): FactReading[] {
  const objectionsTo = objectionsIn(context);
  return facts
    .flatMap((fact) => {
      const objections = objectionsTo(fact);
      return objections
        ? [{ fact, objections, cost: objections.reduce((sum, one) => sum + costOf(one), 0) }]
        : [];
    })
    .sort((a, b) => a.cost - b.cost);
}
