import type { Month } from '../../calendar.ts';
import type { MeasureFacts, ProofFacts, ResultFacts } from '../facts/index.ts';
import {
  type Direction,
  directionsIn,
  ignoredIn,
  type NumberMention,
  numbersIn,
  overlaps,
  type PeriodMention,
  type PlaceMention,
  periodsIn,
  placesIn,
  plain,
  ratiosIn,
  type Span,
  Vocabulary,
} from '../mentions/index.ts';

/** What a stretch of a paper is about: a measure, with those that stand as its parts; a part where one is named. */
export interface Subject {
  readonly code: string;
  readonly measures: readonly MeasureFacts[];
  readonly rows: readonly ResultFacts[];
  readonly part: string | null;
  readonly vocabulary: Vocabulary;
  readonly asAt: Month;
}

/** The subject of a code, and of a part of it where one is meant. */
export function subjectOf(facts: ProofFacts, code: string, part: string | null = null): Subject | null {
  const isMeant = (one: MeasureFacts) =>
    one.code === code || (one.code.startsWith(code) && /^[a-z]$/.test(one.code.slice(code.length)));
  const measures = facts.measures.filter(isMeant);
  if (measures.length === 0) return null;
  return {
    code,
    measures,
    rows: measures.flatMap(({ rows }) => rows),
    part,
    vocabulary: new Vocabulary(measures, facts),
    asAt: facts.asAt,
  };
}

/** A sentence about a measure, and everything it mentions. */
export interface Sentence {
  readonly text: string;
  /** The same with plain typography, character by character. */
  readonly plain: string;
  readonly subject: Subject;
  readonly numbers: readonly NumberMention[];
  readonly directions: readonly Direction[];
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
  /** Places named in the sentences before it that it may still be about. */
  readonly placesBefore: readonly PlaceMention[];
  /** What the column holds, where it is a cell of a table without prose; null in prose. */
  readonly column: ColumnKind | null;
}

/** What a cell of figures says of itself by its heading. */
export type ColumnKind = 'change' | 'difference' | 'current' | 'previous' | 'average' | 'unsaid';

/** Whether a place is named in the measure's own unit, or its title, and not by the sentence. */
function isInName(text: string, { start }: Span, { measures, part }: Subject): boolean {
  const names = measures.flatMap(({ title, unit }) => (part === null ? [unit] : [unit, title]));
  return names.some((name) => {
    const at = text.indexOf(name);
    return at >= 0 && start >= at && start < at + name.length;
  });
}

/** Better and worse are a rise or a fall as the measure has it; neither, where it has no better direction. */
function valued(direction: Direction, { measures }: Subject): Direction[] {
  if (!direction.isValued) return [direction];
  const better = measures[0]?.better ?? 'neither';
  if (better === 'neither' || measures.some((one) => one.better !== better)) return [];
  return better === 'higher' ? [direction] : [{ ...direction, sign: direction.sign === 1 ? -1 : 1 }];
}

/** Reads the mentions of a sentence. */
export function readSentence(
  text: string,
  subject: Subject,
  placesBefore: readonly PlaceMention[] = [],
  column: ColumnKind | null = null,
): Sentence {
  const flat = plain(text);
  const places = placesIn(flat, subject.measures).filter((place) => !isInName(flat, place, subject));
  const periods = periodsIn(flat, subject.asAt);
  const ignored = [...ignoredIn(flat), ...places, ...periods, ...ratiosIn(flat)];
  const numbers = numbersIn(flat, ignored);
  const directions = directionsIn(flat)
    .filter((one) => !numbers.some(({ hedgeStart, end }) => overlaps({ start: hedgeStart, end }, one)))
    .flatMap((one) => valued(one, subject));
  return { text, plain: flat, subject, numbers, directions, periods, places, placesBefore, column };
}
