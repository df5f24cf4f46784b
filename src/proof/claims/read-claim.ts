import type { NumberReading } from '../readings/number-reading.ts';
import { averageClaim } from './average-claim.ts';
import { changeClaim } from './change-claim.ts';
import type { Claim, ClaimReader } from './claim.ts';
import { extremeClaim } from './extreme-claim.ts';
import { levelClaim } from './level-claim.ts';
import { ofTotalClaim } from './of-total-claim.ts';
import { shareClaim } from './share-claim.ts';

/** The kinds of claims a number can make, the more particular first. */
const readers: readonly ClaimReader[] = [
  ofTotalClaim,
  (reading) => (/^\s*of (?:the|this)/i.test(reading.after) ? shareClaim(reading) : null),
  averageClaim,
  changeClaim,
  shareClaim,
  extremeClaim,
  levelClaim,
];

/** What a number claims; null where it claims nothing of the measure. */
export function readClaim(reading: NumberReading): Claim | null {
  for (const read of readers) {
    const claim = read(reading);
    if (claim) return claim;
  }
  return null;
}
