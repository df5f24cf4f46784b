export { type LostWindow, lostWindows } from './lost-windows.ts';
export { purge } from './purge.ts';
export { type Going, whatGoes } from './what-goes.ts';
