import type { CrimePicks } from './crime-picks.ts';
import { isViolence } from './crime-plan.ts';
import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import type { Place, Places } from './places.ts';
import type { Random } from './random.ts';
import { windowOf } from './windows.ts';

/** Outside victim-based crime nothing about places is published. */
const RURAL_CHANCE = 0.12;
const PLACELESS_CHANCE = 0.015;
const ALCOHOL_CHANCE = 0.05;
const OFFICER_CHANCE = 0.7;
const ONLINE_FRAUD_CHANCE = 0.6;
/** Published: fewer crimes have a positive outcome than before, but more of the others have a named suspect. */
const SUSPECT_FACTORS = { earlier: 1.05, previous: 1.05, current: 1 } as const;

/** Where a crime was committed. */
export function crimePlace(random: Random, offence: Offence, picks: CrimePicks, places: Places): Place {
  if (offence.isVictimBased) {
    if (picks.rural.take()) return places.rural(random);
    return picks.placeless.take() ? places.placeless(random) : places.urban(random);
  }
  if (random.chance(RURAL_CHANCE)) return places.rural(random);
  return random.chance(PLACELESS_CHANCE) ? places.placeless(random) : places.urban(random);
}

/** Whether alcohol played a part. */
export function isAlcohol(random: Random, offence: Offence, picks: CrimePicks): boolean {
  return isViolence(offence) === 1
    ? picks.alcoholViolence.take(offence.index)
    : random.chance(ALCOHOL_CHANCE);
}

/** Whether a crime was committed online; fraud is not among the published online crimes. */
export function isOnline(random: Random, offence: Offence, picks: CrimePicks): boolean {
  return offence.isFraud ? random.chance(ONLINE_FRAUD_CHANCE) : picks.online.take(offence.index);
}

/** The weapon chosen for a crime, if any. */
export function chosenWeapon(offence: Offence, picks: CrimePicks): 'knife' | 'firearm' | null {
  if (picks.firearm.take(offence.index)) return 'firearm';
  return picks.knife.take(offence.index) ? 'knife' : null;
}

/** Whether a suspect is named. */
export function hasSuspect(random: Random, offence: Offence, month: SampleMonth): boolean {
  return random.chance((offence.profile.suspect / 100) * SUSPECT_FACTORS[windowOf(month)]);
}

/** Who recorded a crime. */
export function recordedBy(random: Random, picks: CrimePicks): string {
  if (picks.controlRoom.take()) return 'control_room';
  return random.chance(OFFICER_CHANCE) ? 'officer' : 'other';
}

/** The columns has_vcop and has_victim_services_offer: both are true, or one or both were missed. */
export function victimCodeColumns(random: Random, offence: Offence, picks: CrimePicks): string {
  if (!offence.isVictimBased) return 'false,false';
  if (!picks.withoutVictimCode.take()) return 'true,true';
  return ['true,false', 'false,true', 'false,false'][random.below(3)] as string;
}
