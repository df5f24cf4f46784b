import { followingShape } from './calendar-shape.ts';
import type { CrimeLedger } from './crime-ledger.ts';
import type { Offence } from './offence.ts';
import type { Random } from './random.ts';
import { toMonths } from './to-months.ts';
import { without } from './total-sums.ts';
import { COMMUNITY_RESOLUTIONS, POSITIVE_OUTCOMES, POSITIVE_VICTIM_OUTCOMES, type Totals } from './totals.ts';

/** How many outcomes of each kind every month has. */
export interface OutcomePlan {
  readonly positiveVictimBased: readonly number[];
  readonly positiveOther: readonly number[];
  readonly communityResolutions: readonly number[];
}

/** Decides how many outcomes of each month are positive, in step with those that could be. */
export function planOutcomes(
  random: Random,
  byMonth: readonly (readonly number[])[],
  crimes: CrimeLedger,
  offences: readonly Offence[],
): OutcomePlan {
  const likely = (isVictimBased: boolean) =>
    byMonth.map((outcomes) =>
      outcomes
        .filter((crime) => crimes.hasSuspect[crime])
        .map((crime) => offences[crimes.offences[crime] as number] as Offence)
        .filter((offence) => offence.isVictimBased === isVictimBased)
        .reduce((sum, { profile }) => sum + profile.positive, 0),
    );
  const share = (totals: Totals, base: readonly number[]) =>
    toMonths(totals, followingShape(random, base, totals.current / 12));
  const positiveVictimBased = share(POSITIVE_VICTIM_OUTCOMES, likely(true));
  const positiveOther = share(without(POSITIVE_OUTCOMES, POSITIVE_VICTIM_OUTCOMES), likely(false));
  const positive = positiveVictimBased.map((count, month) => count + (positiveOther[month] as number));
  return { positiveVictimBased, positiveOther, communityResolutions: share(COMMUNITY_RESOLUTIONS, positive) };
}
