/** A text beside the plot: the height it belongs at, and how high it is. */
export interface SideText {
  readonly y: number;
  readonly height: number;
}

/**
 * The middles of texts below each other, each as near to its own height as room for all of them allows, in
 * the order of their heights, none above `top` or (where they fit) below `bottom`.
 */
export function spreadTexts(texts: readonly SideText[], top: number, bottom: number): number[] {
  const placed = texts.map(({ y, height }) => ({ middle: y, half: height / 2 }));
  const inOrder = placed.toSorted((one, other) => one.middle - other.middle);
  let free = top;
  for (const text of inOrder) {
    text.middle = Math.max(text.middle, free + text.half);
    free = text.middle + text.half;
  }
  let end = bottom;
  for (const text of inOrder.toReversed()) {
    text.middle = Math.min(text.middle, end - text.half);
    end = text.middle - text.half;
  }
  // Where there are too many, they begin at the top and run on below the bottom.
  const overshoot = Math.max(0, top - end);
  return placed.map(({ middle }) => middle + overshoot);
}
