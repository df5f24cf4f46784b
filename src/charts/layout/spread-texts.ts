import { lineHeight } from './months.ts';
import type { PageText } from './page-layers.ts';

/** From the plot to the texts on its right. */
export const besidePlot = 8;

/** Texts to the right of a plot, each as near to the height it belongs at as room for all of them allows. */
export function sideTexts(
  texts: readonly Pick<PageText, 'lines' | 'y' | 'isBold' | 'color'>[],
  plotWidth: number,
  bottom: number,
): PageText[] {
  const heights = texts.map(({ lines, y }) => ({ y, height: lines.length * lineHeight }));
  const middles = spreadTexts(heights, -lineHeight, bottom);
  return texts.map(({ lines, y: wanted, ...style }, index) => {
    const y = (middles[index] ?? wanted) - ((lines.length - 1) * lineHeight) / 2;
    return { lines, x: plotWidth + besidePlot, y, align: 'left', ...style };
  });
}

/**
 * The middles of texts below each other, each as near to its own height as room for all of them allows, in
 * the order of their heights, none above `top` or (where they fit) below `bottom`.
 */
export function spreadTexts(
  texts: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
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
