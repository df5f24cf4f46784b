import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngFile, renderPng } from '../../src/charts/render/png.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import { ONE_OF_EACH } from './every-drawing.ts';

const SIGNATURE = '89504e470d0a1a0a';
const END = '0000000049454e44ae426082';

test.each(ONE_OF_EACH)('the PNG of a %s is twice the size of its SVG', async (_, drawing) => {
  const svg = await drawSvg(drawing);
  const [width = 0, height = 0] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const png = await renderPng(svg);
  expect(png.toString('hex', 0, 8)).toBe(SIGNATURE);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
});

test('a PNG file holds the pixels it was given, row by row', async () => {
  const pixels = Buffer.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255]);
  const png = await pngFile({ width: 2, height: 2, pixels });
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  expect(inflateSync(png.subarray(41, 41 + length)).toString('hex')).toBe(
    `00${pixels.toString('hex', 0, 8)}00${pixels.toString('hex', 8)}`,
  );
  expect(png.subarray(-12).toString('hex')).toBe(END);
});

test('text is drawn, with the fonts that come with the project', async () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15" font-family="Arial, Arimo">${text}</text></svg>`;
  expect(await renderPng(svg('8,012'))).not.toEqual(await renderPng(svg('')));
});
