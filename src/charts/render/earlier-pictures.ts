import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * The pictures of earlier builds, of any publication of an output folder. A picture depends on its drawing
 * and on the code that draws it, and on nothing else: where both are the same, the earlier one is taken over.
 */
export class EarlierPictures {
  private readonly drawn: ReadonlyMap<string, Drawn & { readonly folder: string }>;

  /**
   * Where a picture stands in several folders, it is taken from the first; `code` tells versions of the code
   * apart.
   */
  constructor(
    folders: readonly string[],
    private readonly code: string,
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
      return hashOf(svg) === drawn.svg && hashOf(png) === drawn.png ? { svg, png } : null;
    } catch {
      return null;
    }
  }

  /** What the next build is to know of pictures. */
  describe(drawing: Drawing, { svg, png }: Pictures): Drawn {
    return { stem: drawing.stem, from: this.sourceOf(drawing), svg: hashOf(svg), png: hashOf(png) };
  }

  private sourceOf({ stem, headline, spec, altText }: Drawing): string {
    return hashOf(JSON.stringify([this.code, stem, headline, spec, altText]));
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

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
