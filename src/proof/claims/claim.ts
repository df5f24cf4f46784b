import { addMonths, monthSpine } from '../../calendar.ts';
import { wholeArea, wholePart } from '../../measures/index.ts';
import { type Fact, type FigurePair, type RowFigures, rowFigures } from '../facts/index.ts';
import type { PeriodMention } from '../mentions/index.ts';
import type { NumberReading, Subject } from '../readings/index.ts';

/** How far, as a ratio, a number may be from what it would stand for where the words around it are not known. */
const closeness = 1.35;

/** Whether the words around a number let it be the measure's: its own, plain ones, or unknown ones if it comes close. */
export function isOwnTopic({ topic, number }: NumberReading, expected: readonly Fact[]): boolean {
  if (topic !== 'unknown') return topic !== 'other';
  // Percentages of anything come close to each other.
  if (number.unit === 'percent' || number.unit === 'pp') return false;
  return expected.some(({ value }) => isWithin(number.value, Math.abs(value), closeness));
}

/** Whether two sizes are within a ratio of each other. */
export function isWithin(a: number, b: number, ratio: number): boolean {
  return a > 0 && a <= ratio * b && b <= ratio * a;
}

/** Which comparison of a row a number is about, and which side of it. */
export interface When {
  readonly comparison: FigurePair;
  readonly side: 'current' | 'previous';
  readonly isOfMonth: boolean;
}

/** The period of a number as figures; null where the data cannot be asked for it. */
export function whenOf(figures: RowFigures, { period, frame }: NumberReading): When | null {
  const own =
    period.own ?? (frame === 'plain' || frame === 'to' || frame === 'equated' ? period.ofSentence : null);
  if (own !== null) return whenIn(figures, own);
  const side = frame === 'compared' || frame === 'from' ? 'previous' : 'current';
  return { comparison: figures.published(), side, isOfMonth: false };
}

/** The comparison that a period names. */
export function whenIn(figures: RowFigures, period: PeriodMention): When | null {
  const { window_end: end } = figures.row.result;
  const ofMonth = (month: string): When => ({
    comparison: figures.between(month, addMonths(month, -12)),
    side: 'current',
    isOfMonth: true,
  });
  const current = (comparison: FigurePair): When => ({ comparison, side: 'current', isOfMonth: false });
  switch (period.kind) {
    case 'window':
      return current(figures.rolling(period.last));
    case 'month':
      return ofMonth(period.month);
    case 'this month':
      return ofMonth(end);
    case 'last month':
      return ofMonth(addMonths(end, -1));
    case 'month a year ago':
      return ofMonth(addMonths(end, -12));
    case 'current':
      return current(figures.published());
    case 'previous':
      // Of a measure of one month, the 12 months before are what it looks back on.
      if (figures.span === 1 && /12|twelve/i.test(period.text)) return current(figures.published());
      return { comparison: figures.published(), side: 'previous', isOfMonth: false };
    case 'range': {
      const { window_start } = figures.row.result;
      if (period.first === window_start && period.last === end) return current(figures.published());
      const months = monthSpine(period.first, period.last);
      return current(
        figures.compare(
          period.last,
          months,
          months.map((month) => addMonths(month, -12)),
        ),
      );
    }
    case 'latest months': {
      const months = monthSpine(addMonths(end, 1 - period.months), end);
      return current(
        figures.compare(
          end,
          months,
          months.map((month) => addMonths(month, -period.months)),
        ),
      );
    }
    default:
      return null;
  }
}

export type Fault =
  | 'number'
  | 'direction'
  | 'unit'
  | 'period'
  | 'part'
  | 'area'
  | 'previous'
  | 'total'
  | 'peak'
  | 'ratio'
  | 'significance'
  | 'trend'
  | 'no data';

/** How a number is read, and the facts it can stand for. */
export interface Claim {
  readonly reading: NumberReading;
  /** In words: `change`, `average a month`. */
  readonly kind: string;
  /** Any of these makes it true; the first is used to correct it. */
  readonly expected: readonly Fact[];
  /** These make it true as well, but are not used to correct it. */
  readonly also: () => readonly Fact[];
  /** What it may have been confused with. */
  readonly confused: () => readonly Confused[];
  /** Whether the words leave no doubt that it is a figure of the measure. */
  readonly isOwn: boolean;
}

/** Facts a number may have been confused with, and what that fault is called. */
export interface Confused {
  readonly fault: Fault;
  readonly facts: readonly Fact[];
}

/** Reads a number as one kind of claim; null where it is another. */
export type ClaimReader = (reading: NumberReading) => Claim | null;

/** The rows a number may be of: those meant first, then those it may be of as well. */
export interface Scope {
  readonly meant: readonly RowFigures[];
  readonly maybe: readonly RowFigures[];
  /** The same areas of other parts, and the same parts of other areas, for mix-ups. */
  readonly otherParts: readonly RowFigures[];
  readonly otherAreas: readonly RowFigures[];
}

/** The rows of the part and area that the words name; without them, the whole force, and every part in the paper. */
export function scopeOf({ sentence, places }: Pick<NumberReading, 'sentence' | 'places'>): Scope {
  const { subject } = sentence;
  const defaults = defaultParts(subject);
  const parts = places.part && !places.part.isFaint ? [places.part.mention.name] : defaults;
  const areas = places.area && !places.area.isFaint ? [places.area.mention.name] : [wholeArea];
  const rows = (inParts: readonly string[] | null, inAreas: readonly string[] | null) =>
    subject.rows
      .filter(({ result }) => inParts === null || inParts.includes(result.part))
      .filter(({ result }) => inAreas === null || inAreas.includes(result.area))
      .map((row) => rowFigures(row));
  const meant = rows(parts, areas);
  const softParts = places.part && !places.part.isHard ? [places.part.mention.name, ...defaults] : parts;
  const softAreas = places.area && !places.area.isHard ? [places.area.mention.name, wholeArea] : areas;
  const isMeant = (one: RowFigures) => meant.some(({ row }) => row === one.row);
  return {
    meant,
    maybe: rows(softParts, softAreas).filter((one) => !isMeant(one)),
    otherParts: rows(null, areas).filter((one) => !isMeant(one)),
    otherAreas: rows(parts, null).filter((one) => !isMeant(one)),
  };
}

/** The part of the section; else the whole; else every part that the paper prints. */
export function defaultParts({ rows, part, measures }: Subject): string[] {
  if (part !== null) return [part];
  const found = new Set(rows.map(({ result }) => result.part));
  const lettered = measures.flatMap(({ parts }) =>
    parts.filter(({ letter }) => letter !== null).map((one) => one.part),
  );
  if (found.has(wholePart) && !lettered.some((one) => found.has(one))) return [wholePart];
  if (lettered.length > 0) return found.has(wholePart) ? [wholePart, ...lettered] : lettered;
  return [...found];
}
