import { type CrimePicks, crimePicks } from './crime-picks.ts';
import { type CrimePlan, isViolence, planCrimes } from './crime-plan.ts';
import { Victims } from './crime-victim.ts';
import { CsvText } from './csv-text.ts';
import { CrimeLedger, type Extract, type Feed } from './feed.ts';
import { armSexualOffences, type DrawnCrime, placeKind } from './knife-details.ts';
import { dateText, dayOfMoment, moments, timeText } from './moments.ts';
import { earlierYears, type SampleMonth, sampleMonths } from './months.ts';
import { codeOf, type Offence } from './offence.ts';
import { beatNames, type Place, type Places, readPlaces } from './places.ts';
import { Random, shuffledKinds } from './random.ts';
import { windowOf } from './windows.ts';

/** Outside victim-based crime nothing about places is published. */
const ruralChance = 0.12;
const placelessChance = 0.015;
const alcoholChance = 0.05;
const officerChance = 0.7;
const onlineFraudChance = 0.6;
/** Published: fewer crimes have a positive outcome than before, but more of the others have a named suspect. */
const suspectFactors = { earlier: 1.05, previous: 1.05, current: 1 } as const;

/** Where a crime was committed. */
function crimePlace(random: Random, offence: Offence, picks: CrimePicks, places: Places): Place {
  if (offence.isVictimBased) {
    if (picks.rural.take()) return places.rural(random);
    return picks.placeless.take() ? places.placeless(random) : places.urban(random);
  }
  if (random.chance(ruralChance)) return places.rural(random);
  return random.chance(placelessChance) ? places.placeless(random) : places.urban(random);
}

/** Whether alcohol played a part. */
function isAlcohol(random: Random, offence: Offence, picks: CrimePicks): boolean {
  return isViolence(offence) === 1 ? picks.alcoholViolence.take(offence.index) : random.chance(alcoholChance);
}

/** Whether a crime was committed online; fraud is not among the published online crimes. */
function isOnline(random: Random, offence: Offence, picks: CrimePicks): boolean {
  return offence.isFraud ? random.chance(onlineFraudChance) : picks.online.take(offence.index);
}

/** The weapon chosen for a crime, if any. */
function chosenWeapon(offence: Offence, picks: CrimePicks): 'knife' | 'firearm' | null {
  if (picks.firearm.take(offence.index)) return 'firearm';
  return picks.knife.take(offence.index) ? 'knife' : null;
}

/** Whether a suspect is named. */
function hasSuspect(random: Random, offence: Offence, month: SampleMonth): boolean {
  return random.chance((offence.profile.suspect / 100) * suspectFactors[windowOf(month)]);
}

/** Who recorded a crime. */
function recordedBy(random: Random, picks: CrimePicks): string {
  if (picks.controlRoom.take()) return 'control_room';
  return random.chance(officerChance) ? 'officer' : 'other';
}

/** The columns has_vcop and has_victim_services_offer: both are true, or one or both were missed. */
function victimCodeColumns(random: Random, offence: Offence, picks: CrimePicks): string {
  if (!offence.isVictimBased) return 'false,false';
  if (!picks.withoutVictimCode.take()) return 'true,true';
  return ['true,false', 'false,true', 'false,false'][random.below(3)] as string;
}

const otherWeaponChance = 0.04;
const armedGroups = ['Violence against the person', 'Robbery', 'Sexual offences'];
const injuryChance = { knife: 0.6, firearm: 0.15, other: 0.5 } as const;
/** A weapon that is possessed is involved, but not used. */
const weaponsOfPossession: Readonly<Record<string, string>> = {
  '10A': 'firearm,none',
  '10B': 'firearm,none',
  '81': 'firearm,none',
  '10C': 'other,none',
  '10D': 'knife,none',
  '90': 'knife,none',
};

/** The columns weapon and weapon_use of a crime; a chosen weapon was used to threaten or injure. */
function weaponColumns(random: Random, offence: Offence, chosen: 'knife' | 'firearm' | null): string {
  const possessed = weaponsOfPossession[offence.code];
  if (possessed !== undefined) return possessed;
  if (chosen !== null) return `${chosen},${use(random, offence, chosen)}`;
  if (!armedGroups.includes(offence.group) || !random.chance(otherWeaponChance)) return 'none,none';
  return `other,${use(random, offence, 'other')}`;
}

function use(random: Random, { group, subgroup }: Offence, weapon: keyof typeof injuryChance): string {
  const canInjure = subgroup === 'Violence with injury' || subgroup === 'Homicide' || group === 'Robbery';
  return canInjure && random.chance(injuryChance[weapon]) ? 'injured' : 'threatened';
}

const sameDayChance = 0.62;
const usualDelayDays = 5;
const longestUsualDelayDays = 60;
const longestDelayDays = 4_000;

/** The day a crime was committed: mostly the day it was recorded, sometimes long before. */
function committedDay(random: Random, recordedDay: number, { profile }: Offence): number {
  if (random.chance(profile.delay / 100)) return recordedDay - longDelay(random);
  if (random.chance(sameDayChance)) return recordedDay;
  const delay = Math.ceil(-Math.log(1 - random.fraction()) * usualDelayDays);
  return recordedDay - Math.min(delay, longestUsualDelayDays);
}

function longDelay(random: Random): number {
  return longestUsualDelayDays + Math.floor(random.fraction() ** 2 * longestDelayDays);
}

/** Recorded crimes. */
export const crimeSample: Feed = {
  name: 'crime',
  columns: [
    'crime_ref',
    'recorded_at',
    'committed_on',
    'offence_code',
    'lsoa_code',
    'division',
    'district',
    'beat',
    'victim_ref',
    'victim_kind',
    'is_domestic',
    'is_alcohol',
    'is_online',
    'is_hate',
    'is_cse',
    'weapon',
    'weapon_use',
    'recorded_by',
    'has_vcop',
    'has_victim_services_offer',
    'has_named_suspect',
    'place_kind',
  ],
  *extracts(sample) {
    const { seed, crimes } = sample;
    const places = readPlaces(seed);
    yield* crimesOfYearsBefore(seed, places);
    const plan = planCrimes(seed);
    const makings = { seed, crimes, plan, places, victims: new Victims(plan.offences) };
    for (const month of sampleMonths) yield crimesOf(makings, month);
  },
};

/** What the crimes of a month are made with. */
interface Makings {
  readonly seed: number;
  readonly crimes: CrimeLedger;
  readonly plan: CrimePlan;
  readonly places: Places;
  readonly victims: Victims;
}

/**
 * The years before the other feeds begin, so that papers on single subjects have five years to look back on: as many
 * crimes as in the first year of the sample. No outcome is of them, and nothing in the months after changes with them.
 */
function* crimesOfYearsBefore(seed: number, places: Places): Iterable<Extract> {
  const crimes = new CrimeLedger('B');
  let victims: Victims | null = null;
  for (const months of earlierYears) {
    const plan = planCrimes(seed, `crime plan ${months[0]?.name}`);
    victims ??= new Victims(plan.offences, true);
    for (const month of months) yield crimesOf({ seed, crimes, plan, places, victims }, month);
  }
}

function crimesOf({ seed, crimes, plan, places, victims }: Makings, month: SampleMonth): Extract {
  const random = new Random(seed, `crime ${month.name}`);
  const kinds = shuffledKinds(random, plan.crimes[month.index] as readonly number[]);
  const times = moments(random, month, kinds.length);
  const picks = crimePicks(random, plan, month);
  victims.startMonth(random, month, plan.domestic[month.index] as number, plan.hate[month.index] as number);
  const beatOf = beatNames(month);
  const drawn = Array.from(kinds, (kind, row): DrawnCrime => {
    const offence = plan.offences[kind] as Offence;
    const seconds = times[row] as number;
    const recordedDay = month.firstDay + dayOfMoment(seconds);
    const place = crimePlace(random, offence, picks, places);
    const isDomestic = picks.domestic.take(offence.index);
    const isHate = !isDomestic && picks.hate.take(offence.index);
    const victim = victims.victim(random, offence, isDomestic, isHate, picks.victims);
    const weapon = chosenWeapon(offence, picks);
    const isSuspectNamed = hasSuspect(random, offence, month);
    const reference = crimes.add(recordedDay, offence.index, isSuspectNamed, weapon === 'knife');
    const start =
      `${reference},${timeText(month.firstDay, seconds)},${dateText(committedDay(random, recordedDay, offence))},` +
      `${codeOf(offence, month)},${place.lsoaCode},${place.division},${place.district},` +
      `${beatOf(place.beatCode)},${victim.reference},${victim.kind},${isDomestic},${isAlcohol(random, offence, picks)},` +
      `${isOnline(random, offence, picks)},${isHate},${picks.exploitation.take(offence.index)}`;
    const weaponAndUse = weaponColumns(random, offence, weapon);
    const end = `${recordedBy(random, picks)},${victimCodeColumns(random, offence, picks)},${isSuspectNamed}`;
    return { offence, place, isDomestic, isSuspectNamed, start, weapon: weaponAndUse, end };
  });
  armSexualOffences(new Random(seed, `knives of sexual offences ${month.name}`), drawn);
  const ofPlaces = new Random(seed, `kinds of places ${month.name}`);
  const lines = drawn.map(
    (crime) => `${crime.start},${crime.weapon},${crime.end},${placeKind(ofPlaces, crime)}`,
  );
  return { month, text: CsvText.of(crimeSample.columns, lines) };
}
