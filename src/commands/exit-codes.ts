/** What the exit code of every command means. */
export const exitCodes = { done: 0, fault: 1, wrongUsage: 2, blocked: 3, busy: 4 } as const;

/** The command was called in a way that cannot be carried out; the message says how to call it. */
export class WrongUsage extends Error {}
