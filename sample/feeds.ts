import { callSample } from './call-sample.ts';
import { complaintSample } from './complaint-sample.ts';
import { crimeSample } from './crime-sample.ts';
import { CsvText } from './csv-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import { deliveryActivitySample } from './delivery-activity-sample.ts';
import type { Feed } from './feed.ts';
import { hateIncidentSample } from './hate-incident-sample.ts';
import { incidentSample } from './incident-sample.ts';
import { dateText } from './moments.ts';
import { financeSample, sicknessSample, workforceSample } from './monthly-returns.ts';
import { recentMonths } from './months.ts';
import { offenderManagementSample } from './offender-management-sample.ts';
import { outcomeSample } from './outcome-sample.ts';
import { readPlaces } from './places.ts';
import { drawOf, Random } from './random.ts';
import {
  custodyDetentions,
  missingReports,
  recordingAudits,
  roadCasualties,
  safeguardingReferrals,
} from './service-totals.ts';
import { stopSearchSample } from './stop-search-sample.ts';
import { surveySample } from './survey-sample.ts';
import { calendarShape, toMonths } from './to-months.ts';

const drawRequired = drawOf({ '0': 22, '1': 68, '2': 8, '3': 2 });
const missedChance = 0.055;
/** About one incident in so many is audited, soon after it happened. */
const incidentsToAnAudit = 145;
/** About as many incidents happened in the year before the first audit. */
const firstIncident = 101_500;

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
        incident: toMonths(recordingAudits, calendarShape(random, { season: 'even', perMonth: 400 })),
      },
      line: (stream, { place, day }) => {
        const required = Number(drawRequired(stream));
        const recorded = required > 0 && stream.chance(missedChance) ? required - 1 : required;
        const incident = String(firstIncident + place * incidentsToAnAudit).padStart(7, '0');
        return `SYN/I/${incident},${dateText(day)},${required},${recorded}`;
      },
    });
  },
};

const killedChance = 0.06;
const ruralChance = 0.4;
const placelessChance = 0.02;
const oldest = 90;

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
        casualty: toMonths(roadCasualties, calendarShape(plan, { season: 'crime', perMonth: 42 })),
      },
      line: (random, { reference, day }) => {
        const draw = random.chance(ruralChance) ? places.rural : places.urban;
        const isPlaceless = random.chance(placelessChance);
        const district = isPlaceless ? '' : draw(random).district;
        const severity = random.chance(killedChance) ? 'killed' : 'seriously injured';
        return `${reference},${dateText(day)},${severity},${4 + random.below(oldest - 4)},${district}`;
      },
    });
  },
};

/** Figures of other organisations: how many cases a month, and which share of them counts. Invented. */
const suppliedSeries = [
  { series: 'early_guilty_plea_crown', cases: 190, share: 0.37, by: 'Crown Prosecution Service' },
  { series: 'early_guilty_plea_magistrates', cases: 720, share: 0.72, by: 'Crown Prosecution Service' },
  { series: 'effective_trial_crown', cases: 60, share: 0.49, by: 'HM Courts and Tribunals Service' },
  { series: 'effective_trial_magistrates', cases: 210, share: 0.44, by: 'HM Courts and Tribunals Service' },
] as const;
const swing = 0.08;

/** Figures that other organisations supply. */
const suppliedSample: Feed = {
  name: 'supplied',
  columns: ['month', 'series', 'numerator', 'denominator', 'supplied_by'],
  *extracts({ seed }) {
    const random = new Random(seed, 'supplied');
    for (const month of recentMonths) {
      const text = new CsvText(suppliedSample.columns);
      for (const { series, cases, share, by } of suppliedSeries) {
        const all = Math.round(cases * (1 + swing * random.normal()));
        const counted = Math.min(all, Math.round(all * share * (1 + (swing / 2) * random.normal())));
        text.add(`${month.name},${series},${counted},${all},${by}`);
      }
      yield { month, text };
    }
  },
};

const youngest = 15;
const ages = 55;

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
        detention: toMonths(custodyDetentions, calendarShape(random, { season: 'even', perMonth: 12 })),
      },
      line: (stream, { reference, day }) =>
        `${reference},${dateText(day)},${youngest + Math.floor(ages * stream.fraction() ** 1.3)}`,
    });
  },
};

/** Safeguarding referrals. */
const safeguardingSample: Feed = {
  name: 'safeguarding',
  columns: ['referral_ref', 'referred_on', 'kind'],
  extracts({ seed }) {
    const random = new Random(seed, 'safeguarding plan');
    const { adult, child } = safeguardingReferrals;
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
    const { missing, absent } = missingReports;
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
export const feeds: readonly Feed[] = [
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
  deliveryActivitySample,
];
