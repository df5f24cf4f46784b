import { addMonths, type Month, monthName, monthsBetween } from '../calendar.ts';
import type { Activity, DeliveryStatus } from './activities.ts';

/** What an owner is to be asked about an activity: what its own words leave open, or take back. */
export interface OwnerQuestion {
  readonly ref: string;
  readonly kind:
    | 'no status'
    | 'unfinished words'
    | 'date that has passed'
    | 'words of a day'
    | 'status against its words'
    | 'due date that has passed';
  /** What the tracker says, word for word. */
  readonly words: string;
  readonly question: string;
}

const unfinished =
  /\bTBC\b|\bto be confirmed\b|\bneeds? updating\b|\bdelete as appropriate\b|\bto be inserted\b/i;
const wordsOfADay = /\b(?:yesterday|today|tomorrow|last night)\b/i;
const yetToCome =
  /\b(?:will|shall|is to|are to|to be|should|expected|anticipated|due to|due in|planned for|scheduled for|commences?|starts?|go(?:es)?[- ]live)\b/i;
const hasHappened =
  /\b(?:has|have|had|was|were|been|completed?|continues?|established|undertaken|launched|delivered|in progress|under ?way|ongoing|on-going|(?:is|are) [a-z]+ing)\b/i;
const hasNotBegun =
  /\bnot (?:yet )?(?:started|begun|commenced)\b|\bnot (?:scheduled|due) to (?:start|begin|commence)\b/i;
const isHeldUp = /\b(?:delayed|behind schedule|on hold|slipped|overspent)\b/i;
const saysAColour =
  /\b(?:identified|rated|ragg?ed|graded|status(?: is| of)?|reported)\s+(?:as\s+)?(red|amber|green)\b/i;

/**
 * What is to be asked of an activity, from its own words, at the month that its update is of. Only what the words
 * themselves prove is asked: a future tense whose month has passed, a status that the text contradicts.
 */
export function questionsAbout(activity: Activity): OwnerQuestion[] {
  const { ref, status, update, asAt, dueIn } = activity;
  const questions: OwnerQuestion[] = [];
  if (status === 'not given')
    questions.push({ ref, kind: 'no status', words: '', question: 'What is its status?' });
  for (const sentence of sentencesOf(`${activity.activity}. ${update}`))
    for (const open of leftOpenBy(sentence, asAt)) questions.push({ ref, words: sentence, ...open });
  const doubt = statusInDoubt(status, update);
  if (doubt !== null) questions.push({ ref, kind: 'status against its words', ...doubt });
  const isOpen = status !== 'done' && status !== 'not given';
  if (isOpen && dueIn !== '' && dueIn < asAt)
    questions.push({
      ref,
      kind: 'due date that has passed',
      words: dueIn,
      question: `It was due by ${monthName(dueIn)} and is ${status}: when will it be done?`,
    });
  return questions;
}

/** What a sentence of a month leaves open: what is to stand there, which day it means, whether what it tells of happened. */
export function leftOpenBy(sentence: string, asAt: Month): Pick<OwnerQuestion, 'kind' | 'question'>[] {
  const passed = monthPromisedFor(sentence, asAt);
  const month = monthName(asAt);
  const open: ReturnType<typeof leftOpenBy> = [];
  if (unfinished.test(sentence)) open.push({ kind: 'unfinished words', question: 'What is to stand here?' });
  if (wordsOfADay.test(sentence))
    open.push({ kind: 'words of a day', question: `Which day is meant, in an update to ${month}?` });
  if (passed !== null)
    open.push({
      kind: 'date that has passed',
      question: `It speaks of ${monthName(passed)} as yet to come, in an update to ${month}: did it happen?`,
    });
  return open;
}

function statusInDoubt(
  status: DeliveryStatus,
  update: string,
): Pick<OwnerQuestion, 'words' | 'question'> | null {
  const sentences = sentencesOf(update);
  const saying = (pattern: RegExp) => sentences.find((sentence) => pattern.test(sentence));
  const colour = saying(saysAColour);
  const said = colour && saysAColour.exec(colour)?.[1]?.toLowerCase();
  if (colour && said !== status && status !== 'not given')
    return { words: colour, question: `The text says ${said}, the status ${status}: which is it?` };
  const notBegun = status === 'not started' ? undefined : saying(hasNotBegun);
  const notBegunAsked = `The text says that it has not started, the status is ${status}: which is it?`;
  if (notBegun) return { words: notBegun, question: notBegunAsked };
  if (status !== 'green') return null;
  const heldUp = saying(isHeldUp);
  const heldUpAsked = 'The text speaks of a delay or an overspend: is it green all the same?';
  if (heldUp) return { words: heldUp, question: heldUpAsked };
  const isAllToCome = yetToCome.test(update) && !hasHappened.test(update);
  if (!isAllToCome) return null;
  return { words: update, question: 'All that the text says is yet to come: has it started?' };
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[A-Z•])|[•\n]|;\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const short = 'jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec';
const dated = new RegExp(
  `(\\bto\\s+)?(?:\\bw/c\\s+)?\\b(${months}|${short})\\b\\.?(?:\\s+'?(\\d{4}|\\d{2})\\b(?!\\s*(?:%|people)))?`,
  'gi',
);

/** A month that a sentence speaks of as yet to come, and that lies before the update; null where there is none. */
function monthPromisedFor(sentence: string, asAt: Month): Month | null {
  for (const clause of sentence.split(
    /,\s+(?:and|which|where|but)\s+|,\s+(?=[+\u2212-]?\d[\d.,]*\s?(?:%|pp))|\bwhich\b|\band\b(?=\s+(?:will|was|has|have)\b)/,
  )) {
    const verb = yetToCome.exec(clause);
    if (!verb || /\b(?:has|have|had|was|were)\b/i.test(clause)) continue;
    for (const match of clause.matchAll(dated)) {
      if (match.index < verb.index || isVerbOfMay(match, clause)) continue;
      const month = monthMeant(match[2] ?? '', match[3], asAt);
      if (month < asAt) return month;
    }
  }
  return null;
}

/** `may` is a month only where it is written with a capital letter and stands with a day, a year or a preposition. */
function isVerbOfMay(match: RegExpExecArray, clause: string): boolean {
  if (!/^(?:[Mm]ay|[Mm]arch)$/.test(match[2] ?? '')) return false;
  const before = clause.slice(0, match.index).trimEnd();
  return (
    match[3] === undefined &&
    !/(?:\bin|\bby|\bof|\buntil|\blate|\bearly|\bmid|\bfrom|\bduring|\d(?:st|nd|rd|th)?)$/i.test(before)
  );
}

/** The month meant: of its year where there is one, or else the nearest to the update. */
function monthMeant(name: string, year: string | undefined, asAt: Month): Month {
  const number = 1 + months.split('|').findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));
  const inYear = (full: string) => `${full}-${String(number).padStart(2, '0')}`;
  if (year !== undefined) return inYear(year.length === 2 ? `20${year}` : year);
  const thisYear = inYear(asAt.slice(0, 4));
  const candidates = [addMonths(thisYear, -12), thisYear, addMonths(thisYear, 12)];
  return (
    candidates.sort((a, b) => Math.abs(monthsBetween(a, asAt)) - Math.abs(monthsBetween(b, asAt)))[0] ??
    thisYear
  );
}
