import { describeFinding, type Finding } from '../findings/finding.ts';

/** More than this many findings of a level are counted, not listed. */
const mostListed = 25;

/** Prints findings, the most serious first; of a long list the first ones and how many more. */
export function printFindings(findings: readonly Finding[]): void {
  for (const level of ['blocks', 'rejects row', 'notes'] as const) {
    const ofLevel = findings.filter((found) => found.level === level);
    if (ofLevel.length > 0) console.log('');
    for (const found of ofLevel.slice(0, mostListed)) console.log(describeFinding(found));
    const more = ofLevel.length - mostListed;
    if (more > 0)
      console.log(`… and ${more.toLocaleString('en-GB')} more that say '${level}': see findings in the mart`);
  }
}
