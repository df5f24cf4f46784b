export { allowed, formats, type Problem, type ShownAnswer, secondsAllowed } from './question.ts';
export { Questioner } from './questioner.ts';
