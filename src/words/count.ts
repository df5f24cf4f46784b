/** A count with its noun, in the plural where needed: `1 chart`, `1,714 files`. */
export const count = (number: number, thing: string): string =>
  `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;

/** Names as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function listInWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
