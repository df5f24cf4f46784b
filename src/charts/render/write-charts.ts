import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawing } from '../kinds/index.ts';
import { EarlierPictures, type Pictures, pageFile, recordDrawn } from './earlier-pictures.ts';
import { renderPng } from './png.ts';
import { drawSvg } from './svg.ts';

const drawnAtOnce = 4;

/** A drawing as pictures, with its words. */
export interface DrawnPicture extends Pictures, Pick<Drawing, 'kind' | 'row' | 'altText'> {}

/** What was written. */
export interface WrittenCharts {
  readonly files: readonly string[];
  /** Every picture, by the stem of its drawing. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** Drawings whose pictures are those of an earlier build. */
  readonly unchanged: number;
  /** Nothing was written, as the folder of the earlier build has all of it, and no more. */
  readonly isUnchanged: boolean;
}

/**
 * Writes each drawing to a folder as specification, SVG, PNG and alt text, with its data where it has its
 * own, and the page that shows them. Pictures of an earlier build are taken over where nothing they depend on has changed.
 */
export async function writeCharts(
  folder: string,
  drawings: readonly Drawing[],
  earlier = new EarlierPictures([], ''),
  page: string | null = null,
): Promise<WrittenCharts> {
  checkNames(drawings);
  const standing = earlier.standing(drawings, drawings.flatMap(fileNames), page);
  if (standing !== null) return standingCharts(folder, drawings, standing);
  await mkdir(folder, { recursive: true });
  if (page !== null) await writeFile(join(folder, pageFile), page);
  const written = await inParallel(drawings, drawnAtOnce, async (drawing) => {
    const found = earlier.find(drawing);
    const pictures = found ?? (await draw(drawing));
    const files = await writeDrawing(folder, drawing, pictures);
    const { kind, row, altText } = drawing;
    return {
      stem: drawing.stem,
      picture: { ...pictures, kind, row, altText },
      files,
      drawn: earlier.describe(drawing, pictures),
      isUnchanged: found !== null,
    };
  });
  recordDrawn(
    folder,
    written.map(({ drawn }) => drawn),
  );
  return {
    files: written.flatMap(({ files }) => files),
    pictures: new Map(written.map(({ stem, picture }) => [stem, picture])),
    unchanged: written.filter(({ isUnchanged }) => isUnchanged).length,
    isUnchanged: false,
  };
}

/** The charts that stand in the folder of an earlier build, as if they had been written. */
function standingCharts(
  folder: string,
  drawings: readonly Drawing[],
  standing: readonly Pictures[],
): WrittenCharts {
  const pictures = drawings.map(({ stem, kind, row, altText }, index): [string, DrawnPicture] => {
    return [stem, { ...(standing[index] as Pictures), kind, row, altText }];
  });
  return {
    files: drawings.flatMap(fileNames).map((name) => join(folder, name)),
    pictures: new Map(pictures),
    unchanged: drawings.length,
    isUnchanged: true,
  };
}

function fileNames({ stem, csv }: Drawing): string[] {
  const extensions = ['vl.json', 'svg', 'png', 'txt', ...(csv === null ? [] : ['csv'])];
  return extensions.map((extension) => `${stem}.${extension}`);
}

async function draw(drawing: Drawing): Promise<Pictures> {
  const svg = await drawSvg(drawing);
  return { svg, png: await renderPng(svg) };
}

function writeDrawing(folder: string, drawing: Drawing, { svg, png }: Pictures): Promise<string[]> {
  const contents: Record<string, string | Buffer> = {
    'vl.json': `${JSON.stringify(drawing.spec, null, 2)}\n`,
    svg,
    png,
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

/**
 * Refuses names that cannot be a file's name everywhere, and names that would overwrite each other's files.
 */
function checkNames(drawings: readonly Pick<Drawing, 'stem'>[]): void {
  const taken = new Set<string>();
  for (const { stem } of drawings) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(stem)) throw new Error(`invalid chart name: ${JSON.stringify(stem)}`);
    // Windows and macOS do not tell capital letters apart.
    const name = stem.toLowerCase();
    if (taken.has(name)) throw new Error(`duplicate chart name: ${JSON.stringify(stem)}`);
    taken.add(name);
  }
}

/** Does the work for every item, at most `limit` at a time, and returns the answers in the items' order. */
async function inParallel<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return answers;
}
