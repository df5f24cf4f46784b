import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { type CrimeLedger, crimeReference } from './feed.ts';
import { dateText } from './moments.ts';
import { type SampleMonth, sampleMonths } from './months.ts';
import { type Offence, readOffences } from './offence.ts';
import {
  type CrimeKind,
  communityResolution,
  crimeKind,
  crimeKinds,
  diedCode,
  drawCannabisCode,
  drawNoSuspectCode,
  drawPositiveCode,
  drawSuspectCode,
  isPositiveCode,
  type OutcomePlan,
  planOutcomes,
} from './outcome-plan.ts';
import { People, personReference } from './people.ts';
import { ExactPick, Random, WeightedDraw } from './random.ts';

/** How many crimes get their outcome in the month they were recorded, one month later, and so on; the last never do. */
const outcomeLags = [42, 26, 12, 7, 4, 2.5, 1.5, 5];
const never = outcomeLags.length - 1;

/** A crime, by its position in the ledger, and the day its outcome was recorded. */
interface OutcomeEntry {
  readonly crime: number;
  readonly day: number;
}

/** The crimes that get their outcome in each month of the sample. */
function outcomesByMonth(seed: number, crimes: CrimeLedger): number[][] {
  const random = new Random(seed, 'outcome lags');
  const lags = new WeightedDraw(outcomeLags);
  const byMonth: number[][] = sampleMonths.map(() => []);
  let month = sampleMonths[0] as SampleMonth;
  for (let crime = 0; crime < crimes.size; crime++) {
    const day = crimes.recordedDays[crime] as number;
    while (day >= month.firstDay + month.days) month = sampleMonths[month.index + 1] as SampleMonth;
    const lag = lags.draw(random);
    if (lag !== never) byMonth[month.index + lag]?.push(crime);
  }
  return byMonth;
}

/** Gives each crime a day of the month for its outcome, not before the crime was recorded; in order of days. */
function recordedOutcomes(
  random: Random,
  month: SampleMonth,
  outcomes: readonly number[],
  crimes: CrimeLedger,
): OutcomeEntry[] {
  const end = month.firstDay + month.days;
  return outcomes
    .map((crime) => {
      const first = Math.max(month.firstDay, crimes.recordedDays[crime] as number);
      return { crime, day: first + random.below(end - first) };
    })
    .sort((a, b) => a.day - b.day);
}

const cannabisPossession = '92E';
/** A crime with a named suspect is filed with one, and another without, unless the planned number asks otherwise. */
const suspectLikelihoods = [1e6, 1];

/** Draws the code of each crime's outcome, such that the month has its planned numbers. */
function outcomeCodes(
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
  const positive = crimeKinds.reduce((sum, kind) => sum + planned(plan.positives[kind]), 0);
  const resolutions = ExactPick.ofRows(random, planned(plan.communityResolutions), positive);
  const died = ExactPick.ofRows(random, planned(plan.offenderDied), withSuspect.length - positive);
  const unresolved = new ExactPick(
    random,
    planned(plan.unresolvedWithSuspect),
    [withSuspect.length - positive - planned(plan.offenderDied), entries.length - withSuspect.length],
    suspectLikelihoods,
  );
  return (crime) => {
    const offence = offences[crimes.offences[crime] as number] as Offence;
    const hasSuspect = crimes.hasSuspect[crime] === true;
    if (hasSuspect && positives[crimeKind(crimes, offences, crime)].take(offence.index)) {
      if (resolutions.take()) return communityResolution;
      return offence.code === cannabisPossession ? drawCannabisCode(random) : drawPositiveCode(random);
    }
    if (hasSuspect && died.take()) return diedCode;
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
  const rows = Object.fromEntries(crimeKinds.map((kind) => [kind, offences.map(() => 0)]));
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

const noReferenceChance = 0.06;
/** Of offenders who were never resolved by community resolution. */
const repeatShare = 0.4;
/** Of community resolutions, how many are of somebody who comes back: about 17.5% of the people they name. */
const returnShare = 0.165;
/** How likely they come back one month later, two months later, and so on: never more than 12 months later. */
const monthsToReturn = new WeightedDraw([16, 14, 13, 11, 10, 9, 8, 7, 6, 4, 2]);

/** What a month needs to know of its outcomes beforehand: those of named suspects, by code. */
interface OffenderOutcomes {
  readonly positive: number;
  readonly communityResolutions: number;
}

/**
 * References of offenders. Some commit one crime after another. People resolved by community resolution are others:
 * a fixed share of them is named once more within 12 months, in a positive outcome, and the rest are not.
 */
class Offenders {
  readonly #people = new People();
  /** Who comes back in each month from now, the first of them this month. */
  readonly #returning: number[][] = [];
  #resolved = 0;
  #due: number[] = [];
  #isReturn: ExactPick | null = null;
  #comesBack: ExactPick | null = null;

  /** Begins the next month. */
  startMonth(random: Random, { positive, communityResolutions }: OffenderOutcomes): void {
    this.#people.startMonth();
    this.#due = this.#returning.shift() ?? [];
    this.#isReturn = ExactPick.ofRows(random, Math.min(this.#due.length, positive), positive);
    const back = Math.round(communityResolutions * returnShare);
    this.#comesBack = ExactPick.ofRows(random, back, communityResolutions);
  }

  /** The reference of the offender of the next outcome of a crime with a named suspect; blank where there is none. */
  reference(random: Random, code: string): string {
    const isReturn = isPositiveCode(code) && this.#isReturn?.take() === true;
    if (code === communityResolution) return this.#resolve(random, isReturn);
    if (isReturn) return personReference('resolvedOffender', this.#due.pop() as number);
    if (random.chance(noReferenceChance)) return '';
    return personReference('offender', this.#people.choose(random, 0, repeatShare));
  }

  #resolve(random: Random, isReturn: boolean): string {
    const comesBack = this.#comesBack?.take() === true;
    if (!isReturn && !comesBack && random.chance(noReferenceChance / (1 - returnShare))) return '';
    const person = isReturn ? (this.#due.pop() as number) : this.#resolved++;
    if (comesBack) {
      const wait = monthsToReturn.draw(random);
      while (this.#returning.length <= wait) this.#returning.push([]);
      this.#returning[wait]?.push(person);
    }
    return personReference('resolvedOffender', person);
  }
}

/** Outcomes of the crimes of the sample, at most one each. */
export const outcomeSample: Feed = {
  name: 'outcome',
  columns: ['crime_ref', 'outcome_code', 'outcome_on', 'offender_ref'],
  *extracts({ seed, crimes }) {
    const offences = readOffences();
    const byMonth = outcomesByMonth(seed, crimes);
    const plan = planOutcomes(new Random(seed, 'outcome plan'), byMonth, crimes, offences);
    const offenders = new Offenders();
    for (const month of sampleMonths) {
      const random = new Random(seed, `outcome ${month.name}`);
      const entries = recordedOutcomes(random, month, byMonth[month.index] as number[], crimes);
      const drawCode = outcomeCodes(random, month, entries, plan, crimes, offences);
      offenders.startMonth(random, {
        positive: crimeKinds.reduce((sum, kind) => sum + (plan.positives[kind][month.index] as number), 0),
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
