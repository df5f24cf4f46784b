import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ByteProblem, findBadByte, findMark, type Inspection } from './byte-findings.ts';
import { isZlibError } from './file-state.ts';
import { LineScan, longestLine, newline } from './line-scan.ts';

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
 * Looks at text as its bytes go by, whole lines at a time: counts lines and rows to the end, and tells the first thing
 * that no reader could make rows of. Memory stays at a few megabytes, however long a line is.
 */
class TextScan {
  readonly lines = new LineScan();
  /** The first line, without its line break and byte order mark; blank of UTF-16, and where it is too long. */
  firstLine = '';
  /** The first problem so far. */
  problem: ByteProblem | null = null;
  private isFirst = true;
  /** The start of a line whose end has not come yet. */
  private pending: Buffer = Buffer.alloc(0);
  /** Bytes so far of a line that is too long; null where the line is not. */
  private tooLong: number | null = null;

  /** Looks at the next piece of text. */
  take(piece: Buffer): void {
    if (this.isFirst) this.problem = findMark(piece);
    let rest = this.tooLong === null ? piece : this.skip(piece);
    if (this.pending.length > 0) {
      const first = rest.indexOf(newline) + 1;
      const joined = Buffer.concat([this.pending, first === 0 ? rest : rest.subarray(0, first)]);
      this.pending = first === 0 ? joined : Buffer.alloc(0);
      if (first > 0) this.lookAt(joined);
      rest = first === 0 ? Buffer.alloc(0) : rest.subarray(first);
    }
    const end = rest.lastIndexOf(newline) + 1;
    this.lookAt(rest.subarray(0, end));
    if (end < rest.length) this.pending = rest.subarray(end);
    if (this.pending.length <= longestLine) return;
    this.tooLong = this.pending.length;
    this.pending = Buffer.alloc(0);
    this.isFirst = false;
  }

  /** Ends the text. Returns how many lines it has. */
  end(): number {
    if (this.tooLong !== null) this.endLongLine(this.tooLong);
    this.lookAt(this.pending);
    return this.lines.ended;
  }

  private lookAt(lines: Buffer): void {
    if (lines.length === 0) return;
    const ended = this.lines.ended;
    const isMarked = this.isFirst && lines.subarray(0, 3).equals(byteOrderMark);
    if (this.isFirst && this.problem === null) this.noteFirstLine(lines);
    this.problem ??= findBadByte(lines, ended);
    this.lines.take(isMarked ? lines.subarray(3) : lines);
    this.isFirst = false;
    const { longLine } = this.lines;
    if (longLine !== null && longLine.line <= (this.problem?.line ?? longLine.line))
      this.problem = ofLongLine(longLine);
  }

  private noteFirstLine(lines: Buffer): void {
    const end = lines.indexOf(newline);
    const line = lines.subarray(0, end < 0 ? lines.length : end);
    if (line.length <= longestLine) this.firstLine = lineText(line);
  }

  /** Leaves out what belongs to the line that is too long, and returns what follows it. */
  private skip(piece: Buffer): Buffer {
    const end = piece.indexOf(newline);
    const length = (this.tooLong ?? 0) + (end < 0 ? piece.length : end);
    this.tooLong = length;
    if (end < 0) return Buffer.alloc(0);
    this.endLongLine(length);
    this.tooLong = null;
    return piece.subarray(end + 1);
  }

  private endLongLine(bytes: number): void {
    this.lines.skip(bytes);
    if (this.lines.longLine !== null) this.problem ??= ofLongLine(this.lines.longLine);
  }
}

function ofLongLine({ line, bytes }: { line: number; bytes: number }): ByteProblem {
  const size = Math.floor(bytes / 1024).toLocaleString('en-GB');
  return { code: 'line-too-long', line, position: null, got: `a line of ${size} KiB` };
}

const byteOrderMark = Buffer.from('\uFEFF');

function lineText(line: Buffer): string {
  return line
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');
}

/** The text of an odd file of up to so many bytes is kept until its rows are made: it need not be read again. */
const mostKept = 32 * 1024 ** 2;

/** A file's text may have no more bytes than this, nor, above a first part, to more than so many times its packed size. */
const unpackingLimits = { bytes: 8 * 1024 ** 3, ratio: 250, ratioAbove: 64 * 1024 ** 2 };

/**
 * Reads a file once, in pieces: hashes it, counts its lines and rows, tells whether every reader would make the same
 * rows of it, and finds what no reader could make rows of.
 * Throws what the operating system says where the file cannot be read.
 */
export async function inspectBytes(path: string, limits = unpackingLimits): Promise<Inspection> {
  const { size } = statSync(path);
  if (size > limits.bytes) return notLookedAt(size);
  const hash = createHash('sha256');
  const contentHash = createHash('sha256');
  const scan = new TextScan();
  let bytes = 0;
  let unpacked = 0;
  let ofPacking: ByteProblem | null = null;
  let kept: Buffer[] | null = [];
  const text = openText(path, (piece) => {
    hash.update(piece);
    bytes += piece.length;
  });
  try {
    for await (const piece of text) {
      if (isPacked(path)) contentHash.update(piece);
      scan.take(piece);
      unpacked += piece.length;
      if (unpacked > mostKept) kept = null;
      kept?.push(piece);
      const isTooDense = isPacked(path) && unpacked > limits.ratioAbove && unpacked > limits.ratio * bytes;
      if (isTooDense || unpacked > limits.bytes) {
        ofPacking = tooLarge(scan.lines.ended + 1, unpacked, bytes);
        break;
      }
    }
  } catch (error) {
    if (!isPacked(path) || !isZlibError(error)) throw error;
    ofPacking = damaged(scan.lines.ended + 1, error.code, bytes);
  }
  const lines = scan.end();
  const whole = ofPacking ? await hashFile(path) : { sha256: hash.digest('hex'), bytes };
  const content = isPacked(path) ? contentHash.digest('hex') : whole.sha256;
  const problem = ofPacking ?? scan.problem;
  const { rows, isPlain, unkept } = scan.lines;
  return {
    ...whole,
    contentSha256: ofPacking ? '' : content,
    lines,
    rows: problem?.code === 'not-text' ? 0 : rows,
    firstLine: scan.firstLine,
    isPlain,
    unkept,
    oddText: isPlain || problem ? null : kept,
    problem,
  };
}

/** What is said of a file that is larger than any text may be: it is not read, not even for its hash. */
function notLookedAt(bytes: number): Inspection {
  const got = `a file of ${inMebibytes(bytes)}`;
  return {
    sha256: '',
    contentSha256: '',
    bytes,
    lines: 0,
    rows: 0,
    firstLine: '',
    isPlain: false,
    unkept: 'nothing',
    oddText: null,
    problem: { code: 'file-too-large', line: 1, position: null, got },
  };
}

/** SHA-256 of a file as delivered, in hexadecimal, and its size. */
export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of rawPieces(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function damaged(line: number, code: string, bytes: number): ByteProblem {
  const got = code === 'Z_BUF_ERROR' ? 'one that ends too early' : 'bytes that are not those of gzip';
  return { code: 'damaged-gzip', line, position: null, got: bytes === 0 ? 'an empty file' : got };
}

function tooLarge(line: number, unpacked: number, bytes: number): ByteProblem {
  const got = `more than ${inMebibytes(unpacked)} of text unpacked from ${inMebibytes(bytes)}`;
  return { code: 'unpacks-too-large', line, position: null, got };
}

function inMebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 ** 2).toLocaleString('en-GB')} MiB`;
}
