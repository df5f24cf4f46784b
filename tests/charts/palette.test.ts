import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { line, sparkline } from '../../src/charts/kinds/index.ts';
import { ink, markColour, palette, surface } from '../../src/charts/layout/palette.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { contrast } from './contrast.ts';
import { exampleChart, MOVED, risingWithout } from './example-chart.ts';

const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

const PLACES = [surface.page, surface.previousWindow, surface.currentWindow];

test('the formula gives 21 for black on white', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});

test('every colour of the palette has the contrast written beside it, enough for a mark', () => {
  const contrasts = Object.values(palette).map((color) => contrast(color, surface.page));
  expect(contrasts.every((ratio) => ratio >= MARK_CONTRAST)).toBe(true);
  expect(contrasts.map((ratio) => ratio.toFixed(1))).toEqual(['10.2', '3.2', '9.8', '3.0', '10.9', '3.1']);
});

describe.each(PLACES)('on %s', (place) => {
  test.each(Object.entries(ink))('%s can be read', (_, color) => {
    expect(contrast(color, place)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});

test.each(Object.entries(markColour))('a mark of the colour for %s is seen on the page', (_, color) => {
  expect(contrast(color, surface.page)).toBeGreaterThanOrEqual(MARK_CONTRAST);
});

test.each([
  ['sparkline', sparkline],
  ['line chart', line],
])('every text and mark drawn in a %s has enough contrast', async (_, kind) => {
  const svg = await drawSvg(
    drawingOf(kind, exampleChart(risingWithout(3), { isSynthetic: true, breaks: [MOVED] })),
  );
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
});

function colorOf(element: string, property: string): string {
  return new RegExp(`${property}="(#[0-9A-Fa-f]{6})"`).exec(element)?.[1] ?? 'none';
}
