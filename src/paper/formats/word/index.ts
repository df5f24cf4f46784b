export { renderWord } from './render-word.ts';
export type { WordTemplate } from './word-template.ts';
