import { lineHeight, plot, textSize } from './months.ts';
import { ink, surface } from './palette.ts';
import { asGiven, boxPlace, fromData, pixels, type SpecPart, weightOf } from './spec-parts.ts';
import { textWidth } from './text-width.ts';

/** A text at a fixed place of the page, not at a point. Its lines stand below each other. */
export interface PageText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isBold?: boolean;
  readonly color?: string;
  readonly angle?: number;
}

/** The texts of the page; `y` is the middle of the first line. */
export function pageTextLayer(texts: readonly PageText[]): SpecPart {
  const values = texts.map(({ lines, isBold = false, color = ink.text, angle = 0, ...place }) => ({
    text: lines,
    ...place,
    weight: weightOf(isBold),
    color,
    angle,
  }));
  return {
    data: { values },
    mark: {
      type: 'text',
      baseline: 'middle',
      fontSize: textSize,
      lineHeight,
      ...fromData('align', 'angle'),
      fontWeight: { expr: 'datum.weight' },
    },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      text: { field: 'text' },
      color: asGiven('color'),
    },
  };
}

/** The page's white behind texts of one line that stand among marks, drawn before them. */
export function whiteLayer(texts: readonly PageText[]): SpecPart {
  const values = texts.map(({ lines: [line = ''], x, y, isBold = false }) => ({
    x: x - 2,
    x2: x + textWidth(line, { size: textSize, isBold }) + 2,
    top: y - lineHeight / 2,
    bottom: y + lineHeight / 2,
  }));
  return {
    data: { values },
    mark: { type: 'rect', color: surface.page, opacity: 0.85 },
    encoding: boxPlace,
  };
}

/** A line from top to bottom at a fixed place of the page. */
export interface UprightLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Upright lines of the page, all drawn alike. */
export function uprightLayer(lines: readonly UprightLine[], style: SpecPart): SpecPart {
  return {
    data: { values: lines },
    mark: { type: 'rule', color: ink.text, ...style },
    encoding: { x: pixels('x'), y: pixels('top'), y2: pixels('bottom') },
  };
}

/** How the line of a break in recording is drawn, wherever there is one. */
export const breakStyle: SpecPart = { strokeWidth: 1.5, strokeDash: [6, 3] };

/** The columns from one month to another, both included. */
export interface MonthBand {
  readonly first: string;
  readonly last: string;
  readonly fill: string;
}

/** Bands of months from `top` down to the months' axis. */
export function bandLayer(bands: readonly MonthBand[], top: number, outline: SpecPart): SpecPart {
  return {
    data: { values: bands },
    mark: { type: 'rect', ...outline },
    encoding: {
      x: { field: 'first', type: 'ordinal', bandPosition: 0 },
      x2: { field: 'last', bandPosition: 1 },
      y: { value: top },
      y2: { value: plot.height },
      fill: asGiven('fill'),
    },
  };
}
