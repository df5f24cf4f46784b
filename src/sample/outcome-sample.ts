import { dateText } from './clock-text.ts';
import { type CrimeLedger, crimeReference } from './crime-ledger.ts';
import { CsvText } from './csv-text.ts';
import { ExactPick } from './exact-pick.ts';
import type { Feed } from './feed.ts';
import { MONTHS, type SampleMonth } from './months.ts';
import { type Offence, readOffences } from './offence.ts';
import {
  COMMUNITY_RESOLUTION,
  drawCannabisCode,
  drawNoSuspectCode,
  drawPositiveCode,
  drawSuspectCode,
} from './outcome-code.ts';
import { type OutcomeEntry, outcomesByMonth, recordedOutcomes } from './outcome-lag.ts';
import { type OutcomePlan, planOutcomes } from './outcome-plan.ts';
import { People, personReference } from './people.ts';
import { Random } from './random.ts';

const CANNABIS_POSSESSION = '92E';
const REPEAT_OFFENDER_SHARE = 0.4;
const NO_REFERENCE_CHANCE = 0.06;

/** Outcomes of the crimes of the sample, at most one each. */
export const outcomeSample: Feed = {
  name: 'outcome',
  columns: ['crime_ref', 'outcome_code', 'outcome_on', 'offender_ref'],
  *extracts({ seed, crimes }) {
    const offences = readOffences();
    const byMonth = outcomesByMonth(seed, crimes);
    const plan = planOutcomes(new Random(seed, 'outcome plan'), byMonth, crimes, offences);
    const offenders = new People();
    for (const month of MONTHS) {
      const random = new Random(seed, `outcome ${month.name}`);
      const entries = recordedOutcomes(random, month, byMonth[month.index] as number[], crimes);
      const drawCode = outcomeCodes(random, month, entries, plan, crimes, offences);
      offenders.startMonth();
      const text = new CsvText(outcomeSample.columns);
      for (const { crime, day } of entries) {
        const reference = crimes.hasSuspect[crime] ? offender(random, offenders) : '';
        text.add(`${crimeReference(crime)},${drawCode(crime)},${dateText(day)},${reference}`);
      }
      yield { month, text };
    }
  },
};

/** Draws the code of each crime's outcome, such that the month has its planned numbers. */
function outcomeCodes(
  random: Random,
  month: SampleMonth,
  entries: readonly OutcomeEntry[],
  plan: OutcomePlan,
  crimes: CrimeLedger,
  offences: readonly Offence[],
): (crime: number) => string {
  const withSuspect = offences.map(() => 0);
  for (const { crime } of entries) {
    const offence = crimes.offences[crime] as number;
    if (crimes.hasSuspect[crime]) withSuspect[offence] = (withSuspect[offence] as number) + 1;
  }
  const picks = (counts: readonly number[], isVictimBased: boolean) =>
    new ExactPick(
      random,
      counts[month.index] as number,
      withSuspect,
      offences.map((offence) => (offence.isVictimBased === isVictimBased ? offence.profile.positive : 0)),
    );
  const victimBased = picks(plan.positiveVictimBased, true);
  const other = picks(plan.positiveOther, false);
  const positive =
    (plan.positiveVictimBased[month.index] as number) + (plan.positiveOther[month.index] as number);
  const resolutions = ExactPick.ofRows(random, plan.communityResolutions[month.index] as number, positive);

  return (crime) => {
    if (!crimes.hasSuspect[crime]) return drawNoSuspectCode(random);
    const offence = offences[crimes.offences[crime] as number] as Offence;
    const isPositive = (offence.isVictimBased ? victimBased : other).take(offence.index);
    if (!isPositive) return drawSuspectCode(random);
    if (resolutions.take()) return COMMUNITY_RESOLUTION;
    return offence.code === CANNABIS_POSSESSION ? drawCannabisCode(random) : drawPositiveCode(random);
  };
}

function offender(random: Random, offenders: People): string {
  if (random.chance(NO_REFERENCE_CHANCE)) return '';
  return personReference('offender', offenders.choose(random, 0, REPEAT_OFFENDER_SHARE));
}
