import type { Offence } from './offence.ts';
import type { Random } from './random.ts';

const SAME_DAY_CHANCE = 0.62;
const USUAL_DELAY_DAYS = 5;
const LONGEST_USUAL_DELAY_DAYS = 60;
const LONGEST_DELAY_DAYS = 4_000;

/** The day a crime was committed: mostly the day it was recorded, sometimes long before. */
export function committedDay(random: Random, recordedDay: number, { profile }: Offence): number {
  if (random.chance(profile.delay / 100)) return recordedDay - longDelay(random);
  if (random.chance(SAME_DAY_CHANCE)) return recordedDay;
  const delay = Math.ceil(-Math.log(1 - random.fraction()) * USUAL_DELAY_DAYS);
  return recordedDay - Math.min(delay, LONGEST_USUAL_DELAY_DAYS);
}

function longDelay(random: Random): number {
  return LONGEST_USUAL_DELAY_DAYS + Math.floor(random.fraction() ** 2 * LONGEST_DELAY_DAYS);
}
