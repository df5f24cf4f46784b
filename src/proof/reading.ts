import type { Context } from './context.ts';
import { wordList } from './english.ts';
import type { Fact } from './facts.ts';
import { type Objection, objectionsIn } from './objections.ts';

/** What is wrong with a number, or with words that claim something without one. */
export type Fault =
  | 'number'
  | 'direction'
  | 'unit'
  | 'period'
  | 'part'
  | 'area'
  | 'previous'
  | 'total'
  | 'peak'
  | 'ratio'
  | 'significance'
  | 'trend'
  | 'ranking'
  | 'target'
  | 'volume'
  | 'not published'
  | 'said twice';

const costs = new Map(
  wordList('costs').map(({ objection = '', cost = '', fault = '' }) => [
    objection,
    { cost: Number(cost), fault: (fault || null) as Fault | null },
  ]),
);

/** What a figure pays for an objection to it. */
export function costOf(objection: Objection): number {
  const known = costs.get(objection);
  if (!known) throw new Error(`no cost of ${objection}`);
  return known.cost;
}

/** The fault that an objection is a sign of; null where it is only an odd wording. */
export const faultOf = (objection: Objection): Fault | null => costs.get(objection)?.fault ?? null;

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
