/** Halvings after which a double has no digits left to find. */
const HALVINGS = 200;

/**
 * Where an increasing function reaches a value, between `low` and `high`, by halving the span until nothing lies
 * between its ends. An end that does not reach the value is the answer itself.
 */
export function invert(increasing: (x: number) => number, value: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) break;
    if (increasing(middle) < value) below = middle;
    else above = middle;
  }
  return below + (above - below) / 2;
}
