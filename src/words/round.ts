/** Rounds to so many decimals, halves away from zero, by the number as written (2.675 gives 2.68). */
export function round(value: number, decimals: number): number {
  // Numbers of 2^53 and above have no decimals to round.
  if (!Number.isFinite(value) || Math.abs(value) >= Number.MAX_SAFE_INTEGER) return value;
  const [digits, exponent = '0'] = Math.abs(value).toString().split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const rounded = Number(`${shifted}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
