import type { Check, Remark } from './checks/index.ts';
import {
  directionCheck,
  numberCheck,
  peakCheck,
  ratioCheck,
  significanceCheck,
  sinceCheck,
  totalCheck,
  trendCheck,
  windowCheck,
} from './checks/index.ts';
import { blocksOf, type Passage, passagesOf, sentencesOf, type TextFormat } from './document/index.ts';
import { putRight } from './edits.ts';
import type { ProofFacts } from './facts/index.ts';
import type { PlaceMention } from './mentions/index.ts';
import { overlaps } from './mentions/index.ts';
import type { ProofFinding } from './proof-finding.ts';
import { readNumbers, readSentence, type Sentence, type Subject, subjectOf } from './readings/index.ts';

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

/** Everything that is wrong, or in doubt, in a paper: its sentences under a measure's code against the facts. */
export function proofText(text: string, format: TextFormat, facts: ProofFacts): ProofFinding[] {
  const lineOf = format === 'markdown' ? lineFinder(text) : () => null;
  const subjects = new Map<string, Subject | null>();
  return passagesOf(blocksOf(text, format), facts).flatMap((passage) => {
    const key = `${passage.code}\n${passage.part}`;
    if (!subjects.has(key)) subjects.set(key, subjectOf(facts, passage.code, passage.part));
    const subject = subjects.get(key);
    return subject ? proofPassage(passage, subject, lineOf) : [];
  });
}

/** The sentences of a passage in order, each knowing the part and area of the one before it. */
function proofPassage(
  { text, column }: Passage,
  subject: Subject,
  lineOf: (sentence: string) => number | null,
): ProofFinding[] {
  const findings: ProofFinding[] = [];
  let before: readonly PlaceMention[] = [];
  for (const { text: one } of sentencesOf(text)) {
    const proofed = proofSentence(one, subject, { placesBefore: before, column, line: lineOf(one) });
    findings.push(...proofed.findings);
    if (proofed.sentence.places.length > 0) before = proofed.sentence.places;
    else if (
      !/^(?:this|that|these|it|they|which|of these|equating|the (?:increase|reduction|rise|fall))\b/i.test(
        one,
      )
    )
      before = [];
  }
  return findings;
}

/** Finds the line of each sentence in turn, by its first words. */
function lineFinder(text: string): (sentence: string) => number | null {
  const flat = text.replace(/\s/g, ' ');
  let from = 0;
  return (sentence) => {
    const start = sentence.slice(0, 30);
    const at = [flat.indexOf(start, from), flat.indexOf(start)].find((one) => one >= 0);
    if (at === undefined) return null;
    from = at;
    return text.slice(0, at).split('\n').length;
  };
}
