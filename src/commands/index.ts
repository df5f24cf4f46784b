export { endWith } from './end-with.ts';
export { guardTerminal } from './guard-terminal.ts';
export { withinSeconds } from './within-seconds.ts';
