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
  if (standing !== null) {
    return { ...chartsIn(folder, drawings, standing), unchanged: drawings.length, isUnchanged: true };
  }
  await mkdir(folder, { recursive: true });
  if (page !== null) await writeFile(join(folder, pageFile), page);
  let unchanged = 0;
  const pictures = await inParallel(drawings, drawnAtOnce, async (drawing) => {
    const found = earlier.find(drawing);
    if (found !== null) unchanged += 1;
    const drawn = found ?? (await draw(drawing));
    await writeDrawing(folder, drawing, drawn);
    return drawn;
  });
  const record = drawings.map((drawing, index) => earlier.describe(drawing, pictures[index] as Pictures));
  recordDrawn(folder, record);
  return { ...chartsIn(folder, drawings, pictures), unchanged, isUnchanged: false };
}

/** The charts that stand in a folder, each with its pictures. */
function chartsIn(
  folder: string,
  drawings: readonly Drawing[],
  pictures: readonly Pictures[],
): Pick<WrittenCharts, 'files' | 'pictures'> {
  const drawn = drawings.map(({ stem, kind, row, altText }, index): [string, DrawnPicture] => {
    return [stem, { ...(pictures[index] as Pictures), kind, row, altText }];
  });
  return { files: drawings.flatMap(fileNames).map((name) => join(folder, name)), pictures: new Map(drawn) };
}

function fileNames({ stem, csv }: Drawing): string[] {
  const extensions = ['vl.json', 'svg', 'png', 'txt', ...(csv === null ? [] : ['csv'])];
  return extensions.map((extension) => `${stem}.${extension}`);
}

async function draw(drawing: Drawing): Promise<Pictures> {
  const svg = await drawSvg(drawing);
  return { svg, png: await renderPng(svg) };
}

async function writeDrawing(folder: string, drawing: Drawing, { svg, png }: Pictures): Promise<void> {
  const contents = {
    'vl.json': `${JSON.stringify(drawing.spec, null, 2)}\n`,
    svg,
    png,
    txt: `${drawing.altText}\n`,
    ...(drawing.csv === null ? {} : { csv: drawing.csv }),
  };
  const files = Object.entries(contents).map(([extension, content]) =>
    writeFile(join(folder, `${drawing.stem}.${extension}`), content),
  );
  await Promise.all(files);
}

/** Refuses names that cannot be a file's name everywhere, and names that would overwrite each other's files. */
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
