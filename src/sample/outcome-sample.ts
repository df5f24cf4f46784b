import { dateText } from './clock-text.ts';
import { crimeReference } from './crime-ledger.ts';
import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { MONTHS } from './months.ts';
import { readOffences } from './offence.ts';
import { outcomeCodes } from './outcome-codes.ts';
import { outcomesByMonth, recordedOutcomes } from './outcome-lag.ts';
import { planOutcomes } from './outcome-plan.ts';
import { People, personReference } from './people.ts';
import { Random } from './random.ts';

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

function offender(random: Random, offenders: People): string {
  if (random.chance(NO_REFERENCE_CHANCE)) return '';
  return personReference('offender', offenders.choose(random, 0, REPEAT_OFFENDER_SHARE));
}
