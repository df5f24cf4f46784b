export type { Problem } from './question.ts';
export { type AnswerFormat, allowed, formats, type ShownAnswer, secondsAllowed } from './question.ts';
export { Questioner } from './questioner.ts';
