export { endWith } from './end-with.ts';
export { guardTerminal } from './guard-terminal.ts';
