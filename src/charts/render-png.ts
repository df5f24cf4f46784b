import { createRequire } from 'node:module';
import { SURFACE } from './palette.ts';
import { pngFile } from './png-file.ts';

const { resolve } = createRequire(import.meta.url);
const ZOOM = 2;

/**
 * Draws an SVG as a PNG of twice its size, or as wide as asked, in pixels, with the fonts that come with the project
 * and no others.
 */
export async function renderPng(svg: string, asWide: number | null = null): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { width, height, pixels } = await renderAsync(svg, {
    fitTo: asWide === null ? { mode: 'zoom', value: ZOOM } : { mode: 'width', value: asWide },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Arimo' },
    background: SURFACE.page,
  });
  return pngFile({ width, height, pixels });
}

const FONT_FILES = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map((file) =>
  resolve(`@expo-google-fonts/arimo/${file}`),
);
