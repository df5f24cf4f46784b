import { timeText } from './clock-text.ts';
import { CsvText } from './csv-text.ts';
import { ExactPick } from './exact-pick.ts';
import type { Extract, Feed } from './feed.ts';
import { drawGrade, type IncidentKind, secondsToArrival } from './incident-attendance.ts';
import { drawCategory } from './incident-category.ts';
import { type IncidentPlan, planIncidents } from './incident-plan.ts';
import { moments } from './moments.ts';
import { MONTHS, type SampleMonth } from './months.ts';
import { People, personReference } from './people.ts';
import { type Place, type Places, readPlaces } from './places.ts';
import { Random } from './random.ts';
import { shuffledKinds } from './shuffle.ts';

const KINDS: readonly IncidentKind[] = ['antiSocial', 'mentalHealth', 'other'];
const ALCOHOL_CHANCE = 0.09;
const RURAL_CHANCE = 0.16;
const PLACELESS_CHANCE = 0.01;
const NO_CALLER_CHANCE = 0.12;
/** Published: 28.5% of those who called about anti-social behaviour in a month had called before. */
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
  ],
  *extracts({ seed }) {
    const plan = planIncidents(seed);
    const places = readPlaces(seed);
    const callers = new People();
    let before = 0;
    for (const month of MONTHS) {
      const extract = incidentsOf(seed, month, plan, places, callers, before);
      before += extract.text.rows;
      yield extract;
    }
  },
};

function incidentsOf(
  seed: number,
  month: SampleMonth,
  plan: IncidentPlan,
  places: Places,
  callers: People,
  before: number,
): Extract {
  const random = new Random(seed, `incident ${month.name}`);
  const counts = KINDS.map((kind) => plan[kind][month.index] as number);
  const kinds = shuffledKinds(random, counts);
  const times = moments(random, month, kinds.length);
  const alcohol = ExactPick.ofRows(
    random,
    plan.alcoholAntiSocial[month.index] as number,
    plan.antiSocial[month.index] as number,
  );
  callers.startMonth();
  const text = new CsvText(incidentSample.columns);
  for (let row = 0; row < kinds.length; row++) {
    const kind = KINDS[kinds[row] as number] as IncidentKind;
    const isAntiSocial = kind === 'antiSocial';
    const opened = times[row] as number;
    const grade = drawGrade[kind](random);
    const place = incidentPlace(random, places);
    const seconds = secondsToArrival(random, month, grade, place.areaKind);
    const arrival = seconds === null ? '' : timeText(month.firstDay, opened + seconds);
    const isAlcohol = isAntiSocial ? alcohol.take() : random.chance(ALCOHOL_CHANCE);
    text.add(
      `SYN/I/${String(before + row + 1).padStart(7, '0')},${timeText(month.firstDay, opened)},` +
        `${drawCategory[kind](random)},${isAntiSocial},${kind === 'mentalHealth'},${isAlcohol},` +
        `${grade},${place.areaKind},${arrival},${caller(random, callers, kind)},` +
        `${place.division},${place.district}`,
    );
  }
  return { month, text };
}

function incidentPlace(random: Random, places: Places): Place {
  if (random.chance(PLACELESS_CHANCE)) return places.placeless(random);
  return random.chance(RURAL_CHANCE) ? places.rural(random) : places.urban(random);
}

function caller(random: Random, callers: People, kind: IncidentKind): string {
  if (random.chance(NO_CALLER_CHANCE)) return '';
  return personReference('caller', callers.choose(random, KINDS.indexOf(kind), REPEAT_CALLER_SHARE));
}
