/** How many there are of a thing, in words: `1 chart`, `1,714 files`. */
export const count = (number: number, thing: string): string =>
  `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;
