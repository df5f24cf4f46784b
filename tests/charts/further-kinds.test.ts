import { afterEach, describe, expect, test, vi } from 'vitest';
import { longestAltText } from '../../src/charts/kinds/sentences.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { EVERY_DRAWING, ONE_OF_EACH } from './every-drawing.ts';

const FURTHER = EVERY_DRAWING.filter(([name]) => /^(limits|areas|drivers)/.test(name));

afterEach(() => vi.restoreAllMocks());

test.each(FURTHER)('the %s is drawn without a warning or a missing number', async (_, drawing) => {
  const warn = vi.spyOn(console, 'warn');
  const svg = await drawSvg(drawing);
  expect(warn).not.toHaveBeenCalled();
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
});

test.each(EVERY_DRAWING)('the alt text of the %s is within the limit', (_, { altText }) => {
  expect(altText.length).toBeLessThanOrEqual(longestAltText);
  expect(altText).not.toMatch(/NaN|Infinity|undefined|null/);
});

describe.each(ONE_OF_EACH)('a %s', (_, drawing) => {
  test('is one image, named by its headline and its alt text', async () => {
    const svg = await drawSvg(drawing);
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="(\S+)-title \1-description"[^>]*><title/);
    expect(svg).toContain(`>${drawing.headline}</title>`);
    expect(svg).toContain(`>${drawing.altText}</desc>`);
  });

  test('is the same every time', async () => {
    expect(await drawSvg(drawing)).toBe(await drawSvg(drawing));
  });
});
