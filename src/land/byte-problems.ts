import { isUtf8 } from 'node:buffer';

export const newline = 0x0a;

/** The longest line an extract may have, in bytes: far above any real record, far below what fills memory. */
export const longestLine = 1024 * 1024;

/** Where reading a file went wrong, before its columns are looked at. */
export interface ByteProblem {
  readonly code: 'utf-16' | 'not-utf-8' | 'line-too-long' | 'damaged-gzip' | 'nul-byte';
  readonly line: number;
  /** Position in the line, in bytes from 1; null where the whole line is meant. */
  readonly position: number | null;
  readonly got: string;
}

/** A UTF-16 mark at the start of a file. */
export function findUtf16(chunk: Buffer): ByteProblem | null {
  const [first, second] = chunk;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked ? { code: 'utf-16', line: 1, position: 1, got: 'a UTF-16 byte order mark' } : null;
}

/** The first problem in a run of whole lines, `linesBefore` lines into the file. */
export function findProblem(chunk: Buffer, linesBefore: number): ByteProblem | null {
  const isSound = isUtf8(chunk) && !chunk.includes(0);
  let line = linesBefore;
  let start = 0;
  while (start < chunk.length) {
    const found = chunk.indexOf(newline, start);
    const end = found < 0 ? chunk.length : found;
    line += 1;
    if (end - start > longestLine) return tooLong(line, end - start);
    if (!isSound) {
      const problem = findBadByte(chunk.subarray(start, end), line);
      if (problem) return problem;
    }
    start = end + 1;
  }
  return null;
}

function findBadByte(line: Buffer, number: number): ByteProblem | null {
  const nul = line.indexOf(0);
  if (nul >= 0) return { code: 'nul-byte', line: number, position: nul + 1, got: 'a NUL byte' };
  if (isUtf8(line)) return null;
  let sound = 0;
  let bad = line.length;
  // Halving: a prefix is sound if it is UTF-8 once a character cut at its end is left aside.
  while (bad - sound > 1) {
    const middle = (sound + bad) >> 1;
    if (isUtf8Prefix(line.subarray(0, middle))) sound = middle;
    else bad = middle;
  }
  const byte = line[bad - 1] ?? 0;
  return {
    code: 'not-utf-8',
    line: number,
    position: bad,
    got: `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}, as Windows-1252 writes '${new TextDecoder('windows-1252').decode(Uint8Array.of(byte))}'`,
  };
}

function isUtf8Prefix(bytes: Buffer): boolean {
  return [0, 1, 2, 3].some(
    (cut) =>
      cut <= bytes.length && isCutCharacter(bytes, cut) && isUtf8(bytes.subarray(0, bytes.length - cut)),
  );
}

function isCutCharacter(bytes: Buffer, cut: number): boolean {
  return cut === 0 || (bytes[bytes.length - cut] ?? 0) >= 0xc0;
}

export function tooLong(line: number, length: number): ByteProblem {
  return {
    code: 'line-too-long',
    line,
    position: null,
    got: `a line of more than ${Math.floor(length / 1024).toLocaleString('en-GB')} KiB`,
  };
}
