import { inflateSync } from 'node:zlib';

const headerBytes = 8;
const byPlace = 3;

/** How red each pixel of a PNG file of ours is, row by row: 0 in black, 255 on white. */
export function rednessOf(png: Buffer): number[][] {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const bytes = kind === byPlace ? 1 : 4;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const rowBytes = width * bytes + 1;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const value = rows[row * rowBytes + 1 + column * bytes] ?? 0;
      return (kind === byPlace ? palette[3 * value] : value) ?? 0;
    }),
  );
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = headerBytes; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}
