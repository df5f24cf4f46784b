import type { CrimeLedger } from './crime-ledger.ts';
import { ExactPick } from './exact-pick.ts';
import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import {
  COMMUNITY_RESOLUTION,
  DIED,
  drawCannabisCode,
  drawNoSuspectCode,
  drawPositiveCode,
  drawSuspectCode,
} from './outcome-code.ts';
import type { OutcomeEntry } from './outcome-lag.ts';
import { CRIME_KINDS, type CrimeKind, crimeKind, type OutcomePlan } from './outcome-plan.ts';
import type { Random } from './random.ts';

const CANNABIS_POSSESSION = '92E';
/** A crime with a named suspect is filed with one, and another without, unless the planned number asks otherwise. */
const SUSPECT_LIKELIHOODS = [1e6, 1];

/** Draws the code of each crime's outcome, such that the month has its planned numbers. */
export function outcomeCodes(
  random: Random,
  month: SampleMonth,
  entries: readonly OutcomeEntry[],
  plan: OutcomePlan,
  crimes: CrimeLedger,
  offences: readonly Offence[],
): (crime: number) => string {
  const planned = (counts: readonly number[]) => counts[month.index] as number;
  const withSuspect = entries.filter(({ crime }) => crimes.hasSuspect[crime]);
  const positives = positivePicks(random, withSuspect, planned, plan, crimes, offences);
  const positive = CRIME_KINDS.reduce((sum, kind) => sum + planned(plan.positives[kind]), 0);
  const resolutions = ExactPick.ofRows(random, planned(plan.communityResolutions), positive);
  const died = ExactPick.ofRows(random, planned(plan.offenderDied), withSuspect.length - positive);
  const unresolved = new ExactPick(
    random,
    planned(plan.unresolvedWithSuspect),
    [withSuspect.length - positive - planned(plan.offenderDied), entries.length - withSuspect.length],
    SUSPECT_LIKELIHOODS,
  );
  return (crime) => {
    const offence = offences[crimes.offences[crime] as number] as Offence;
    const hasSuspect = crimes.hasSuspect[crime] === true;
    if (hasSuspect && positives[crimeKind(crimes, offences, crime)].take(offence.index)) {
      if (resolutions.take()) return COMMUNITY_RESOLUTION;
      return offence.code === CANNABIS_POSSESSION ? drawCannabisCode(random) : drawPositiveCode(random);
    }
    if (hasSuspect && died.take()) return DIED;
    return unresolved.take(hasSuspect ? 0 : 1) ? drawSuspectCode(random) : drawNoSuspectCode(random);
  };
}

/** Picks of the positive outcomes of each kind of crime, among its crimes with a named suspect. */
function positivePicks(
  random: Random,
  withSuspect: readonly OutcomeEntry[],
  planned: (counts: readonly number[]) => number,
  plan: OutcomePlan,
  crimes: CrimeLedger,
  offences: readonly Offence[],
): Record<CrimeKind, ExactPick> {
  const rows = Object.fromEntries(CRIME_KINDS.map((kind) => [kind, offences.map(() => 0)]));
  for (const { crime } of withSuspect) {
    const ofKind = rows[crimeKind(crimes, offences, crime)] as number[];
    const offence = crimes.offences[crime] as number;
    ofKind[offence] = (ofKind[offence] as number) + 1;
  }
  const likelihoods = offences.map(({ profile }) => profile.positive);
  const pick = (kind: CrimeKind) =>
    new ExactPick(random, planned(plan.positives[kind]), rows[kind] as number[], likelihoods);
  return {
    knife: pick('knife'),
    seriousSexual: pick('seriousSexual'),
    victimBased: pick('victimBased'),
    notVictimBased: pick('notVictimBased'),
  };
}
