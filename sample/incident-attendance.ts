import type { Random } from './random.ts';
import { drawOf } from './weighted-draw.ts';

export type IncidentKind = 'antiSocial' | 'mentalHealth' | 'other';

/** Incidents whose times to the first arrival are published together; the others are not published. */
export type ResponseArea = 'gradeOneUrban' | 'gradeOneRural' | 'gradeTwo' | 'other';

/** Response grades by kind of incident: 1 immediate, 2 urgent, 3 by appointment, 4 on the phone. */
export const drawGrade = {
  antiSocial: drawOf({ '1': 8, '2': 34, '3': 36, '4': 22 }),
  mentalHealth: drawOf({ '1': 38, '2': 44, '3': 14, '4': 4 }),
  other: drawOf({ '1': 22, '2': 38, '3': 24, '4': 16 }),
} as const;

const ATTENDED_CHANCES: Readonly<Record<string, number>> = { '1': 0.985, '2': 0.95, '3': 0.55, '4': 0 };

/** Whether anybody attends an incident. */
export function isAttended(random: Random, grade: string): boolean {
  return random.chance(ATTENDED_CHANCES[grade] ?? 0);
}

/** Which response time an incident counts for. */
export function areaOf(grade: string, areaKind: string): ResponseArea {
  if (grade === '2') return 'gradeTwo';
  if (grade !== '1' || areaKind === '') return 'other';
  return areaKind === 'rural' ? 'gradeOneRural' : 'gradeOneUrban';
}
