import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const pieceSize = 1024 * 1024;

/** Whether a file's name says that its text is packed with gzip. */
export function isPacked(path: string): boolean {
  return path.toLowerCase().endsWith('.gz');
}

/** The bytes of a file's text in pieces, unpacked where its name says so. `onRaw` sees the bytes as delivered. */
export function openText(path: string, onRaw?: (piece: Buffer) => void): AsyncIterable<Buffer> {
  const raw = rawPieces(path, onRaw);
  if (!isPacked(path)) return raw;
  // An error on the way reaches whoever reads: the pipeline hands it on.
  return pipeline(Readable.from(raw), createGunzip({ chunkSize: pieceSize }), () => undefined);
}

/** The bytes of a file as delivered, in pieces, each seen by `onRaw` first. */
export async function* rawPieces(
  path: string,
  onRaw: (piece: Buffer) => void = () => undefined,
): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(path, { highWaterMark: pieceSize })) {
    onRaw(piece as Buffer);
    yield piece as Buffer;
  }
}
