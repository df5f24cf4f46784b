import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { RenderedImage } from '@resvg/resvg-js';
import { surface } from '../layout/palette.ts';

/** A picture as rows of red, green, blue and opacity, one byte each. */
type Raster = Pick<RenderedImage, 'width' | 'height' | 'pixels'>;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bitsPerColour = 8;
const redGreenBlueOpacity = 6;
/** Fast, and on flat drawings as small as the slower levels but one. */
const compressionLevel = 3;

/** A picture as a PNG file. It is packed off the main thread, which can draw the next chart meanwhile. */
export async function pngFile({ width, height, pixels }: Raster): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitsPerColour, redGreenBlueOpacity], 8);

  const rows = unfilteredRows(pixels, width * 4, height);
  const data = await promisify(deflate)(rows, { level: compressionLevel });
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([pngSignature, ...chunks]);
}

/** Each row begins with a byte that names its filter: 0, none. */
function unfilteredRows(pixels: Buffer, rowBytes: number, height: number): Buffer {
  const rows = Buffer.allocUnsafe((rowBytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows[row * (rowBytes + 1)] = 0;
    pixels.copy(rows, row * (rowBytes + 1) + 1, row * rowBytes, (row + 1) * rowBytes);
  }
  return rows;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const file = Buffer.alloc(named.length + 8);
  file.writeUInt32BE(data.length, 0);
  named.copy(file, 4);
  file.writeUInt32BE(crc32(named), named.length + 4);
  return file;
}

const zoom = 2;

/** Draws an SVG as a PNG of twice its size, or so many pixels wide, with the fonts of the project and no others. */
export async function renderPng(svg: string, asWide: number | null = null): Promise<Buffer> {
  const { renderAsync } = await loadResvg();
  const { width, height, pixels } = await renderAsync(svg, {
    fitTo: asWide === null ? { mode: 'zoom', value: zoom } : { mode: 'width', value: asWide },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Arimo' },
    background: surface.page,
  });
  return pngFile({ width, height, pixels });
}

/**
 * resvg asks for four megabytes a picture and gives them back at once. On a virtual machine that costs more than drawing
 * does, unless its allocator, which reads these settings when it is loaded, takes large pages and keeps them.
 */
function loadResvg() {
  process.env.MIMALLOC_ALLOW_LARGE_OS_PAGES ??= '1';
  process.env.MIMALLOC_PURGE_DELAY ??= '-1';
  return import('@resvg/resvg-js');
}

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map((file) =>
    resolve(`@expo-google-fonts/arimo/${file}`),
  );
}
