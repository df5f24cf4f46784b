import { wholeArea, wholePart } from '../../measures/index.ts';
import { type Figures, figuresOf } from '../facts/index.ts';
import type { NumberReading, Subject } from '../readings/index.ts';

/** The rows a number may be of: those meant first, then those it may be of as well. */
export interface Scope {
  readonly meant: readonly Figures[];
  readonly maybe: readonly Figures[];
  /** The same areas of other parts, and the same parts of other areas, for mix-ups. */
  readonly otherParts: readonly Figures[];
  readonly otherAreas: readonly Figures[];
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
      .map((row) => figuresOf(row));
  const meant = rows(parts, areas);
  const softParts = places.part && !places.part.isHard ? [places.part.mention.name, ...defaults] : parts;
  const softAreas = places.area && !places.area.isHard ? [places.area.mention.name, wholeArea] : areas;
  const isMeant = (one: Figures) => meant.some(({ row }) => row === one.row);
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
