import { type SampleMonth, sampleMonths } from './months.ts';
import type { Place, Places } from './places.ts';
import { drawOf, Random, shuffledKinds } from './random.ts';
import { calendarShape, followingShape, toMonths } from './to-months.ts';
import {
  alcoholAntiSocialTotals,
  antiSocialIncidents,
  mentalHealthIncidents,
  otherIncidents,
} from './totals.ts';

export type IncidentKind = 'antiSocial' | 'mentalHealth' | 'other';

/** Incidents whose times to the first arrival are published together; the others are not published. */
export type ResponseArea = 'gradeOneUrban' | 'gradeOneRural' | 'gradeTwo' | 'other';

/** Response grades by kind of incident: 1 immediate, 2 urgent, 3 by appointment, 4 on the phone. */
const drawGrade = {
  antiSocial: drawOf({ '1': 8, '2': 34, '3': 36, '4': 22 }),
  mentalHealth: drawOf({ '1': 38, '2': 44, '3': 14, '4': 4 }),
  other: drawOf({ '1': 22, '2': 38, '3': 24, '4': 16 }),
} as const;

const attendedChances: Readonly<Record<string, number>> = { '1': 0.985, '2': 0.95, '3': 0.55, '4': 0 };

/** Whether anybody attends an incident. */
function isAttended(random: Random, grade: string): boolean {
  return random.chance(attendedChances[grade] ?? 0);
}

/** Which response time an incident counts for. */
function areaOf(grade: string, areaKind: string): ResponseArea {
  if (grade === '2') return 'gradeTwo';
  if (grade !== '1' || areaKind === '') return 'other';
  return areaKind === 'rural' ? 'gradeOneRural' : 'gradeOneUrban';
}

export const incidentKinds: readonly IncidentKind[] = ['antiSocial', 'mentalHealth', 'other'];
const ruralChance = 0.16;
const placelessChance = 0.01;

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
  return sampleMonths.map((month) =>
    rowsOf(new Random(seed, `incident rows ${month.name}`), month, plan, places),
  );
}

function rowsOf(random: Random, month: SampleMonth, plan: IncidentPlan, places: Places): IncidentRow[] {
  const kinds = shuffledKinds(
    random,
    incidentKinds.map((kind) => plan[kind][month.index] as number),
  );
  return Array.from(kinds, (index) => {
    const kind = incidentKinds[index] as IncidentKind;
    const grade = drawGrade[kind](random);
    const place = incidentPlace(random, places);
    return { kind, grade, place, response: isAttended(random, grade) ? areaOf(grade, place.areaKind) : null };
  });
}

function incidentPlace(random: Random, places: Places): Place {
  if (random.chance(placelessChance)) return places.placeless(random);
  return random.chance(ruralChance) ? places.rural(random) : places.urban(random);
}

/** How many incidents of each kind every month has. */
export interface IncidentPlan {
  readonly antiSocial: readonly number[];
  readonly alcoholAntiSocial: readonly number[];
  readonly mentalHealth: readonly number[];
  readonly other: readonly number[];
}

/** Decides how many incidents of each kind every month has, so that the windows have their totals. */
export function planIncidents(seed: number): IncidentPlan {
  const random = new Random(seed, 'incident plan');
  const antiSocial = toMonths(
    antiSocialIncidents,
    calendarShape(random, { season: 'antiSocial', perMonth: 2_800 }),
  );
  return {
    antiSocial,
    alcoholAntiSocial: toMonths(alcoholAntiSocialTotals, followingShape(random, antiSocial, 320)),
    mentalHealth: toMonths(
      mentalHealthIncidents,
      calendarShape(random, { season: 'even', special: 'mentalHealth', perMonth: 1_370 }),
    ),
    other: toMonths(otherIncidents, calendarShape(random, { season: 'call', perMonth: 4_800 })),
  };
}
