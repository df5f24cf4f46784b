export { type AuthorInsight, readNarrative } from './read-narrative.ts';
