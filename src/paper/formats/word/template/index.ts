export { paragraph, part } from './elements.ts';
export { stylesPart } from './styles-part.ts';
