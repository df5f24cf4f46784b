import { contextsOf } from './context.ts';
import { blocksOf, type Passage, passagesOf, sentencesOf, type TextFormat } from './document/index.ts';
import { countsPrinted, fromToRemarks, jointRemarks, toRemarks } from './joint.ts';
import type { PlaceMention } from './mentions/places.ts';
import type { ProofFacts } from './proof-facts.ts';
import type { ProofFinding, Reach } from './proof-finding.ts';
import type { Remark } from './remark.ts';
import { withEdits } from './rewrite.ts';
import { type LooseSentence, saidOtherwise } from './said-twice.ts';
import { readSentence, type Sentence, type Surround } from './sentence.ts';
import { overlaps } from './span.ts';
import { type Subject, subjectOf } from './subject.ts';
import { judgeAll, type Verdict } from './verdict.ts';
import { wordRemarks } from './word-claims.ts';

/** A sentence, proofed. */
interface ProofedSentence {
  readonly sentence: Sentence;
  readonly findings: readonly ProofFinding[];
  /** Figures of it that were held against the data, and those that could not be. */
  readonly checked: number;
  readonly notUnderstood: number;
  readonly verdicts: readonly Verdict[];
  readonly line: number | null;
}

/** What is known of a sentence beside its words, and where it stands. */
interface Place extends Surround {
  readonly line?: number | null;
  /** Counts printed in the sentences before it. */
  readonly countsBefore?: readonly number[];
}

/** What is wrong with a sentence about a measure. */
export function proofSentence(text: string, subject: Subject, place: Place = {}): ProofedSentence {
  const { sentence, verdicts, remarks } = remarksOn(text, subject, place);
  const edits = remarks.filter(({ level }) => level === 'error').flatMap((remark) => remark.edits);
  const proposal = cleanRewrite(withEdits(text, edits), text, subject, place);
  const from = place.from ?? 0;
  const findings = remarks.map(
    ({ level, fault, start, end, says, data, edits: own }): ProofFinding => ({
      level,
      fault,
      code: subject.code,
      sentence: text.slice(from),
      quoted: text.slice(start, end),
      says,
      data,
      proposal: level === 'error' && own.length > 0 ? proposal : null,
      line: place.line ?? null,
    }),
  );
  const checked = verdicts.filter(
    ({ reading, remark }) => reading !== null || (remark !== null && remark.fault !== 'not published'),
  ).length;
  const { line = null } = place;
  return { sentence, findings, verdicts, checked, notUnderstood: verdicts.length - checked, line };
}

function remarksOn(text: string, subject: Subject, place: Place) {
  const sentence = readSentence(text, subject, place);
  const verdicts = judgeAll(contextsOf(sentence));
  const ofNumbers = verdicts.flatMap(({ remark }) => (remark ? [remark] : []));
  const directions = verdicts.flatMap(({ context, reading }) =>
    reading && context.direction?.word ? [context.direction.word] : [],
  );
  const all = [
    ...toRemarks(sentence, verdicts),
    ...fromToRemarks(sentence, verdicts, directions),
    ...ofNumbers,
    ...jointRemarks(sentence, verdicts, place.countsBefore ?? []),
    ...wordRemarks(sentence, directions),
  ];
  const remarks: Remark[] = [];
  // Of two on one stretch the first says why; beside it may be said that a change is not significant, or that shares,
  // of which it is one, cannot be.
  for (const remark of all) {
    const isSaid = remarks.some(
      (one) =>
        overlaps(one, remark) &&
        (one.fault === remark.fault || (remark.fault !== 'significance' && !isOfSeveral(remark, one))),
    );
    if (!isSaid) remarks.push(remark);
  }
  return { sentence, verdicts, remarks: remarks.sort((a, b) => a.start - b.start) };
}

/** Whether a remark is about numbers that do not go together, of which another is about one. */
function isOfSeveral({ fault, start, end }: Remark, other: Remark): boolean {
  return fault === 'total' && end - start > other.end - other.start;
}

/** A rewritten sentence that has no error left, without the headings of its cell; null where it is none. */
function cleanRewrite(rewritten: string, text: string, subject: Subject, place: Place): string | null {
  if (rewritten === text) return null;
  const { remarks } = remarksOn(rewritten, subject, place);
  return remarks.some(({ level }) => level === 'error') ? null : rewritten.slice(place.from ?? 0);
}

/** What a proof read, and what it found. */
export interface Proof extends Reach {
  readonly findings: readonly ProofFinding[];
}

/** Everything that is wrong, or in doubt, in a paper: its sentences under a measure's code against the facts. */
export function proofText(text: string, format: TextFormat, facts: ProofFacts): Proof {
  const lineOf = format === 'markdown' ? lineFinder(text) : () => null;
  const loose: LooseSentence[] = [];
  const proofed = passagesOf(blocksOf(text, format), facts).flatMap((passage) => {
    if (passage.code === null) {
      for (const { text: own } of sentencesOf(passage.text)) loose.push({ text: own, line: lineOf(own) });
      return [];
    }
    const subject = subjectOf(facts, passage.code, passage.part);
    return subject ? proofPassage(passage, subject, lineOf) : [];
  });
  const figures = proofed.flatMap(({ sentence, verdicts, line }) =>
    verdicts.flatMap(({ context, reading }) =>
      reading === null ? [] : [{ code: sentence.subject.code, text: context.number.text, line }],
    ),
  );
  const otherwise = loose.flatMap((sentence) => saidOtherwise(sentence, figures, facts, proofSentence));
  const sum = (of: (one: ProofedSentence) => number) => proofed.reduce((total, one) => total + of(one), 0);
  return {
    findings: [...otherwise, ...proofed.flatMap(({ findings }) => findings)],
    figures: sum(({ checked }) => checked),
    sentences: sum(({ verdicts }) => (verdicts.length > 0 ? 1 : 0)),
    measures: new Set(
      proofed.filter(({ checked }) => checked > 0).map(({ sentence }) => sentence.subject.code),
    ).size,
    notUnderstood: sum(({ notUnderstood }) => notUnderstood),
  };
}

const goesOn = /^(?:this|that|these|it|they|which|of these|equating|the (?:increase|reduction|rise|fall))\b/i;

/** The sentences of a passage in order, each knowing the part and area of the one before it. */
function proofPassage(
  { text, column, headings }: Passage,
  subject: Subject,
  lineOf: (sentence: string) => number | null,
): ProofedSentence[] {
  const proofed: ProofedSentence[] = [];
  let placesBefore: readonly PlaceMention[] = [];
  const countsBefore: number[] = [];
  const lead = headings === '' ? '' : `${headings}: `;
  for (const { text: own } of sentencesOf(text)) {
    const place = { placesBefore, column, line: lineOf(own), from: lead.length, countsBefore };
    const one = proofSentence(`${lead}${own}`, subject, place);
    proofed.push(one);
    const { places, numbers } = one.sentence;
    if (places.length > 0) placesBefore = places;
    else if (!goesOn.test(own)) placesBefore = [];
    countsBefore.push(...countsPrinted(numbers));
  }
  return proofed;
}

/** Finds the line of each sentence in turn, by its first words, from where the one before it ended. */
function lineFinder(text: string): (sentence: string) => number | null {
  const flat = text.replace(/\s/g, ' ');
  let from = 0;
  return (sentence) => {
    const starts = [sentence, sentence.slice(0, 30), sentence.slice(0, 12)];
    const found = starts.map((start) => ({ start, at: flat.indexOf(start, from) })).find(({ at }) => at >= 0);
    if (!found) return null;
    from = found.at + found.start.length;
    return text.slice(0, found.at).split('\n').length;
  };
}
