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
  const order = texts.map((_, index) => index).sort((a, b) => yOf(texts, a) - yOf(texts, b));
  const middles: number[] = [];
  let free = top;
  for (const index of order) {
    const half = heightOf(texts, index) / 2;
    middles[index] = Math.max(yOf(texts, index), free + half);
    free = (middles[index] ?? 0) + half;
  }
  let end = bottom;
  for (const index of order.toReversed()) {
    const half = heightOf(texts, index) / 2;
    middles[index] = Math.min(middles[index] ?? 0, end - half);
    end = (middles[index] ?? 0) - half;
  }
  // Where there are too many, they begin at the top and run on below the bottom.
  const overshoot = Math.max(0, top - end);
  return middles.map((middle) => middle + overshoot);
}

function yOf(texts: readonly SideText[], index: number): number {
  return texts[index]?.y ?? 0;
}

function heightOf(texts: readonly SideText[], index: number): number {
  return texts[index]?.height ?? 0;
}
