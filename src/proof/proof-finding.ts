import { type Finding, finding } from '../findings/index.ts';
import { count } from '../words/index.ts';
import type { Remark } from './remark.ts';

/** What a proof read. */
export interface Reach {
  /** Figures that were held against the data, sentences that have any, and measures that they are about. */
  readonly figures: number;
  readonly sentences: number;
  readonly measures: number;
  /** Figures under a measure's heading that nothing is made of. */
  readonly notUnderstood: number;
}

/** One thing wrong, or in doubt, in a sentence about a measure: an error is wrong, a note is in doubt. */
export interface ProofFinding extends Pick<Remark, 'level' | 'fault' | 'says' | 'data'> {
  readonly code: string;
  readonly sentence: string;
  /** The words it is about. */
  readonly quoted: string;
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

/** What a proof read, in a line: how many figures it held against the data, and how many it made nothing of. */
export function describeReach({ figures, sentences, measures, notUnderstood }: Reach): string {
  return `checked ${count(figures, 'figure')} of ${count(sentences, 'sentence')} about ${count(measures, 'measure')}; ${count(notUnderstood, 'figure')} not understood`;
}

/** A finding on lines of its own, for people. */
export function describeProof(found: ProofFinding): string {
  const { level, fault, code, sentence, says, data, proposal, line } = found;
  const where = line === null ? '' : `, line ${line}`;
  return [
    `[${level}] ${code}${where}: ${fault}`,
    `  "${sentence}"`,
    `  says:  ${says}`,
    `  data:  ${data}`,
    ...(proposal === null ? [] : [`  write: "${proposal}"`]),
  ].join('\n');
}
