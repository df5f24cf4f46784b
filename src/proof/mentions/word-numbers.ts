const ones: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Record<string, number> = { hundred: 100, thousand: 1000, million: 1_000_000 };

const word = [...Object.keys(ones), ...Object.keys(tens), ...Object.keys(scales), 'dozen'].join('|');

/** A run of number words: `twelve`, `one hundred and six`, `a dozen`, `two thousand`. */
export const wordNumberPattern = `(?:a (?=hundred|thousand|million|dozen))?(?:${word})(?:(?: and |[ -])(?:${word}))*`;

/** The number that words say; null where they say none. */
export function wordNumber(text: string): number | null {
  let total = 0;
  let part = 0;
  let isRead = false;
  for (const token of text.toLowerCase().split(/[\s-]+/)) {
    if (token === 'a' || token === 'and') continue;
    const small = ones[token] ?? tens[token];
    const scale = scales[token];
    if (token === 'dozen') part = (part || 1) * 12;
    else if (small !== undefined) part += small;
    else if (scale === 100) part = (part || 1) * 100;
    else if (scale !== undefined) {
      total += (part || 1) * scale;
      part = 0;
    } else return null;
    isRead = true;
  }
  return isRead ? total + part : null;
}
