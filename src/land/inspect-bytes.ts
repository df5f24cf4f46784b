import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ByteProblem, findBadByte, findMark, type Inspection } from './byte-findings.ts';
import { LineCounter, newline } from './line-counter.ts';

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
async function* rawPieces(
  path: string,
  onRaw: (piece: Buffer) => void = () => undefined,
): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(path, { highWaterMark: pieceSize })) {
    onRaw(piece as Buffer);
    yield piece as Buffer;
  }
}

/**
 * Looks at text as its bytes go by: counts lines to the end, and tells the first thing that no reader could make
 * rows of. Memory stays at a few megabytes, however long a line is.
 */
class TextScan {
  readonly counter = new LineCounter();
  /** The first line, without its line break and byte order mark; blank of UTF-16, and where it is too long. */
  firstLine = '';
  private found: ByteProblem | null = null;
  private isFirst = true;
  /** The start of a line whose end has not come yet. */
  private pending: Buffer = Buffer.alloc(0);

  /** The first problem so far. */
  get problem(): ByteProblem | null {
    const { longLine } = this.counter;
    if (this.found || !longLine) return this.found;
    const size = Math.floor(longLine.bytes / 1024).toLocaleString('en-GB');
    return { code: 'line-too-long', line: longLine.line, position: null, got: `a line of ${size} KiB` };
  }

  /** Looks at the next piece of text. */
  take(piece: Buffer): void {
    const linesBefore = this.counter.ended;
    this.counter.take(piece);
    if (this.isFirst) this.found = findMark(piece);
    this.isFirst = false;
    if (this.found || (this.problem && linesBefore > 0)) return;
    const joined = this.pending.length > 0 ? Buffer.concat([this.pending, piece]) : piece;
    const isShort = this.counter.longLine?.line !== 1;
    if (linesBefore === 0 && isShort) this.noteFirstLine(joined, joined.indexOf(newline));
    if (this.problem) return;
    const end = joined.lastIndexOf(newline) + 1;
    this.lookAt(joined.subarray(0, end), linesBefore);
    this.pending = joined.subarray(end);
  }

  /** Ends the text. Returns how many lines it has. */
  end(): number {
    if (!this.problem) {
      this.lookAt(this.pending, this.counter.ended);
      if (this.counter.ended === 0) this.noteFirstLine(this.pending, this.pending.length);
    }
    return this.counter.end();
  }

  private lookAt(lines: Buffer, linesBefore: number): void {
    if (lines.length === 0) return;
    this.found = findBadByte(lines, linesBefore);
  }

  private noteFirstLine(text: Buffer, end: number): void {
    if (end >= 0) this.firstLine = lineText(text.subarray(0, end));
  }
}

function lineText(line: Buffer): string {
  return line
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');
}

/** Text may unpack to no more than this, nor, above a first part, to more than so many times its packed size. */
const unpackingLimits = { bytes: 8 * 1024 ** 3, ratio: 250, ratioAbove: 64 * 1024 ** 2 };

/**
 * Reads a file once, in pieces: hashes it, counts its lines and finds what no reader could make rows of.
 * Throws what the operating system says where the file cannot be read.
 */
export async function inspectBytes(path: string, limits = unpackingLimits): Promise<Inspection> {
  const hash = createHash('sha256');
  const contentHash = createHash('sha256');
  const scan = new TextScan();
  let bytes = 0;
  let unpacked = 0;
  let ofPacking: ByteProblem | null = null;
  const text = openText(path, (piece) => {
    hash.update(piece);
    bytes += piece.length;
  });
  try {
    for await (const piece of text) {
      if (isPacked(path)) contentHash.update(piece);
      scan.take(piece);
      unpacked += piece.length;
      const isTooDense = unpacked > limits.ratioAbove && unpacked > limits.ratio * bytes;
      if (isPacked(path) && (isTooDense || unpacked > limits.bytes)) {
        ofPacking = tooLarge(scan.counter.ended + 1, unpacked, bytes);
        break;
      }
    }
  } catch (error) {
    if (!isPacked(path) || !isZlibError(error)) throw error;
    ofPacking = damaged(scan.counter.ended + 1, error.code, bytes);
  }
  const lines = scan.end();
  const whole = ofPacking ? await hashWhole(path) : { sha256: hash.digest('hex'), bytes };
  const content = isPacked(path) ? contentHash.digest('hex') : whole.sha256;
  const problem = ofPacking ?? scan.problem;
  return {
    ...whole,
    contentSha256: ofPacking ? '' : content,
    lines,
    rows: problem?.code === 'not-text' ? 0 : scan.counter.rows,
    firstLine: scan.firstLine,
    isPlain: !scan.counter.hasLoneCarriageReturn && !scan.counter.hasBlankInside,
    problem,
  };
}

async function hashWhole(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of rawPieces(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Whether unpacking found bytes that gzip does not write. */
export function isZlibError(error: unknown): error is { code: string } {
  return ((error as { code?: string }).code ?? '').startsWith('Z_');
}

function damaged(line: number, code: string, bytes: number): ByteProblem {
  const got = code === 'Z_BUF_ERROR' ? 'one that ends too early' : 'bytes that are not those of gzip';
  return { code: 'damaged-gzip', line, position: null, got: bytes === 0 ? 'an empty file' : got };
}

function tooLarge(line: number, unpacked: number, bytes: number): ByteProblem {
  const size = (count: number) => `${Math.ceil(count / 1024 ** 2).toLocaleString('en-GB')} MiB`;
  const got = `more than ${size(unpacked)} of text unpacked from ${size(bytes)}`;
  return { code: 'unpacks-too-large', line, position: null, got };
}
