export { endWith } from './end-with.ts';
export { WrongUsage } from './exit-codes.ts';
export { guardTerminal } from './guard-terminal.ts';
export { readSettings, settingsFile } from './settings.ts';
export { withinSeconds } from './within-seconds.ts';
