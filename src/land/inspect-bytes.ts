import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ByteProblem, findProblem, findUtf16, longestLine, newline, tooLong } from './byte-problems.ts';

const carriageReturn = 0x0d;

export interface Inspection {
  /** SHA-256 of the file as delivered, in hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the text in it: the same for a file and its .gz. */
  readonly contentSha256: string;
  /** Size of the file as delivered. */
  readonly bytes: number;
  /** Lines of text, the last counted whether or not it ends in a line break. */
  readonly lines: number;
  /** The first line, without its line break and byte order mark. */
  readonly firstLine: string;
  /** A carriage return stands inside a line: fast readers may take it for a line break. */
  readonly hasLoneCarriageReturn: boolean;
  readonly problem: ByteProblem | null;
}

/** The bytes of a file's text, unpacked where the name ends in .gz. `onRaw` sees the bytes as delivered. */
function textOf(path: string, onRaw: (chunk: Buffer) => void): Readable {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  file.on('data', (chunk) => onRaw(chunk as Buffer));
  if (!path.toLowerCase().endsWith('.gz')) return file;
  const unpacked = createGunzip({ chunkSize: 1024 * 1024 });
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/**
 * Reads a file once, in pieces: hashes it, counts its lines and finds what no reader could make rows of.
 * Looks no further after the first problem, but reads on, so that the hashes are those of the whole file.
 * Memory stays at a few megabytes, however long a line is.
 */
export async function inspectBytes(path: string): Promise<Inspection> {
  const rawHash = createHash('sha256');
  const contentHash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  let firstLine = '';
  let pending: Buffer = Buffer.alloc(0);
  let hasLoneCarriageReturn = false;
  let problem: ByteProblem | null = null;
  let isFirstChunk = true;

  const text = textOf(path, (chunk) => {
    rawHash.update(chunk);
    bytes += chunk.length;
  });
  try {
    for await (const piece of text) {
      const chunk = piece as Buffer;
      contentHash.update(chunk);
      if (isFirstChunk) problem = findUtf16(chunk);
      isFirstChunk = false;
      if (problem) continue;
      const joined: Buffer = pending.length ? Buffer.concat([pending, chunk]) : chunk;
      const end = joined.lastIndexOf(newline);
      const whole = joined.subarray(0, end + 1);
      problem = findProblem(whole, lines);
      if (lines === 0 && end >= 0) firstLine = lineText(joined.subarray(0, joined.indexOf(newline)));
      lines += countLines(whole);
      hasLoneCarriageReturn ||= containsLoneCarriageReturn(whole);
      pending = joined.subarray(end + 1);
      if (!problem && pending.length > longestLine) problem = tooLong(lines + 1, pending.length);
    }
    if (!problem && pending.length > 0) {
      problem = findProblem(pending, lines);
      if (lines === 0) firstLine = lineText(pending);
      lines += 1;
      hasLoneCarriageReturn ||= containsLoneCarriageReturn(pending);
    }
  } catch (error) {
    if (!path.toLowerCase().endsWith('.gz') || !isZlibError(error)) throw error;
    problem = { code: 'damaged-gzip', line: lines + 1, position: null, got: (error as Error).message };
    return {
      ...(await hashWhole(path)),
      contentSha256: '',
      lines,
      firstLine,
      hasLoneCarriageReturn,
      problem,
    };
  }
  return {
    sha256: rawHash.digest('hex'),
    contentSha256: contentHash.digest('hex'),
    bytes,
    lines,
    firstLine,
    hasLoneCarriageReturn,
    problem,
  };
}

async function hashWhole(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) count += 1;
  return count;
}

function containsLoneCarriageReturn(chunk: Buffer): boolean {
  for (let at = chunk.indexOf(carriageReturn); at >= 0; at = chunk.indexOf(carriageReturn, at + 1)) {
    if (chunk[at + 1] !== newline) return true;
  }
  return false;
}

function lineText(line: Buffer): string {
  return line
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');
}

function isZlibError(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code.startsWith('Z_') || code === 'ERR_BUFFER_OUT_OF_BOUNDS';
}
