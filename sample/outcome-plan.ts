import type { CrimeLedger } from './feed.ts';
import type { Offence } from './offence.ts';
import { drawOf, type Random } from './random.ts';
import { followingShape, shareOfMonths, toMonths } from './to-months.ts';
import {
  communityResolutionTotals,
  offenderDiedTotals,
  positiveKnifeOutcomes,
  positiveOutcomes,
  positiveSeriousSexualOutcomes,
  positiveVictimOutcomes,
  unresolvedSuspectShare,
} from './totals.ts';
import { sampleWindows, type Totals, without } from './windows.ts';

/** The code of a community resolution; how many there are is planned. */
export const communityResolution = '8';

/** Positive outcomes other than community resolutions. */
export const drawPositiveCode = drawOf({
  '1': 70,
  '1A': 3,
  '2': 3,
  '2A': 0.5,
  '3': 16,
  '3A': 1,
  '4': 2.5,
  '6': 4,
});

/** As above, for possession of cannabis. */
export const drawCannabisCode = drawOf({ '1': 35, '3': 10, '6': 15, '7': 40 });

const positiveCodes = new Set(['1', '1A', '2', '2A', '3', '3A', '4', '6', '7', communityResolution]);

/** Whether an outcome is positive: the offender was charged, cautioned or dealt with in another way. */
export function isPositiveCode(code: string): boolean {
  return positiveCodes.has(code);
}

/** The code for an offender who has died; how many there are is planned. */
export const diedCode = '5';

/** Outcomes that are not positive, where a suspect is identified. */
export const drawSuspectCode = drawOf({
  '9': 2,
  '10': 6,
  '11': 2,
  '12': 1,
  '13': 0.5,
  '15': 33,
  '16': 46,
  '17': 1,
  '20': 4,
  '21': 3,
  '22': 1,
});

/** Outcomes where no suspect is identified. */
export const drawNoSuspectCode = drawOf({ '14': 7, '18': 93 });

/** Crimes whose positive outcomes have a total of their own. */
export const crimeKinds = ['knife', 'seriousSexual', 'victimBased', 'notVictimBased'] as const;
export type CrimeKind = (typeof crimeKinds)[number];

const positiveTotals: Readonly<Record<CrimeKind, Totals>> = {
  knife: positiveKnifeOutcomes,
  seriousSexual: positiveSeriousSexualOutcomes,
  victimBased: without(positiveVictimOutcomes, positiveKnifeOutcomes, positiveSeriousSexualOutcomes),
  notVictimBased: without(positiveOutcomes, positiveVictimOutcomes),
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
      share(positiveTotals[kind], likely),
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
    crimeKinds.reduce((sum, kind) => sum + (positives[kind][month] as number), 0),
  );
  const less = (all: readonly (readonly number[])[], ...parts: readonly (readonly number[])[]) =>
    all.map((outcomes, month) =>
      parts.reduce((left, part) => left - (part[month] as number), outcomes.length),
    );
  const offenderDied = share(offenderDiedTotals, less(withSuspect, positive));
  return {
    positives,
    communityResolutions: share(communityResolutionTotals, positive),
    offenderDied,
    unresolvedWithSuspect: shareOfMonths(random, {
      whole: less(byMonth, positive, offenderDied),
      share: unresolvedSuspectShare,
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
  for (const { name, months } of sampleWindows) {
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
