export { MeasureCodes } from './measure-codes.ts';
export { blocksOf, readPaper, type TextFormat } from './read-document.ts';
export { type Passage, passagesOf } from './sections.ts';
export { sentencesOf } from './sentences.ts';
