import { describeFinding, type Finding } from '../findings/index.ts';

/** How many findings of one kind are printed; the rest are counted. Notes are many and change nothing. */
const mostListed = { blocks: 25, 'rejects row': 25, notes: 2 } as const;

/** Prints findings, the most serious first, those of one kind together; of many the first ones and how many more. */
export function printFindings(findings: readonly Finding[]): void {
  for (const level of ['blocks', 'rejects row', 'notes'] as const) {
    const ofLevel = findings.filter((found) => found.level === level);
    if (ofLevel.length > 0) console.log('');
    for (const code of new Set(ofLevel.map((found) => found.code))) {
      const ofCode = ofLevel.filter((found) => found.code === code);
      for (const found of ofCode.slice(0, mostListed[level])) console.log(describeFinding(found));
      const more = ofCode.length - mostListed[level];
      if (more > 0)
        console.log(
          `[${level}] ${code}: ${more.toLocaleString('en-GB')} more, in the paper and in findings of the mart`,
        );
    }
  }
}
