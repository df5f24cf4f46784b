import { directionCheck } from './checks/direction-check.ts';
import { numberCheck } from './checks/number-check.ts';
import { peakCheck } from './checks/peak-check.ts';
import { ratioCheck } from './checks/ratio-check.ts';
import type { Check, Remark } from './checks/remark.ts';
import { significanceCheck } from './checks/significance-check.ts';
import { sinceCheck } from './checks/since-check.ts';
import { totalCheck } from './checks/total-check.ts';
import { trendCheck } from './checks/trend-check.ts';
import { windowCheck } from './checks/window-check.ts';
import { putRight } from './edits/edit.ts';
import { overlaps } from './mentions/span.ts';
import type { ProofFinding } from './proof-finding.ts';
import { readNumbers } from './readings/number-reading.ts';
import { readSentence, type Sentence, type Subject } from './readings/sentence.ts';

/** Every check of a sentence; where two speak of the same stretch, the first is kept. */
const checks: readonly Check[] = [
  numberCheck,
  ratioCheck,
  directionCheck,
  peakCheck,
  sinceCheck,
  trendCheck,
  significanceCheck,
  windowCheck,
  totalCheck,
];

/** What is wrong with a sentence about a measure. */
export function proofSentence(
  text: string,
  subject: Subject,
  given: {
    readonly placesBefore?: Sentence['placesBefore'];
    readonly column?: Sentence['column'];
    readonly line?: number | null;
  } = {},
): { sentence: Sentence; findings: ProofFinding[] } {
  const sentence = readSentence(text, subject, given.placesBefore ?? [], given.column ?? null);
  const remarks = remarksOn(sentence);
  const edits = remarks.filter(({ level }) => level === 'error').flatMap((remark) => remark.edits);
  const right = putRight(text, edits);
  const findings = remarks.map(
    ({ level, fault, start, end, says, data, edits: own }): ProofFinding => ({
      level,
      fault,
      code: subject.code,
      sentence: text,
      quoted: text.slice(start, end),
      says,
      data,
      proposal: level === 'error' && own.length > 0 ? right : null,
      line: given.line ?? null,
    }),
  );
  return { sentence, findings };
}

function remarksOn(sentence: Sentence): Remark[] {
  const numbers = readNumbers(sentence);
  const kept: Remark[] = [];
  for (const check of checks) {
    for (const remark of check(sentence, numbers)) {
      // Of two on one stretch the first says why; that a change is not significant may be said beside it.
      const isSaid = kept.some(
        (one) => overlaps(one, remark) && (one.fault === remark.fault || check !== significanceCheck),
      );
      if (!isSaid) kept.push(remark);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
