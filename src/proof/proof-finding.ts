import { type Finding, finding } from '../findings/index.ts';
import type { Fault } from './claims/index.ts';

/** One thing wrong, or in doubt, in a sentence about a measure. */
export interface ProofFinding {
  /** An error is wrong; a note is in doubt. */
  readonly level: 'error' | 'note';
  readonly fault: Fault;
  readonly code: string;
  readonly sentence: string;
  /** The words it is about. */
  readonly quoted: string;
  /** What the sentence claims. */
  readonly says: string;
  /** What the data says. */
  readonly data: string;
  /** The corrected sentence; null where no edit would correct it. */
  readonly proposal: string | null;
  /** Line of the text where the sentence begins; null where it is not known. */
  readonly line: number | null;
}

/** A finding of a proof among those of a build: errors block publication. */
export function asFinding(found: ProofFinding, file: string): Finding {
  const { level, fault, code, sentence, says, data, proposal, line } = found;
  return finding({
    code: `proof-${fault.replaceAll(' ', '-')}`,
    level: level === 'error' ? 'blocks' : 'notes',
    file,
    line,
    column: code,
    expected: data,
    got: `${says} in "${sentence}"`,
    todo: proposal === null ? 'Look at the sentence again' : `Write "${proposal}"`,
  });
}

/** A finding on lines of its own, for people. */
export function describeProof({
  level,
  fault,
  code,
  sentence,
  says,
  data,
  proposal,
  line,
}: ProofFinding): string {
  const where = line === null ? '' : `, line ${line}`;
  return [
    `[${level}] ${code}${where}: ${fault}`,
    `  "${sentence}"`,
    `  says:  ${says}`,
    `  data:  ${data}`,
    ...(proposal === null ? [] : [`  write: "${proposal}"`]),
  ].join('\n');
}
