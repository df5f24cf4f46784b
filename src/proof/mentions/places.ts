import type { MeasureFacts } from '../facts/proof-facts.ts';
import { placePatterns } from './place-patterns.ts';
import { apart, matches, type Span } from './span.ts';

/** A part or an area that a sentence names. */
export interface PlaceMention extends Span {
  readonly dimension: 'part' | 'area';
  /** Its name in the data; `all` and `force` for the whole. */
  readonly name: string;
  readonly text: string;
}

/** Names that contain the name of an area and are something else. */
const notAreas = {
  before: /(?:\b(?:inner|mid|east|west|north|south)[ -])$/i,
  after:
    /^(?:[ -](?:centre|central|council|lines?|hospital|hall|north|south|east|west|trent|forest|park|road|street|university|college|wide)\b|-based)/i,
};

/** Every part and area of the measures that a sentence names, and the whole force; parts before areas. */
export function placesIn(text: string, measures: readonly MeasureFacts[]): PlaceMention[] {
  const found = placePatterns(measures).flatMap(({ pattern, dimension, name }) =>
    matches(text, pattern, ({ 0: words, index }) => {
      const [before, after] = [text.slice(0, index), text.slice(index + words.length)];
      const isOther = dimension === 'area' && (notAreas.before.test(before) || notAreas.after.test(after));
      return isOther ? null : { dimension, name, text: words };
    }),
  );
  return apart(found);
}
