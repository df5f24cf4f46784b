import { type SpecPart, specBase } from './spec-parts.ts';

/** The size of a picture that stands in the line of its row, and of its texts, in pixels. */
export const smallSize = { width: 180, height: 52 } as const;
export const smallText = 11;

/** All of a small picture's specification but its layers and settings. */
export function smallFrame(description: string): SpecPart {
  return { ...specBase, description, padding: 0, ...smallSize };
}

/** Where a text of a small picture begins: centred on its place, but never outside the picture. */
export function startWithin(x: number, width: number): number {
  return Math.max(1, Math.min(x - width / 2, smallSize.width - 1 - width));
}
