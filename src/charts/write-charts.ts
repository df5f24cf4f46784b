import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkNames } from './check-names.ts';
import { drawSvg } from './draw-svg.ts';
import type { Drawing } from './drawing.ts';
import { inParallel } from './in-parallel.ts';
import { renderPng } from './render-png.ts';

const DRAWN_AT_ONCE = 4;

/**
 * Writes each drawing to a folder as specification, SVG, PNG and alt text, with its data where it has its own.
 * Returns the files written.
 */
export async function writeCharts(folder: string, drawings: readonly Drawing[]): Promise<string[]> {
  checkNames(drawings);
  await mkdir(folder, { recursive: true });
  const files = await inParallel(drawings, DRAWN_AT_ONCE, (drawing) => writeDrawing(folder, drawing));
  return files.flat();
}

async function writeDrawing(folder: string, drawing: Drawing): Promise<string[]> {
  const svg = await drawSvg(drawing);
  const contents: Record<string, string | Buffer> = {
    'vl.json': `${JSON.stringify(drawing.spec, null, 2)}\n`,
    svg,
    png: await renderPng(svg),
    txt: `${drawing.altText}\n`,
    ...(drawing.csv === null ? {} : { csv: drawing.csv }),
  };
  return Promise.all(
    Object.entries(contents).map(async ([extension, content]) => {
      const file = join(folder, `${drawing.stem}.${extension}`);
      await writeFile(file, content);
      return file;
    }),
  );
}
