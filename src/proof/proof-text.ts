import { blocksOf, type TextFormat } from './document/read-document.ts';
import { type Passage, passagesOf } from './document/sections.ts';
import { sentencesOf } from './document/sentences.ts';
import type { ProofFacts } from './facts/proof-facts.ts';
import type { PlaceMention } from './mentions/places.ts';
import type { ProofFinding } from './proof-finding.ts';
import { proofSentence } from './proof-sentence.ts';
import { type Subject, subjectOf } from './readings/sentence.ts';

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
