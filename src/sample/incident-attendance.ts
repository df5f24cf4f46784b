import type { SampleMonth } from './months.ts';
import type { Random } from './random.ts';
import { drawOf } from './weighted-draw.ts';
import { windowOf } from './windows.ts';

export type IncidentKind = 'antiSocial' | 'mentalHealth' | 'other';

/** Response grades by kind of incident: 1 immediate, 2 urgent, 3 by appointment, 4 on the phone. */
export const drawGrade = {
  antiSocial: drawOf({ '1': 8, '2': 34, '3': 36, '4': 22 }),
  mentalHealth: drawOf({ '1': 38, '2': 44, '3': 14, '4': 4 }),
  other: drawOf({ '1': 22, '2': 38, '3': 24, '4': 16 }),
} as const;

interface Minutes {
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
}

/**
 * Minutes to the first arrival. Published: grade 1 urban 78.1% within 15 minutes (-0.7pp), grade 1 rural 74.5%
 * within 20 (-1.7pp), grade 2 on average 306 minutes (+16.3%). Approached, not met exactly.
 */
const ARRIVALS = {
  gradeOneUrban: { earlier: 9.66, previous: 9.66, current: 9.79, spread: 0.55 },
  gradeOneRural: { earlier: 13.5, previous: 13.5, current: 13.92, spread: 0.55 },
  gradeTwo: { earlier: 158, previous: 160, current: 186, spread: 1 },
  gradeThree: { earlier: 900, previous: 900, current: 960, spread: 0.9 },
} as const;

const ATTENDED_CHANCES: Readonly<Record<string, number>> = { '1': 0.985, '2': 0.95, '3': 0.55, '4': 0 };
const LONGEST_MINUTES = 14 * 24 * 60;

/** Seconds from opening to the first arrival, or null where nobody attended. */
export function secondsToArrival(
  random: Random,
  month: SampleMonth,
  grade: string,
  areaKind: string,
): number | null {
  if (!random.chance(ATTENDED_CHANCES[grade] ?? 0)) return null;
  const { median, spread } = minutesOf(month, grade, areaKind);
  const minutes = Math.min(median * Math.exp(spread * random.normal()), LONGEST_MINUTES);
  return Math.round(minutes * 60);
}

function minutesOf(month: SampleMonth, grade: string, areaKind: string): Minutes {
  const rural = areaKind === 'rural' ? ARRIVALS.gradeOneRural : ARRIVALS.gradeOneUrban;
  const arrival = grade === '1' ? rural : grade === '2' ? ARRIVALS.gradeTwo : ARRIVALS.gradeThree;
  return { median: arrival[windowOf(month)], spread: arrival.spread };
}
