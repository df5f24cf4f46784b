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
import { blocksOf, type TextFormat } from './document/read-document.ts';
import { type Passage, passagesOf } from './document/sections.ts';
import { sentencesOf } from './document/sentences.ts';
import { putRight } from './edits/edit.ts';
import type { ProofFacts } from './facts/proof-facts.ts';
import type { PlaceMention } from './mentions/places.ts';
import { overlaps } from './mentions/span.ts';
import type { ProofFinding } from './proof-finding.ts';
import { readNumbers } from './readings/number-reading.ts';
import { readSentence, type Sentence, type Subject, subjectOf } from './readings/sentence.ts';

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
