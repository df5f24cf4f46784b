export { phraseAfter } from './bound-topic.ts';
export type { BoundPlaces } from './bound-words.ts';
export { type NumberReading, readNumbers } from './number-reading.ts';
export { type ColumnKind, readSentence, type Sentence, type Subject, subjectOf } from './sentence.ts';
