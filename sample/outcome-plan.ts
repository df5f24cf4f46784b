import { followingShape } from './calendar-shape.ts';
import type { CrimeLedger } from './crime-ledger.ts';
import type { Offence } from './offence.ts';
import type { Random } from './random.ts';
import { shareOfMonths } from './share-of-months.ts';
import { toMonths } from './to-months.ts';
import type { Totals } from './total-sums.ts';
import { without } from './total-sums.ts';
import {
  COMMUNITY_RESOLUTIONS,
  OFFENDER_DIED,
  POSITIVE_KNIFE_OUTCOMES,
  POSITIVE_OUTCOMES,
  POSITIVE_SERIOUS_SEXUAL_OUTCOMES,
  POSITIVE_VICTIM_OUTCOMES,
  UNRESOLVED_SUSPECT_SHARE,
} from './totals.ts';
import { WINDOWS } from './windows.ts';

/** Crimes whose positive outcomes have a total of their own. */
export const CRIME_KINDS = ['knife', 'seriousSexual', 'victimBased', 'notVictimBased'] as const;
export type CrimeKind = (typeof CRIME_KINDS)[number];

const POSITIVES: Readonly<Record<CrimeKind, Totals>> = {
  knife: POSITIVE_KNIFE_OUTCOMES,
  seriousSexual: POSITIVE_SERIOUS_SEXUAL_OUTCOMES,
  victimBased: without(POSITIVE_VICTIM_OUTCOMES, POSITIVE_KNIFE_OUTCOMES, POSITIVE_SERIOUS_SEXUAL_OUTCOMES),
  notVictimBased: without(POSITIVE_OUTCOMES, POSITIVE_VICTIM_OUTCOMES),
};

/** How many outcomes of each kind every month has. */
export interface OutcomePlan {
  readonly positives: Readonly<Record<CrimeKind, readonly number[]>>;
  readonly communityResolutions: readonly number[];
  readonly offenderDied: readonly number[];
  /** Neither positive nor of an offender who died, filed with an identified suspect. */
  readonly unresolvedWithSuspect: readonly number[];
}

/** The kind of a crime of the ledger. */
export function crimeKind(crimes: CrimeLedger, offences: readonly Offence[], crime: number): CrimeKind {
  if (crimes.isViolentKnife[crime]) return 'knife';
  const offence = offences[crimes.offences[crime] as number] as Offence;
  if (offence.isSeriousSexual) return 'seriousSexual';
  return offence.isVictimBased ? 'victimBased' : 'notVictimBased';
}

/** Decides how many outcomes of each month are of each kind, in step with those that could be. */
export function planOutcomes(
  random: Random,
  byMonth: readonly (readonly number[])[],
  crimes: CrimeLedger,
  offences: readonly Offence[],
): OutcomePlan {
  const withSuspect = byMonth.map((outcomes) => outcomes.filter((crime) => crimes.hasSuspect[crime]));
  const positiveOf = (kind: CrimeKind) => {
    const ofKind = withSuspect.map((outcomes) =>
      outcomes.filter((crime) => crimeKind(crimes, offences, crime) === kind),
    );
    const likely = ofKind.map((outcomes) =>
      outcomes.reduce(
        (sum, crime) => sum + (offences[crimes.offences[crime] as number]?.profile.positive ?? 0),
        0,
      ),
    );
    return withinLimits(
      share(POSITIVES[kind], likely),
      ofKind.map((outcomes) => outcomes.length),
    );
  };
  const share = (totals: Totals, base: readonly number[]) =>
    toMonths(totals, followingShape(random, base, totals.current / 12));
  const positives = {
    knife: positiveOf('knife'),
    seriousSexual: positiveOf('seriousSexual'),
    victimBased: positiveOf('victimBased'),
    notVictimBased: positiveOf('notVictimBased'),
  };
  const positive = byMonth.map((_, month) =>
    CRIME_KINDS.reduce((sum, kind) => sum + (positives[kind][month] as number), 0),
  );
  const less = (all: readonly (readonly number[])[], ...parts: readonly (readonly number[])[]) =>
    all.map((outcomes, month) =>
      parts.reduce((left, part) => left - (part[month] as number), outcomes.length),
    );
  const offenderDied = share(OFFENDER_DIED, less(withSuspect, positive));
  return {
    positives,
    communityResolutions: share(COMMUNITY_RESOLUTIONS, positive),
    offenderDied,
    unresolvedWithSuspect: shareOfMonths(random, {
      whole: less(byMonth, positive, offenderDied),
      share: UNRESOLVED_SUSPECT_SHARE,
      base: less(withSuspect, positive, offenderDied),
    }),
  };
}

/**
 * Counts by month that go beyond no month's limit: what a month cannot hold goes to the months of its window that
 * have most room, so that windows keep their totals.
 */
function withinLimits(counts: readonly number[], limits: readonly number[]): number[] {
  const held = counts.map((count, index) => Math.min(count, limits[index] as number));
  for (const { name, months } of WINDOWS) {
    const indexes = months.map(({ index }) => index);
    let left = indexes.reduce((sum, index) => sum + (counts[index] as number) - (held[index] as number), 0);
    while (left > 0) {
      const room = (index: number) => (limits[index] as number) - (held[index] as number);
      const widest = indexes.reduce((best, index) => (room(index) > room(best) ? index : best));
      if (room(widest) === 0) throw new Error(`no room in the ${name} window: ${left} more wanted`);
      held[widest] = (held[widest] as number) + 1;
      left--;
    }
  }
  return held;
}
