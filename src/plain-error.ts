/** An error that is no fault of the program: its message tells people what is wrong and what to do. */
export class PlainError extends Error {}
