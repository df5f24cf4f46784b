import { monthName } from '../calendar.ts';
import { comparePublished } from '../measures/index.ts';
import { type ForceOffences, type PlanTarget, readForceNames } from '../reference/index.ts';
import type { Judged } from './judged-target.ts';

/** Where the force stands among others by one figure: 1 is the best. */
export interface RankAmongForces {
  /** The figure, as a target names it: `knife offences`. */
  readonly figure: string;
  /** Of when, in words. */
  readonly period: string;
  readonly rank: number;
  /** The ranks that chance leaves open: forces whose 95% intervals overlap its own are not told apart from it. */
  readonly low: number;
  readonly high: number;
  readonly forces: number;
}

/** A rank that is aimed at, against where the force stands; not assessable where others have no figures. */
export function rankedTarget(
  { comparator, target, measure }: PlanTarget,
  ranks: readonly RankAmongForces[],
): Partial<Judged> {
  const found = ranks.find(({ figure }) => figure === comparator);
  const asked = Number(target);
  const unit = 'place among forces';
  if (!found) return { unit, target: asked, reason: `no figures of other forces: ${comparator || measure}` };
  const { period, rank, low, high, forces } = found;
  const isMet = rank <= asked;
  const isSure = isMet ? high <= asked : low > asked;
  return {
    unit: `${unit} (${forces})`,
    period,
    value: rank,
    value_low: low,
    value_high: high,
    asked,
    target: asked,
    verdict: isMet ? 'met' : low <= asked ? 'at risk' : 'missed',
    distance: rank - asked,
    sureness: `${isSure ? 'sure' : 'not sure'}: chance leaves places ${low} to ${high} open`,
  };
}

/** Where the force stands by the published offences of a kind, from the lowest rate up; none where it is not among them. */
export function publishedRank(
  figure: string,
  published: readonly ForceOffences[],
  asAt: string,
): RankAmongForces[] {
  const compared = comparePublished(published, asAt);
  const ours = compared?.forces.find(({ force }) => readForceNames().includes(force));
  if (!compared || !ours?.open) return [];
  const all = compared.forces.length;
  return [
    {
      figure,
      period: `12 months to ${monthName(compared.yearTo)}`,
      rank: 1 + compared.forces.filter(({ value }) => value < ours.value).length,
      low: all + 1 - ours.open.to,
      high: all + 1 - ours.open.from,
      forces: all,
    },
  ];
}
