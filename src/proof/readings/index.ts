export type { BoundPlaces } from './bound-place.ts';
export { phraseAfter } from './bound-topic.ts';
export { type NumberReading, readNumbers } from './number-reading.ts';
export { type Column, readSentence, type Sentence, type Subject, subjectOf } from './sentence.ts';
