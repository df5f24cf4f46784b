import { type Direction, directionsIn, otherSign } from './mentions/directions.ts';
import { type NumberMention, notFiguresIn, numbersIn } from './mentions/numbers.ts';
import { type PeriodMention, periodsIn } from './mentions/periods.ts';
import { type PlaceMention, placesIn } from './mentions/places.ts';
import { overlaps, plain, type Span } from './span.ts';
import type { Subject } from './subject.ts';

/** What a cell of figures says of itself by its heading. */
export type ColumnKind = 'change' | 'difference' | 'current' | 'previous' | 'average' | 'unsaid';

/** A sentence about a measure, and everything that it mentions, each where it stands. */
export interface Sentence {
  readonly text: string;
  /** The same with plain typography, character by character. */
  readonly plain: string;
  /** The same with its places and periods blanked, as they are no topics. */
  readonly masked: string;
  readonly subject: Subject;
  readonly numbers: readonly NumberMention[];
  readonly directions: readonly Direction[];
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
  /** Places named in the sentences before it that it may still be about. */
  readonly placesBefore: readonly PlaceMention[];
  /** What the column holds, where it is a cell of a table without prose; null in prose. */
  readonly column: ColumnKind | null;
  /** Where its own words begin: before them are the headings of its cell. */
  readonly from: number;
}

/** What is known of a sentence beside its words. */
export interface Surround {
  readonly placesBefore?: readonly PlaceMention[];
  readonly column?: ColumnKind | null;
  readonly from?: number;
}

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
  return better === 'higher' ? [direction] : [{ ...direction, sign: otherSign(direction.sign) }];
}

/** A text with some stretches of it blanked, every other character in its place. */
const blanked = (text: string, spans: readonly Span[]) =>
  spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );

/** Locates what a sentence mentions. */
export function readSentence(text: string, subject: Subject, around: Surround = {}): Sentence {
  const { placesBefore = [], column = null, from = 0 } = around;
  const flat = plain(text);
  const places = placesIn(flat, subject.measures).filter((place) => !isInName(flat, place, subject));
  const periods = periodsIn(flat, subject.asAt);
  const taken = [...notFiguresIn(flat), ...places, ...periods, { start: 0, end: from }];
  const numbers = numbersIn(flat, taken);
  const directions = directionsIn(flat)
    .filter((one) => !numbers.some(({ hedgeStart, end }) => overlaps({ start: hedgeStart, end }, one)))
    .flatMap((one) => valued(one, subject));
  const masked = blanked(flat, [...places, ...periods]);
  return {
    text,
    plain: flat,
    masked,
    subject,
    numbers,
    directions,
    periods,
    places,
    placesBefore,
    column,
    from,
  };
}
