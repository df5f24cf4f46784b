import { type About, isTime } from '../mentions/index.ts';
import type { BoundDirection } from './bound-words.ts';
import type { Surroundings } from './frame.ts';
import type { Sentence } from './sentence.ts';

const clauseStart =
  /.*(?:[;:()]|,\s(?:and|but|while|with|which)\b|\b(?:while|whilst|but|whereas|although|and)\b)/is;
const phraseStart = /.*(?:[,;:()]|\b(?:and|or|by|with|from|while|but|including|notably|particularly)\b)/is;
const phraseEnd =
  /[.,;:()]|\b(?:in|on|at|with|which|that|who|when|where|compared|against|than|since|over|during|from|to|and|but|while|was|were|is|are|be|been|has|have|had|should|could|would|may|might|can|will|must|remains?|continues?|a month|per|each|every|this|last|as|equat\w+|respectively|due|because|following|across|within)\b/i;

/** The noun phrase that follows, up to its end. */
export function phraseAfter(text: string): string {
  const match = phraseEnd.exec(text);
  return match ? text.slice(0, match.index) : text.slice(0, 60);
}

/** What a number is about: by its noun, by `in …` or `of …` after it, and by the subject of its clause. */
export function topicOf(sentence: Sentence, around: Surroundings, direction: BoundDirection | null): About {
  const { vocabulary } = sentence.subject;
  const masked = mask(sentence);
  if (isElsewhere(masked, around) || isDoneBySome(sentence, masked, around)) return 'other';
  const after = masked.slice(around.number.end, around.end);
  const noun = phraseAfter(after);
  const ofNoun = vocabulary.about(noun);
  if (isForeign(ofNoun)) return 'other';
  if (isTime(around.number) && vocabulary.about(after) === 'own') return 'own';
  const follows = direction?.word && direction.word.start >= around.number.end;
  const tail = masked.slice(follows ? (direction?.word?.end ?? 0) : around.number.end, around.end);
  const within =
    /^[\s\w'-]{0,40}?\b(?:in|of|for|among|from)\s+(?:the\s+|all\s+|these\s+|this\s+|such\s+)?(.*)$/is.exec(
      tail,
    );
  const ofWithin = within?.[1] ? vocabulary.about(phraseAfter(within[1])) : 'neutral';
  if (isForeign(ofWithin)) return 'other';
  if (ofNoun === 'own' || ofWithin === 'own') return 'own';
  return vocabulary.about(subjectBefore(masked, around, direction));
}

const elsewhere =
  /\b(?:national(?:ly)?|regional(?:ly)?|england|most similar|msg|msf|peers?|other forces|countr(?:y|ies)|neighbouring)\b/i;

const aimed =
  /\b(?:targets?|thresholds?|benchmarks?|ambitions?|goals?|aims?|standards?|expected|forecast|projected|predicted)\b/i;

/** A figure of other forces, or of the country. */
function isElsewhere(masked: string, { start, number }: Surroundings): boolean {
  if (/^\s*(?:\w+\s+){0,2}(?:most similar|other forces|forces)\b/i.test(masked.slice(number.end)))
    return true;
  const before = masked.slice(start, number.hedgeStart);
  const clause = before.replace(/.*(?:[;:()]|\b(?:but|while|whereas|although)\b)/is, '');
  return elsewhere.test(clause) || aimed.test(clause.replace(/.*(?:,|\band\b)/is, ''));
}

const doers =
  /\b(?:teams?|units?|officers?|staff|pcsos?|volunteers?|partners?|triage|squads?|detectives?|patrols?|projects?|pilots?|schemes?|initiatives?|workers?|charit\w+)\s+(?:has |have |had |also |\w+ly )*(?!(?:is|are|was|were|at)\b)\w+(?:ed|t|de|en|ew|aw)\s*$/i;

/** `Triage teams attended 320 incidents`: a count of what some people did. */
function isDoneBySome({ subject }: Sentence, masked: string, { start, number }: Surroundings): boolean {
  const match = doers.exec(masked.slice(start, number.hedgeStart));
  return match !== null && subject.vocabulary.about(match[0].split(/\s/)[0] ?? '') !== 'own';
}

/** Unknown words beside the number are about something else. */
const isForeign = (about: About) => about === 'other' || about === 'unknown';

/** The words of the clause before the number, up to the word of its direction. */
function subjectBefore(masked: string, around: Surroundings, direction: BoundDirection | null): string {
  const word = direction?.word;
  const object =
    word && word.end <= around.number.hedgeStart ? masked.slice(word.end, around.number.hedgeStart) : '';
  const end = word && word.end <= around.number.hedgeStart ? word.start : around.number.hedgeStart;
  const before = masked.slice(around.start, end);
  // In parentheses, it is about what stands before them.
  const parenthesis = /^(.*)\([^()]*$/s.exec(before)?.[1];
  const clause =
    parenthesis === undefined ? before.replace(clauseStart, '') : parenthesis.replace(phraseStart, '');
  return `${clause} ${object}`;
}

/** The sentence with its places and periods blanked, as they are no topics. */
function mask({ plain, places, periods }: Sentence): string {
  let text = plain;
  for (const { start, end } of [...places, ...periods])
    text = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  return text;
}
