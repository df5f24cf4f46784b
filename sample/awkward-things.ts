import type { AwkwardThing } from './awkward-thing.ts';
import { lateRows } from './late-rows.ts';
import { reIssuedMonth } from './re-issued-month.ts';
import { repeatedRows } from './repeated-rows.ts';

/**
 * What is odd or wrong with the extracts as they are delivered. None of it changes what a month has once every
 * row is counted in its own month, and once. What is awkward in the records themselves is made with them: blanks
 * and unknown districts in `places.ts`, retired and new offence codes in `offence-code.ts`, renamed beats in `beats.ts`.
 */
export const AWKWARD_THINGS: readonly AwkwardThing[] = [lateRows, repeatedRows, reIssuedMonth];
