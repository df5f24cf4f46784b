import { dateText } from './clock-text.ts';
import { crimeReference } from './crime-ledger.ts';
import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { MONTHS } from './months.ts';
import { readOffences } from './offence.ts';
import { Offenders } from './offenders.ts';
import { outcomeCodes } from './outcome-codes.ts';
import { outcomesByMonth, recordedOutcomes } from './outcome-lag.ts';
import { CRIME_KINDS, planOutcomes } from './outcome-plan.ts';
import { Random } from './random.ts';

/** Outcomes of the crimes of the sample, at most one each. */
export const outcomeSample: Feed = {
  name: 'outcome',
  columns: ['crime_ref', 'outcome_code', 'outcome_on', 'offender_ref'],
  *extracts({ seed, crimes }) {
    const offences = readOffences();
    const byMonth = outcomesByMonth(seed, crimes);
    const plan = planOutcomes(new Random(seed, 'outcome plan'), byMonth, crimes, offences);
    const offenders = new Offenders();
    for (const month of MONTHS) {
      const random = new Random(seed, `outcome ${month.name}`);
      const entries = recordedOutcomes(random, month, byMonth[month.index] as number[], crimes);
      const drawCode = outcomeCodes(random, month, entries, plan, crimes, offences);
      offenders.startMonth(random, {
        positive: CRIME_KINDS.reduce((sum, kind) => sum + (plan.positives[kind][month.index] as number), 0),
        communityResolutions: plan.communityResolutions[month.index] as number,
      });
      const text = new CsvText(outcomeSample.columns);
      for (const { crime, day } of entries) {
        const code = drawCode(crime);
        const reference = crimes.hasSuspect[crime] ? offenders.reference(random, code) : '';
        text.add(`${crimeReference(crime)},${code},${dateText(day)},${reference}`);
      }
      yield { month, text };
    }
  },
};
