import {
  areaOf,
  drawGrade,
  type IncidentKind,
  isAttended,
  type ResponseArea,
} from './incident-attendance.ts';
import type { IncidentPlan } from './incident-plan.ts';
import { MONTHS, type SampleMonth } from './months.ts';
import type { Place, Places } from './places.ts';
import { Random } from './random.ts';
import { shuffledKinds } from './shuffle.ts';

export const KINDS: readonly IncidentKind[] = ['antiSocial', 'mentalHealth', 'other'];
const RURAL_CHANCE = 0.16;
const PLACELESS_CHANCE = 0.01;

/** What is decided of an incident before its times. */
export interface IncidentRow {
  readonly kind: IncidentKind;
  readonly grade: string;
  readonly place: Place;
  /** Which response time it counts for; null where nobody attended. */
  readonly response: ResponseArea | null;
}

/** The incidents of every month, in the order they are opened. */
export function incidentRows(seed: number, plan: IncidentPlan, places: Places): IncidentRow[][] {
  return MONTHS.map((month) => rowsOf(new Random(seed, `incident rows ${month.name}`), month, plan, places));
}

function rowsOf(random: Random, month: SampleMonth, plan: IncidentPlan, places: Places): IncidentRow[] {
  const kinds = shuffledKinds(
    random,
    KINDS.map((kind) => plan[kind][month.index] as number),
  );
  return Array.from(kinds, (index) => {
    const kind = KINDS[index] as IncidentKind;
    const grade = drawGrade[kind](random);
    const place = incidentPlace(random, places);
    return { kind, grade, place, response: isAttended(random, grade) ? areaOf(grade, place.areaKind) : null };
  });
}

function incidentPlace(random: Random, places: Places): Place {
  if (random.chance(PLACELESS_CHANCE)) return places.placeless(random);
  return random.chance(RURAL_CHANCE) ? places.rural(random) : places.urban(random);
}
