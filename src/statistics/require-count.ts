/** Throws where a count is negative or not a number, which no data can make it: a fault of the program. */
export function requireCount(value: number, name: string): void {
  if (!(value >= 0)) throw new RangeError(`${name} must be 0 or more: ${value}`);
}
