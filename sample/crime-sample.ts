import { beatNames } from './beats.ts';
import { dateText, timeText } from './clock-text.ts';
import { committedDay } from './committed-day.ts';
import { crimePicks } from './crime-picks.ts';
import { type CrimePlan, planCrimes } from './crime-plan.ts';
import {
  chosenWeapon,
  crimePlace,
  hasSuspect,
  isAlcohol,
  isOnline,
  recordedBy,
  victimCodeColumns,
} from './crime-row.ts';
import { Victims } from './crime-victim.ts';
import { weaponColumns } from './crime-weapon.ts';
import { CsvText } from './csv-text.ts';
import type { Extract, Feed, Sample } from './feed.ts';
import { dayOfMoment, moments } from './moments.ts';
import { MONTHS, type SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import { codeOf } from './offence-code.ts';
import { type Places, readPlaces } from './places.ts';
import { Random } from './random.ts';
import { shuffledKinds } from './shuffle.ts';

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
  ],
  *extracts(sample) {
    const plan = planCrimes(sample.seed);
    const places = readPlaces(sample.seed);
    const victims = new Victims(plan.offences);
    for (const month of MONTHS) yield crimesOf(sample, month, plan, places, victims);
  },
};

function crimesOf(
  { seed, crimes }: Sample,
  month: SampleMonth,
  plan: CrimePlan,
  places: Places,
  victims: Victims,
): Extract {
  const random = new Random(seed, `crime ${month.name}`);
  const kinds = shuffledKinds(random, plan.crimes[month.index] as readonly number[]);
  const times = moments(random, month, kinds.length);
  const picks = crimePicks(random, plan, month);
  victims.startMonth(random, month, plan.domestic[month.index] as number, plan.hate[month.index] as number);
  const beatOf = beatNames(month);
  const text = new CsvText(crimeSample.columns);
  for (let row = 0; row < kinds.length; row++) {
    const offence = plan.offences[kinds[row] as number] as Offence;
    const seconds = times[row] as number;
    const recordedDay = month.firstDay + dayOfMoment(seconds);
    const place = crimePlace(random, offence, picks, places);
    const isDomestic = picks.domestic.take(offence.index);
    const isHate = !isDomestic && picks.hate.take(offence.index);
    const victim = victims.victim(random, offence, isDomestic, isHate, picks.victims);
    const weapon = chosenWeapon(offence, picks);
    const isSuspectNamed = hasSuspect(random, offence, month);
    const reference = crimes.add(recordedDay, offence.index, isSuspectNamed, weapon === 'knife');
    text.add(
      `${reference},${timeText(month.firstDay, seconds)},${dateText(committedDay(random, recordedDay, offence))},` +
        `${codeOf(offence, month)},${place.lsoaCode},${place.division},${place.district},` +
        `${beatOf(place.beatCode)},${victim.reference},${victim.kind},${isDomestic},${isAlcohol(random, offence, picks)},` +
        `${isOnline(random, offence, picks)},${isHate},${picks.exploitation.take(offence.index)},` +
        `${weaponColumns(random, offence, weapon)},${recordedBy(random, picks)},` +
        `${victimCodeColumns(random, offence, picks)},${isSuspectNamed}`,
    );
  }
  return { month, text };
}
