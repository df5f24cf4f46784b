const TINY = 1e-300;
const PRECISION = 1e-16;
const MOST_TERMS = 100_000;

/**
 * The value of b0 + a1 / (b1 + a2 / (b2 + …)), by the method of Lentz (1976) as amended by Thompson and Barnett
 * (1986): each term multiplies the value so far, until it no longer changes it.
 */
export function continuedFraction(first: number, term: (index: number) => { a: number; b: number }): number {
  let value = first || TINY;
  let numerator = value;
  let denominator = 0;
  for (let index = 1; index <= MOST_TERMS; index += 1) {
    const { a, b } = term(index);
    denominator = 1 / (b + a * denominator || TINY);
    numerator = b + a / numerator || TINY;
    const factor = numerator * denominator;
    value *= factor;
    if (Math.abs(factor - 1) <= PRECISION) break;
  }
  return value;
}
