import { wholeArea } from '../../measures/area-levels.ts';
import { wholePart } from '../../measures/measure.ts';
import type { MeasureFacts } from '../facts/proof-facts.ts';
import { apart, matches, type Span } from './span.ts';

/** A part or an area that a sentence names. */
export interface PlaceMention extends Span {
  readonly dimension: 'part' | 'area';
  /** Its name in the data; `all` and `force` for the whole. */
  readonly name: string;
  readonly text: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words by which a part is known beside its title, by the words of the title. */
const otherWords: Readonly<Record<string, string>> = {
  child: 'child(?:ren)?',
  children: 'child(?:ren)?',
  adult: 'adults?',
  organisation: 'organi[sz]ations?|businesses',
  officers: 'officers?',
  officer: 'officers?',
  staff: 'staff',
  pcsos: 'pcsos?|(?:police )?community support officers?',
};

/** Words that do not tell one part from another. */
const common = /^(victims?|areas?|grade|\d|not|known|cohort|the|of|and|crime|abuse|unknown)$/i;

function partPattern(title: string): string | null {
  const words = title.split(/\s+/).filter((word) => !common.test(word) || title === word);
  if (/not known|unknown/i.test(title) || words.length === 0) return escape(title);
  const patterns = words.map((word) => otherWords[word.toLowerCase()] ?? escape(word));
  return patterns.length === 1 ? (patterns[0] ?? null) : `${escape(title)}|${patterns.join(' ')}`;
}

/** Names that contain the name of an area and are something else. */
const notAreas = {
  before: /(?:\b(?:inner|mid|east|west|north|south)[ -])$/i,
  after: /^(?:[ -](?:centre|central|council|lines?|hospital|hall|north|south|east|west|trent|forest|park|road|street|university|college|wide)\b|-based)/i,
};

/** Every part and area of the measures that a sentence names, and the whole force. */
export function placesIn(text: string, measures: readonly MeasureFacts[]): PlaceMention[] {
  const parts = measures.flatMap(({ parts }) => parts);
  const areas = new Set(measures.flatMap(({ rows }) => rows.map(({ result }) => result.area)));
  const found: PlaceMention[] = [];
  const add = (pattern: string, flags: string, dimension: PlaceMention['dimension'], name: string) => {
    found.push(
      ...matches(text, new RegExp(`(?<![\\w-])(?:${pattern})(?!\\w)`, flags), (match) => {
        const start = match.index ?? 0;
        const isOther =
          dimension === 'area' &&
          (notAreas.before.test(text.slice(0, start)) || notAreas.after.test(text.slice(start + match[0].length)));
        return isOther ? null : { dimension, name, text: match[0] };
      }),
    );
  };
  for (const { part, letter } of parts) {
    if (letter) add(`\\(?${letter}\\)|part ${letter}(?!\\w)`, 'g', 'part', part);
  }
  for (const { part, title } of [...parts].sort((a, b) => b.title.length - a.title.length)) {
    const pattern = partPattern(title);
    if (pattern) add(pattern, 'gi', 'part', part);
  }
  for (const area of [...areas].sort((a, b) => b.length - a.length)) {
    if (area === wholeArea || area.startsWith('Unknown')) continue;
    const kind = /^(Rural|Urban) areas$/.exec(area)?.[1];
    if (kind) add(`${kind}(?: areas)?`, 'gi', 'area', area);
    else add(`(?:the )?${escape(area)}(?: (?:division|district|area))?|the ${escape(area.toLowerCase())}`, 'g', 'area', area);
  }
  add('force-?wide|(?:the )?whole force|across the force|overall|force total|in total|altogether|combined', 'gi', 'area', wholeArea);
  if (measures.some(({ rows }) => rows.some(({ result }) => result.part === wholePart)) && parts.length > 0)
    add('all parts|overall|in total', 'gi', 'part', wholePart);
  return apartByDimension(found);
}

function apartByDimension(found: readonly PlaceMention[]): PlaceMention[] {
  const of = (dimension: PlaceMention['dimension']) => found.filter((one) => one.dimension === dimension);
  const parts = apart(of('part'));
  return apart([...parts, ...of('area')]);
}
