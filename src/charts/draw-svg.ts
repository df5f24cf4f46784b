import { printableText } from '../words/index.ts';
import type { Drawing } from './drawing.ts';
import { renderSvg } from './render-svg.ts';

/** A drawing as SVG, with its headline and alt text in it. */
export async function drawSvg({ spec, stem, headline, altText }: Drawing): Promise<string> {
  return printableText(await renderSvg(spec, { id: stem, title: headline, description: altText }));
}
