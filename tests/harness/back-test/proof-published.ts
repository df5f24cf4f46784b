import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { Database } from '../../../src/engine/index.ts';
import { describeProof, describeReach, proofText, readFacts } from '../../../src/proof/index.ts';
import { showOnly } from '../../../src/publish/index.ts';
import { proofFalsified } from './falsified-cells.ts';

/**
 * Faults in the words of the published paper of May 2018 that concern its figures, as they were found by hand: under
 * which measure, and what the proof calls such a one.
 */
const knownFaults = [
  ['T1C.1', 'direction', 'a reduction that "equates to 1,010 additional incidents"'],
  ['T1C.4', 'volume', 'an average that "has not changed", with a rise of 4.8%'],
  ['T2A.4', 'volume', 'a volume of outcomes that "is relatively stable": 15% to 18% fewer'],
  ['T3D.1', 'volume', 'a volume of outcomes that "has remained relatively stable": 10% fewer'],
  ['T4C.1', 'number', '4.66% and 5.14% in the text, 4.65% and 5.18% in the table'],
  ['T4C.2', 'part', 'the rows of PCSOs and of police staff are each in the place of the other'],
] as const;

/** Proofs the words of the published paper against our results of its month: the known faults, and no other error. */
export async function proofPublished(out: string, file: string): Promise<boolean> {
  const database = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
  try {
    await showOnly(database, performanceInsight.name);
    const facts = await readFacts(
      database,
      { declared: performanceInsight.measures, force: null },
      '2018-05',
    );
    const proof = proofText(readFileSync(file, 'utf8'), 'markdown', facts);
    const errors = proof.findings.filter(({ level }) => level === 'error');
    console.log(`\nThe words of the published paper: ${describeReach(proof)}`);
    const found = knownFaults.map(([code, fault, why]) => {
      const isFound = errors.some((error) => error.code === code && error.fault === fault);
      console.log(`  ${isFound ? 'found' : 'MISSED'}  ${code} ${fault}: ${why}`);
      return isFound;
    });
    const others = errors.filter(
      (error) => !knownFaults.some(([code, fault]) => error.code === code && error.fault === fault),
    );
    for (const other of others) console.log(`  OTHER  ${describeProof(other)}`);
    const notes = proof.findings.length - errors.length;
    console.log(
      `${found.filter(Boolean).length} of ${knownFaults.length} known faults found, ${others.length} other errors, ${notes} notes`,
    );
    const isFalsifiedFound = await proofFalsified(out, facts);
    return found.every(Boolean) && others.length === 0 && isFalsifiedFound;
  } finally {
    database.close();
  }
}
