import type { Picture } from './png-file.ts';

/** A picture of few colours: their red, green and blue, and rows of their places among them. */
export interface Indexed {
  readonly palette: Buffer;
  /** Each row begins with a byte that names its filter: 0, none. */
  readonly rows: Buffer;
}

const MOST_COLOURS = 256;
const OPAQUE = 255;

/** A picture as indices into its colours, a quarter of the bytes; null where they are too many, or see-through. */
export function indexed({ width, height, pixels }: Picture): Indexed | null {
  const words = new Uint32Array(new Uint8Array(pixels).buffer);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let place = 0;
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (const end = to + width; to < end; to += 1, from += 1) {
      const word = words[from] as number;
      // Most pixels are like the one before.
      if (word !== last) {
        last = word;
        const known = places.get(word);
        if (known === undefined) {
          if (places.size === MOST_COLOURS || pixels[4 * from + 3] !== OPAQUE) return null;
          places.set(word, places.size);
        }
        place = known ?? places.size - 1;
      }
      rows[to] = place;
    }
  }
  const colours = Buffer.from(Uint32Array.from(places.keys()).buffer);
  return { palette: Buffer.from(colours.filter((_, index) => index % 4 !== 3)), rows };
}
