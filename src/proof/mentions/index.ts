export { agrees } from './agrees.ts';
export { type Direction, directionsIn, oppositeOf } from './directions.ts';
export { ignoredIn } from './ignored.ts';
export { isTime, type NumberMention, numbersIn } from './numbers.ts';
export { type PeriodMention, periodsIn } from './periods.ts';
export { type PlaceMention, placesIn } from './places.ts';
export { type RatioMention, ratiosIn } from './ratios.ts';
export { matches, overlaps, plain, type Span } from './span.ts';
export { type About, Vocabulary } from './vocabulary.ts';
