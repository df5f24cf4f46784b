export type { Destination, Format } from './format.ts';
export * from './formats/index.ts';
export type { PaperMaterial } from './material.ts';
export { authorInsightOf } from './measure-rows.ts';
export { rowsOfExtracts, shownFindings } from './rows-of-extracts.ts';
export { checkPrinted, compose, type Paper, type Section } from './section.ts';
export * from './sections/index.ts';
export { keepEdited, noteWrittenPaper, standingFiles } from './written-paper.ts';
