export { MeasureCodes } from './measure-codes.ts';
export { blocksOf, readPaper, type TextFormat } from './read-document.ts';
export { type DocumentPiece, type Passage, passagesOf, sentencesOf } from './sections.ts';
