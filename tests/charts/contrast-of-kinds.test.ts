import { expect, test } from 'vitest';
import { surface } from '../../src/charts/layout/palette.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { contrast } from './contrast.ts';
import { EVERY_DRAWING } from './every-drawing.ts';

const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;
/** They carry nothing of their own: the grid is named by its labels, white separates. */
const QUIET: readonly string[] = [surface.page, surface.gridLine];

/** Limits, areas and drivers are drawn on the white page, without shading. */
const ON_WHITE = EVERY_DRAWING.filter(([name]) => /^(limits|areas|drivers)/.test(name));

test.each(ON_WHITE)('every text and mark of the %s has enough contrast', async (_, drawing) => {
  const svg = (await drawSvg(drawing)).replace(/<rect[^>]*>/, '');
  for (const color of colorsOf(svg, 'text')) {
    expect(contrast(color, surface.page)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  }
  for (const color of [...colorsOf(svg, 'path'), ...colorsOf(svg, 'line')]) {
    if (!QUIET.includes(color)) expect(contrast(color, surface.page)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  }
});

/** The colours that elements of a name are filled or drawn with. */
function colorsOf(svg: string, name: string): string[] {
  return (svg.match(new RegExp(`<${name}[^>]*>`, 'g')) ?? []).flatMap(
    (element) => element.match(/(?<=(fill|stroke)=")#[0-9A-Fa-f]{6}/g) ?? [],
  );
}
