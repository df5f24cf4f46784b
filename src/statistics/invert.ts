const MOST_STEPS = 300;

/**
 * Where an increasing function reaches a value, between `low` and `high` (Chandrupatla 1997): the span that holds
 * the place is cut by a curve through the last three points where they lie smoothly, else in half, until nothing
 * lies between its ends. Where an end does not reach the value, or is beyond it, it is that end.
 */
export function invert(increasing: (x: number) => number, value: number, low: number, high: number): number {
  let [newest, across] = [low, high];
  let [atNewest, atAcross] = [increasing(low) - value, increasing(high) - value];
  if (atNewest >= 0) return low;
  if (atAcross <= 0) return high;
  let part = 0.5;
  for (let step = 0; step < MOST_STEPS && atNewest !== 0; step += 1) {
    const width = Math.abs(across - newest);
    const least = (2 * Number.EPSILON * Math.abs(newest) + Number.MIN_VALUE) / width;
    if (least >= 0.5) break;
    const x = newest + Math.min(Math.max(part, least), 1 - least) * (across - newest);
    const atX = increasing(x) - value;
    const isSameSide = Math.sign(atX) === Math.sign(atNewest);
    const [older, atOlder] = isSameSide ? [newest, atNewest] : [across, atAcross];
    if (!isSameSide) [across, atAcross] = [newest, atNewest];
    [newest, atNewest] = [x, atX];
    const place = (newest - across) / (older - across);
    const rise = (atNewest - atAcross) / (atOlder - atAcross);
    const isSmooth = rise ** 2 < place && (1 - rise) ** 2 < 1 - place;
    part = isSmooth
      ? ((atNewest / (atAcross - atNewest)) * atOlder) / (atAcross - atOlder) +
        ((((older - newest) / (across - newest)) * atNewest) / (atOlder - atNewest)) *
          (atAcross / (atOlder - atAcross))
      : 0.5;
  }
  return newest;
}
