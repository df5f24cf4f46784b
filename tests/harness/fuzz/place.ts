import fc from 'fast-check';

/** Any place in something, as a share of its length: from 0 up to, but not including, 1. */
export const anyPlace = fc.nat({ max: 99_999 }).map((number) => number / 100_000);

/** The place in a list or text of that length. */
export function placeIn(length: number, share: number): number {
  return Math.min(Math.floor(share * length), Math.max(0, length - 1));
}
