import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import type { IncidentKind, ResponseArea } from './incident-rows.ts';
import {
  type IncidentPlan,
  type IncidentRow,
  incidentKinds,
  incidentRows,
  planIncidents,
} from './incident-rows.ts';
import { moments, timeText } from './moments.ts';
import { type SampleMonth, sampleMonths } from './months.ts';
import { People, personReference, RepeatPeople } from './people.ts';
import { beatNames, readPlaces } from './places.ts';
import { drawOf, ExactPick, Random } from './random.ts';
import { antiSocialRepeats } from './service-totals.ts';
import { apportion, followingShape, shareOfMonths, sumsToMonths } from './to-months.ts';
import { gradeTwoMinutes, ruralWithinTargetShare, urbanWithinTargetShare } from './totals.ts';

/** Median minutes to the first arrival, and the standard deviation of their logarithm. */
const timesToAttend = {
  gradeOneUrban: { median: 9.7, spread: 0.55, target: 15 },
  gradeOneRural: { median: 13.7, spread: 0.55, target: 20 },
  gradeTwo: { median: 170, spread: 1 },
  other: { median: 700, spread: 1.1 },
} as const;
const longestMinutes = 14 * 24 * 60;

/** In every month, how many grade 1 incidents are reached within the target, and all seconds to grade 2 ones. */
interface ResponsePlan {
  readonly gradeOneUrban: readonly number[];
  readonly gradeOneRural: readonly number[];
  readonly gradeTwoSeconds: readonly number[];
}

/** Plans the response times, given the incidents of each month. */
function planResponses(random: Random, rows: readonly (readonly IncidentRow[])[]): ResponsePlan {
  const counts = (area: ResponseArea) =>
    rows.map((ofMonth) => ofMonth.filter(({ response }) => response === area).length);
  const gradeTwo = counts('gradeTwo');
  return {
    gradeOneUrban: shareOfMonths(random, {
      whole: counts('gradeOneUrban'),
      share: urbanWithinTargetShare,
    }),
    gradeOneRural: shareOfMonths(random, {
      whole: counts('gradeOneRural'),
      share: ruralWithinTargetShare,
    }),
    gradeTwoSeconds: sumsToMonths(
      ({ name, months }) =>
        Math.round(
          months.reduce((sum, { index }) => sum + (gradeTwo[index] as number), 0) *
            gradeTwoMinutes[name] *
            60,
        ),
      followingShape(random, gradeTwo, 1_000),
    ),
  };
}

/** Gives the seconds to the first arrival at each attended incident of a month. */
function responseTimes(
  random: Random,
  month: SampleMonth,
  rows: readonly IncidentRow[],
  plan: ResponsePlan,
): (response: ResponseArea) => number {
  const count = (area: ResponseArea) => rows.filter(({ response }) => response === area).length;
  const within = (area: 'gradeOneUrban' | 'gradeOneRural') =>
    ExactPick.ofRows(random, plan[area][month.index] as number, count(area));
  const picks = { gradeOneUrban: within('gradeOneUrban'), gradeOneRural: within('gradeOneRural') };
  const gradeTwo = apportion(
    plan.gradeTwoSeconds[month.index] as number,
    Array.from({ length: count('gradeTwo') }, () => seconds(random, 'gradeTwo')),
  );
  return (response) => {
    if (response === 'gradeTwo') return gradeTwo.pop() ?? 0;
    if (response === 'other') return seconds(random, response);
    const isWithin = picks[response].take();
    const target = timesToAttend[response].target * 60;
    let drawn = seconds(random, response);
    while (drawn <= target !== isWithin) drawn = seconds(random, response);
    return drawn;
  };
}

function seconds(random: Random, response: ResponseArea): number {
  const { median, spread } = timesToAttend[response];
  return Math.round(Math.min(median * Math.exp(spread * random.normal()), longestMinutes) * 60);
}

/** Closing categories by kind of incident, as a line of CSV has them. */
const drawCategory = {
  antiSocial: drawOf({
    'Anti-social behaviour: nuisance': 72,
    'Anti-social behaviour: personal': 21,
    'Anti-social behaviour: environmental': 7,
  }),
  mentalHealth: drawOf({
    'Concern for safety': 58,
    'Missing person': 12,
    'Mental health crisis': 22,
    'Domestic incident': 8,
  }),
  other: drawOf({
    'Road collision': 14,
    'Road obstruction or offence': 13,
    '"Suspicious person, vehicle or activity"': 21,
    'Concern for safety': 17,
    'Domestic incident': 12,
    'Alarm activation': 6,
    'Hoax or abandoned call': 7,
    'Missing person': 6,
    'Found or lost property': 4,
  }),
} as const;

const alcoholChance = 0.09;
const noCallerChance = 0.12;
/** Of callers about anything but anti-social behaviour. */
const repeatCallerShare = 0.29;

/** Command-and-control incidents. */
export const incidentSample: Feed = {
  name: 'incident',
  columns: [
    'incident_ref',
    'opened_at',
    'category',
    'is_asb',
    'is_mental_health',
    'is_alcohol',
    'grade',
    'area_kind',
    'first_arrival_at',
    'caller_ref',
    'division',
    'district',
    'beat',
  ],
  *extracts({ seed }) {
    const plan = planIncidents(seed);
    const rows = incidentRows(seed, plan, readPlaces(seed));
    const responses = planResponses(new Random(seed, 'response plan'), rows);
    const callers = new Callers();
    let before = 0;
    for (const month of sampleMonths) {
      const random = new Random(seed, `incident ${month.name}`);
      const ofMonth = rows[month.index] as IncidentRow[];
      const text = incidentsOf(random, month, ofMonth, plan, responses, callers, before);
      before += text.rows;
      yield { month, text };
    }
  },
};

function incidentsOf(
  random: Random,
  month: SampleMonth,
  rows: readonly IncidentRow[],
  plan: IncidentPlan,
  responses: ResponsePlan,
  callers: Callers,
  before: number,
): CsvText {
  const antiSocial = plan.antiSocial[month.index] as number;
  const times = moments(random, month, rows.length);
  const secondsTo = responseTimes(random, month, rows, responses);
  const alcohol = ExactPick.ofRows(random, plan.alcoholAntiSocial[month.index] as number, antiSocial);
  callers.startMonth(random, month, antiSocial);
  const beatOf = beatNames(month);
  const text = new CsvText(incidentSample.columns);
  rows.forEach(({ kind, grade, place, response }, row) => {
    const isAntiSocial = kind === 'antiSocial';
    const opened = times[row] as number;
    const arrival = response === null ? '' : timeText(month.firstDay, opened + secondsTo(response));
    const isAlcohol = isAntiSocial ? alcohol.take() : random.chance(alcoholChance);
    text.add(
      `SYN/I/${String(before + row + 1).padStart(7, '0')},${timeText(month.firstDay, opened)},` +
        `${drawCategory[kind](random)},${isAntiSocial},${kind === 'mentalHealth'},${isAlcohol},` +
        `${grade},${place.areaKind},${arrival},${callers.reference(random, kind)},` +
        `${place.division},${place.district},${beatOf(place.beatCode)}`,
    );
  });
  return text;
}

/** People who call, some of them more than once. */
class Callers {
  readonly #people = new People();
  readonly #antiSocial = new RepeatPeople({
    kind: 'antiSocialCaller',
    share: { earlier: 0.28, previous: 0.28, current: 0.285 },
    given: antiSocialRepeats,
  });

  startMonth(random: Random, month: SampleMonth, antiSocial: number): void {
    this.#people.startMonth();
    this.#antiSocial.startMonth(random, month, antiSocial);
  }

  reference(random: Random, kind: IncidentKind): string {
    if (kind === 'antiSocial') return this.#antiSocial.reference(random);
    if (random.chance(noCallerChance)) return '';
    return personReference(
      'caller',
      this.#people.choose(random, incidentKinds.indexOf(kind), repeatCallerShare),
    );
  }
}
