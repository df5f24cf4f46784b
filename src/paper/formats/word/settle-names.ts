import { textOf } from '../../../zip.ts';

/** A name the document library makes up anew each time, for a relationship between parts. */
const madeUp = /rId[0-9a-z_-]{21}(?=")/g;

/** The number of a picture, which the library counts on from one document to the next. */
const pictureNumber = /(?<=<wp:docPr id=")\d+(?=")/g;

/** The parts of a document with names and numbers by the order they stand in, so that the same paper gives the same bytes. */
export function settleNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbers = new Map<string, string>();
  let pictures = 0;
  const settled = new Map<string, Uint8Array>();
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) {
      settled.set(path, bytes);
      continue;
    }
    const text = (textOf(parts, path) ?? '').replace(madeUp, (name) => {
      const number = numbers.get(name) ?? `rIdPaper${numbers.size + 1}`;
      numbers.set(name, number);
      return number;
    });
    const numbered = text.replace(pictureNumber, () => {
      pictures += 1;
      return String(pictures);
    });
    settled.set(path, Buffer.from(numbered));
  }
  return settled;
}
