export type { Problem } from './question.ts';
export { type Format, formats, limits, type ShownAnswer, secondsAllowed } from './question.ts';
export { Questioner } from './questioner.ts';
