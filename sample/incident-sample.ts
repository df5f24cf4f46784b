import { beatNames } from './beats.ts';
import { timeText } from './clock-text.ts';
import { CsvText } from './csv-text.ts';
import { ExactPick } from './exact-pick.ts';
import type { Feed } from './feed.ts';
import type { IncidentKind } from './incident-attendance.ts';
import { drawCategory } from './incident-category.ts';
import { type IncidentPlan, planIncidents } from './incident-plan.ts';
import { type IncidentRow, incidentRows, KINDS } from './incident-rows.ts';
import { moments } from './moments.ts';
import { MONTHS, type SampleMonth } from './months.ts';
import { People, personReference } from './people.ts';
import { readPlaces } from './places.ts';
import { Random } from './random.ts';
import { RepeatPeople } from './repeat-people.ts';
import { planResponses, type ResponsePlan, responseTimes } from './response-times.ts';
import { ANTI_SOCIAL_REPEATS } from './service-totals.ts';

const ALCOHOL_CHANCE = 0.09;
const NO_CALLER_CHANCE = 0.12;
/** Of callers about anything but anti-social behaviour. */
const REPEAT_CALLER_SHARE = 0.29;

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
    for (const month of MONTHS) {
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
    const isAlcohol = isAntiSocial ? alcohol.take() : random.chance(ALCOHOL_CHANCE);
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
    given: ANTI_SOCIAL_REPEATS,
  });

  startMonth(random: Random, month: SampleMonth, antiSocial: number): void {
    this.#people.startMonth();
    this.#antiSocial.startMonth(random, month, antiSocial);
  }

  reference(random: Random, kind: IncidentKind): string {
    if (kind === 'antiSocial') return this.#antiSocial.reference(random);
    if (random.chance(NO_CALLER_CHANCE)) return '';
    return personReference('caller', this.#people.choose(random, KINDS.indexOf(kind), REPEAT_CALLER_SHARE));
  }
}
