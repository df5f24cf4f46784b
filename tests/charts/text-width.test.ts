import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/charts/layout/text-width.ts';
import { renderPng } from '../../src/charts/render/png.ts';
import { rednessOf } from './png-pixels.ts';

const SIZE = 20;
const pageWidth = 600;
const ZOOM = 2;

/** Where the last dark pixel of a drawn text lies. */
async function drawnWidth(text: string, weight: string): Promise<number> {
  const png = await renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="30"><text y="20" font-family="Arimo" font-size="${SIZE}" font-weight="${weight}">${text}</text></svg>`,
  );
  const lastDark = rednessOf(png).map((row) => row.findLastIndex((red) => red < 128));
  return (Math.max(...lastDark) + 1) / ZOOM;
}

test.each([
  ['normal', 'Victim-based crimes, June 2016 to May 2018: 88,108 (15.5%)'],
  ['normal', 'from −70,273 to −12, 1990–2018, £5 and so on…'],
  ['bold', 'The quick brown fox jumps over the lazy dog of QXZ'],
])('a text is measured as wide as it is drawn in the %s font', async (weight, text) => {
  const measured = textWidth(text, { size: SIZE, isBold: weight === 'bold' });
  expect(Math.abs((await drawnWidth(text, weight)) - measured)).toBeLessThan(0.02 * measured);
});

test('words are broken into lines between words, none wider than the limit', () => {
  const text = 'Victim-based crime rose 15.5% in the 12 months to May 2018';
  const lines = wrapText(text, 120, { size: SIZE });
  expect(lines.join(' ')).toBe(text);
  expect(lines.every((line) => textWidth(line, { size: SIZE }) <= 120)).toBe(true);
});

test('a word wider than the limit stands alone', () => {
  expect(wrapText('a disproportionately b', 40, { size: SIZE })).toEqual(['a', 'disproportionately', 'b']);
});
