import { calendarShape } from './calendar-shape.ts';
import { callSample } from './call-sample.ts';
import { dateText } from './clock-text.ts';
import { complaintSample } from './complaint-sample.ts';
import { crimeSample } from './crime-sample.ts';
import { CsvText } from './csv-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { financeSample } from './finance-sample.ts';
import { hateIncidentSample } from './hate-incident-sample.ts';
import { incidentSample } from './incident-sample.ts';
import { RECENT_MONTHS } from './months.ts';
import { offenderManagementSample } from './offender-management-sample.ts';
import { outcomeSample } from './outcome-sample.ts';
import { readPlaces } from './places.ts';
import { Random } from './random.ts';
import {
  CUSTODY_DETENTIONS,
  MISSING_REPORTS,
  RECORDING_AUDITS,
  ROAD_CASUALTIES,
  SAFEGUARDING_REFERRALS,
} from './service-totals.ts';
import { sicknessSample } from './sickness-sample.ts';
import { stopSearchSample } from './stop-search-sample.ts';
import { surveySample } from './survey-sample.ts';
import { toMonths } from './to-months.ts';
import { drawOf } from './weighted-draw.ts';
import { workforceSample } from './workforce-sample.ts';

const drawRequired = drawOf({ '0': 22, '1': 68, '2': 8, '3': 2 });
const MISSED_CHANCE = 0.055;
/** About one incident in so many is audited, soon after it happened. */
const INCIDENTS_TO_AN_AUDIT = 145;
/** About as many incidents happened in the year before the first audit. */
const FIRST_INCIDENT = 101_500;

/** Incidents whose crime recording was audited. */
const recordingAuditSample: Feed = {
  name: 'recording_audit',
  columns: ['incident_ref', 'audited_on', 'crimes_required', 'crimes_recorded'],
  extracts({ seed }) {
    const random = new Random(seed, 'recording audit plan');
    return datedExtracts(seed, {
      feed: recordingAuditSample.name,
      columns: recordingAuditSample.columns,
      letter: 'I',
      counts: {
        incident: toMonths(RECORDING_AUDITS, calendarShape(random, { season: 'even', perMonth: 400 })),
      },
      line: (stream, { place, day }) => {
        const required = Number(drawRequired(stream));
        const recorded = required > 0 && stream.chance(MISSED_CHANCE) ? required - 1 : required;
        const incident = String(FIRST_INCIDENT + place * INCIDENTS_TO_AN_AUDIT).padStart(7, '0');
        return `SYN/I/${incident},${dateText(day)},${required},${recorded}`;
      },
    });
  },
};

const KILLED_CHANCE = 0.06;
const RURAL_CHANCE = 0.4;
const PLACELESS_CHANCE = 0.02;
const OLDEST = 90;

/** Road casualties killed or seriously injured. */
const collisionSample: Feed = {
  name: 'collision',
  columns: ['casualty_ref', 'collided_on', 'severity', 'age', 'district'],
  extracts({ seed }) {
    const plan = new Random(seed, 'collision plan');
    const places = readPlaces(seed);
    return datedExtracts(seed, {
      feed: collisionSample.name,
      columns: collisionSample.columns,
      letter: 'K',
      counts: {
        casualty: toMonths(ROAD_CASUALTIES, calendarShape(plan, { season: 'crime', perMonth: 42 })),
      },
      line: (random, { reference, day }) => {
        const draw = random.chance(RURAL_CHANCE) ? places.rural : places.urban;
        const isPlaceless = random.chance(PLACELESS_CHANCE);
        const district = isPlaceless ? '' : draw(random).district;
        const severity = random.chance(KILLED_CHANCE) ? 'killed' : 'seriously injured';
        return `${reference},${dateText(day)},${severity},${4 + random.below(OLDEST - 4)},${district}`;
      },
    });
  },
};

/** Figures of other organisations: how many cases a month, and which share of them counts. Invented. */
const SERIES = [
  { series: 'early_guilty_plea_crown', cases: 190, share: 0.37, by: 'Crown Prosecution Service' },
  { series: 'early_guilty_plea_magistrates', cases: 720, share: 0.72, by: 'Crown Prosecution Service' },
  { series: 'effective_trial_crown', cases: 60, share: 0.49, by: 'HM Courts and Tribunals Service' },
  { series: 'effective_trial_magistrates', cases: 210, share: 0.44, by: 'HM Courts and Tribunals Service' },
] as const;
const SWING = 0.08;

/** Figures that other organisations supply. */
const suppliedSample: Feed = {
  name: 'supplied',
  columns: ['month', 'series', 'numerator', 'denominator', 'supplied_by'],
  *extracts({ seed }) {
    const random = new Random(seed, 'supplied');
    for (const month of RECENT_MONTHS) {
      const text = new CsvText(suppliedSample.columns);
      for (const { series, cases, share, by } of SERIES) {
        const all = Math.round(cases * (1 + SWING * random.normal()));
        const counted = Math.min(all, Math.round(all * share * (1 + (SWING / 2) * random.normal())));
        text.add(`${month.name},${series},${counted},${all},${by}`);
      }
      yield { month, text };
    }
  },
};

const YOUNGEST = 15;
const AGES = 55;

/** Detentions on mental-health grounds. */
const custodySample: Feed = {
  name: 'custody',
  columns: ['detention_ref', 'detained_on', 'age'],
  extracts({ seed }) {
    const random = new Random(seed, 'custody plan');
    return datedExtracts(seed, {
      feed: custodySample.name,
      columns: custodySample.columns,
      letter: 'D',
      counts: {
        detention: toMonths(CUSTODY_DETENTIONS, calendarShape(random, { season: 'even', perMonth: 12 })),
      },
      line: (stream, { reference, day }) =>
        `${reference},${dateText(day)},${YOUNGEST + Math.floor(AGES * stream.fraction() ** 1.3)}`,
    });
  },
};

/** Safeguarding referrals. */
const safeguardingSample: Feed = {
  name: 'safeguarding',
  columns: ['referral_ref', 'referred_on', 'kind'],
  extracts({ seed }) {
    const random = new Random(seed, 'safeguarding plan');
    const { adult, child } = SAFEGUARDING_REFERRALS;
    return datedExtracts(seed, {
      feed: safeguardingSample.name,
      columns: safeguardingSample.columns,
      letter: 'R',
      counts: {
        adult: toMonths(adult, calendarShape(random, { season: 'even', perMonth: 170 })),
        child: toMonths(child, calendarShape(random, { season: 'even', perMonth: 250 })),
      },
      line: (_, { reference, day, kind }) => `${reference},${dateText(day)},${kind}`,
    });
  },
};

/** Reports of missing and absent persons. */
const missingSample: Feed = {
  name: 'missing',
  columns: ['report_ref', 'reported_on', 'kind'],
  extracts({ seed }) {
    const random = new Random(seed, 'missing plan');
    const { missing, absent } = MISSING_REPORTS;
    return datedExtracts(seed, {
      feed: missingSample.name,
      columns: missingSample.columns,
      letter: 'M',
      counts: {
        missing: toMonths(missing, calendarShape(random, { season: 'crime', perMonth: 410 })),
        absent: toMonths(absent, calendarShape(random, { season: 'crime', perMonth: 160 })),
      },
      line: (_, { reference, day, kind }) => `${reference},${dateText(day)},${kind}`,
    });
  },
};

/** The feeds of the sample, in the order they are made: outcomes need the crimes. */
export const FEEDS: readonly Feed[] = [
  crimeSample,
  outcomeSample,
  incidentSample,
  callSample,
  surveySample,
  hateIncidentSample,
  safeguardingSample,
  missingSample,
  complaintSample,
  stopSearchSample,
  workforceSample,
  sicknessSample,
  financeSample,
  offenderManagementSample,
  recordingAuditSample,
  custodySample,
  collisionSample,
  suppliedSample,
];
