import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { INK, PALETTE, SURFACE } from '../../src/charts/palette.ts';
import { exampleChart, risingWithout } from './example-chart.ts';

const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

/** The contrast of two colours by the formula of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const PLACES = [SURFACE.page, SURFACE.previousWindow, SURFACE.currentWindow];

test('the formula gives 21 for black on white', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});

test('every colour of the palette has the contrast written beside it, enough for a mark', () => {
  const contrasts = Object.values(PALETTE).map((color) => contrast(color, SURFACE.page));
  expect(contrasts.every((ratio) => ratio >= MARK_CONTRAST)).toBe(true);
  expect(contrasts.map((ratio) => ratio.toFixed(1))).toEqual(['10.2', '3.2', '9.8', '3.0', '10.9', '3.1']);
});

describe.each(PLACES)('on %s', (place) => {
  test.each(Object.entries(INK))('%s can be read', (_, color) => {
    expect(contrast(color, place)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});

test.each(['sparkline', 'line'] as const)(
  'every text and mark drawn in a %s has enough contrast',
  async (kind) => {
    const { svg } = await drawChart(exampleChart(risingWithout(3), { isSynthetic: true }), kind);
    const texts = svg.match(/<text[^>]*>/g) ?? [];
    const marks = /class="mark-symbol[^>]*>(.*?)<\/g>/.exec(svg)?.[1]?.match(/<path[^>]*>/g) ?? [];
    const lines = svg.match(/class="mark-line[^>]*><path[^>]*>/g) ?? [];
    expect([texts.length, marks.length, lines.length].every((count) => count > 0)).toBe(true);

    for (const place of PLACES) {
      for (const text of texts)
        expect(contrast(colorOf(text, 'fill'), place)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      for (const mark of marks)
        expect(contrast(colorOf(mark, 'fill'), place)).toBeGreaterThanOrEqual(MARK_CONTRAST);
      for (const line of lines)
        expect(contrast(colorOf(line, 'stroke'), place)).toBeGreaterThanOrEqual(MARK_CONTRAST);
    }
  },
);

function colorOf(element: string, property: string): string {
  return new RegExp(`${property}="(#[0-9A-Fa-f]{6})"`).exec(element)?.[1] ?? 'none';
}
