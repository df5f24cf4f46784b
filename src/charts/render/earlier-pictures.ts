import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../sha256.ts';
import type { Drawing } from '../kinds/index.ts';

/** A drawing as pictures. */
export interface Pictures {
  readonly svg: string;
  readonly png: Buffer;
}

/** What pictures were drawn from, and what they are, as hashes. */
export interface Drawn {
  readonly stem: string;
  readonly from: string;
  readonly svg: string;
  readonly png: string;
}

const recordFile = '.drawn.json';

/** The page of a folder that shows its pictures. */
export const pageFile = 'index.html';

/**
 * The pictures of earlier builds, of any publication of an output folder. A picture depends on its drawing
 * and on the code that draws it, and on nothing else: where both are the same, the earlier one is taken over.
 */
export class EarlierPictures {
  private readonly drawn: ReadonlyMap<string, Drawn & { readonly folder: string }>;

  /**
   * Where a picture stands in several folders, it is taken from the first; `code` tells versions of the code
   * apart. `replaced`: the folder in whose place the new pictures are to be put, where it may be left as it is.
   */
  constructor(
    folders: readonly string[],
    private readonly code: string,
    private readonly replaced: string | null = null,
  ) {
    const drawn = folders.flatMap((folder) => readRecord(folder).map((one) => ({ ...one, folder })));
    this.drawn = new Map(drawn.reverse().map((one) => [one.from, one]));
  }

  /** The earlier pictures of a drawing, if they are there and as they were drawn. */
  find(drawing: Drawing): Pictures | null {
    const drawn = this.drawn.get(this.sourceOf(drawing));
    if (!drawn) return null;
    try {
      const file = (extension: string) => join(drawn.folder, `${drawn.stem}.${extension}`);
      const [svg, png] = [readFileSync(file('svg'), 'utf8'), readFileSync(file('png'))];
      return sha256Of(svg) === drawn.svg && sha256Of(png) === drawn.png ? { svg, png } : null;
    } catch {
      return null;
    }
  }

  /**
   * The pictures of all drawings, where the folder that is to be replaced has the files named, the page and nothing else:
   * then it is as it would be if it was written now.
   */
  standing(drawings: readonly Drawing[], files: readonly string[], page: string | null): Pictures[] | null {
    const folder = this.replaced;
    if (folder === null || !hasJust(folder, [...files, pageFile, recordFile])) return null;
    if (readFileSync(join(folder, pageFile), 'utf8') !== page) return null;
    const pictures: Pictures[] = [];
    for (const drawing of drawings) {
      const drawn = this.drawn.get(this.sourceOf(drawing));
      const found = drawn?.folder === folder && drawn.stem === drawing.stem ? this.find(drawing) : null;
      if (found === null) return null;
      pictures.push(found);
    }
    return pictures;
  }

  /** What the next build is to know of pictures. */
  describe(drawing: Drawing, { svg, png }: Pictures): Drawn {
    return { stem: drawing.stem, from: this.sourceOf(drawing), svg: sha256Of(svg), png: sha256Of(png) };
  }

  private sourceOf({ stem, headline, spec, altText, csv }: Drawing): string {
    return sha256Of(JSON.stringify([this.code, stem, headline, spec, altText, csv]));
  }
}

/** Writes down what the pictures in a folder were drawn from, for the next build. */
export function recordDrawn(folder: string, drawn: readonly Drawn[]): void {
  writeFileSync(join(folder, recordFile), `${JSON.stringify(drawn, null, 2)}\n`);
}

/** The record of a folder; an empty one where there is none, or none that can be read. */
function readRecord(folder: string): Drawn[] {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordFile), 'utf8'));
    return Array.isArray(record) ? record.filter((drawn) => drawn?.stem) : [];
  } catch {
    return [];
  }
}

/** Whether a folder has these files and no other, but for the page that says what it is for. */
function hasJust(folder: string, files: readonly string[]): boolean {
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  const expected = new Set(files);
  return names.length === expected.size && names.every((name) => expected.has(name));
}
