export { type HeldFeed, heldBefore, type LostWindow, lostWindows } from './held-before.ts';
