import { areaLevels, unknownArea, wholeArea, wholePart } from '../../measures/index.ts';
import { literally } from '../english.ts';
import type { MeasureFacts } from '../proof-facts.ts';
import { apart, matches, type Span } from '../span.ts';

/** How a part or an area is named in a text. */
interface PlacePattern extends Pick<PlaceMention, 'dimension' | 'name'> {
  readonly pattern: RegExp;
}

/** Words that do not distinguish one part from another. */
const common = /^(victims?|areas?|grade|\d|not|known|cohort|the|of|and|crime|abuse|unknown)$/i;

const wholeForce =
  'force-?wide|(?:the )?whole force|across the force|overall|force total|in total|altogether|combined';

const known = new WeakMap<readonly MeasureFacts[], readonly PlacePattern[]>();

/** The patterns of every part and area of the measures, longer names first; made once. */
function placePatterns(measures: readonly MeasureFacts[]): readonly PlacePattern[] {
  const patterns = known.get(measures) ?? [...partPatterns(measures), ...areaPatterns(measures)];
  known.set(measures, patterns);
  return patterns;
}

function partPatterns(measures: readonly MeasureFacts[]): PlacePattern[] {
  const parts = measures.flatMap((measure) => measure.parts);
  const hasWhole = measures.some(({ rows }) => rows.some(({ result }) => result.part === wholePart));
  const lettered = parts.flatMap(({ part, letter }) =>
    letter === undefined ? [] : [named(`\\(?${letter}\\)|part ${letter}(?!\\w)`, 'g', 'part', part)],
  );
  const titled = longestFirst(parts, ({ title }) => title).map((part) =>
    named(titlePattern(part), 'gi', 'part', part.part),
  );
  const whole =
    hasWhole && parts.length > 0 ? [named('all parts|overall|in total', 'gi', 'part', wholePart)] : [];
  return [...lettered, ...titled, ...whole];
}

function titlePattern({ title, synonyms = [] }: MeasureFacts['parts'][number]): string {
  const words = title.split(/\s+/).filter((word) => !common.test(word) || title === word);
  if (/not known|unknown/i.test(title) || words.length === 0) return literally(title);
  const names = words.length === 1 ? words : [title, words.join(' ')];
  return longestFirst([...names, ...synonyms], (name) => name)
    .map(literally)
    .join('|');
}

function areaPatterns(measures: readonly MeasureFacts[]): PlacePattern[] {
  const results = measures.flatMap(({ rows }) => rows.map(({ result }) => result));
  const levels = new Map(results.map(({ area, area_level }) => [area, area_level]));
  const below = [...levels].filter(([area, level]) => area !== wholeArea && area !== unknownArea(level));
  return [
    ...longestFirst(below, ([area]) => area).map(([area, level]) => {
      // An area with a name of its own in results is also called by its value: `rural`.
      const { values = [], nameOf } = areaLevels.find((one) => one.level === level) ?? {};
      const value = values.find((one) => nameOf?.(one) === area);
      if (value !== undefined) return named(`${literally(area)}|${literally(value)}`, 'gi', 'area', area);
      const name = `(?:the )?${literally(area)}(?: (?:division|district|area))?`;
      return named(`${name}|the ${literally(area.toLowerCase())}`, 'g', 'area', area);
    }),
    named(wholeForce, 'gi', 'area', wholeArea),
  ];
}

function named(
  pattern: string,
  flags: string,
  dimension: PlacePattern['dimension'],
  name: string,
): PlacePattern {
  // 999 and 101 are names too, but not within a longer number or in `101 more`.
  const end = '(?!\\w|[.,]\\d|\\s?%|\\s+(?:more|fewer|additional|extra)\\b)';
  return { pattern: new RegExp(`(?<![\\w-]|\\d[.,])(?:${pattern})${end}`, flags), dimension, name };
}

function longestFirst<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => nameOf(b).length - nameOf(a).length);
}

/** A part or an area that a sentence names. */
export interface PlaceMention extends Span {
  readonly dimension: 'part' | 'area';
  /** Its name in the data; `all` and `force` for the whole. */
  readonly name: string;
  readonly text: string;
}

/** Names that contain the name of an area and are something else: `Ashby Hall`, `Ashby Trent University`. */
const notAreas = {
  before: /(?:\b(?:inner|mid|east|west|north|south)[ -])$/i,
  after:
    /^(?:[ -](?:centre|central|council|lines?|hospital|hall|north|south|east|west|forest|park|road|street|university|college|wide)\b|-based)/i,
  laterAfter: /^(?: \p{Lu}[\p{L}'-]*){1,2} (?:Council|Hospital|Hall|Park|Road|Street|University|College)\b/u,
};

/** Every part and area of the measures that a sentence names, and the whole force; parts before areas. */
export function placesIn(text: string, measures: readonly MeasureFacts[]): PlaceMention[] {
  const found = placePatterns(measures).flatMap(({ pattern, dimension, name }) =>
    matches(text, pattern, ({ 0: words, index }) => {
      const [before, after] = [text.slice(0, index), text.slice(index + words.length)];
      const isOther =
        dimension === 'area' &&
        (notAreas.before.test(before) || notAreas.after.test(after) || notAreas.laterAfter.test(after));
      return isOther ? null : { dimension, name, text: words };
    }),
  );
  return apart(found);
}
