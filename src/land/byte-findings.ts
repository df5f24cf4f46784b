import { isUtf8 } from 'node:buffer';
import { isBlankText } from '../csv.ts';
import { blocking, type Finding } from '../findings/index.ts';
import { newline, type Unkept } from './line-scan.ts';

/** Where reading a file went wrong, before its columns are looked at. */
export interface ByteProblem {
  readonly code:
    | 'utf-16'
    | 'not-text'
    | 'not-utf-8'
    | 'nul-byte'
    | 'line-too-long'
    | 'damaged-gzip'
    | 'file-too-large'
    | 'unpacks-too-large';
  readonly line: number;
  /** Position in the line, in bytes from 1; null where the whole line is meant. */
  readonly position: number | null;
  readonly got: string;
}

const marks: readonly { bytes: readonly number[]; code: 'utf-16' | 'not-text'; got: string }[] = [
  { bytes: [0xff, 0xfe], code: 'utf-16', got: 'a UTF-16 byte order mark' },
  { bytes: [0xfe, 0xff], code: 'utf-16', got: 'a UTF-16 byte order mark' },
  { bytes: [0x1f, 0x8b], code: 'not-text', got: 'a file packed with gzip whose name does not end in .gz' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'not-text', got: 'an Excel workbook or ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'not-text', got: 'an old Excel workbook' },
];

/** What the first bytes of a file say it is, where that is not UTF-8 text. */
export function findMark(start: Buffer): ByteProblem | null {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (mark) return { code: mark.code, line: 1, position: 1, got: mark.got };
  const [first, second] = start;
  if (second !== undefined && (first === 0) !== (second === 0)) {
    const got = 'a NUL byte beside the first letter, as in UTF-16';
    return { code: 'utf-16', line: 1, position: first === 0 ? 1 : 2, got };
  }
  return null;
}

/** The first byte that UTF-8 text does not have, in a run of whole lines `linesBefore` lines into the file. */
export function findBadByte(text: Buffer, linesBefore: number): ByteProblem | null {
  if (isUtf8(text) && !text.includes(0)) return null;
  let line = linesBefore;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf(newline, start);
    const end = found < 0 ? text.length : found;
    line += 1;
    const problem = findInLine(text.subarray(start, end), line);
    if (problem) return problem;
    start = end + 1;
  }
  return null;
}

function findInLine(bytes: Buffer, line: number): ByteProblem | null {
  const nul = bytes.indexOf(0);
  const bad = isUtf8(bytes) ? -1 : firstOutsideUtf8(bytes);
  if (nul >= 0 && (bad < 0 || nul < bad)) {
    return { code: 'nul-byte', line, position: nul + 1, got: 'a NUL byte' };
  }
  if (bad < 0) return null;
  const byte = bytes.subarray(bad, bad + 1);
  const hexadecimal = byte.toString('hex').toUpperCase();
  const got = `the byte 0x${hexadecimal}, which Windows-1252 writes '${new TextDecoder('windows-1252').decode(byte)}'`;
  return { code: 'not-utf-8', line, position: bad + 1, got };
}

/** Where decoding first puts a replacement character that is not itself in the text. */
function firstOutsideUtf8(bytes: Buffer): number {
  const decoded = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (;;) {
    const found = decoded.indexOf('\uFFFD', from);
    if (found < 0) return -1;
    offset += Buffer.byteLength(decoded.slice(from, found));
    if (!bytes.subarray(offset, offset + 3).equals(Buffer.from('\uFFFD'))) return offset;
    offset += 3;
    from = found + 1;
  }
}

const asUtf8 = "Save the extract again as 'CSV UTF-8'";
const sendAgain = 'Ask for the extract to be sent again';

const explanations: Record<ByteProblem['code'], { expected: string; todo: string }> = {
  'utf-16': { expected: 'text in UTF-8', todo: asUtf8 },
  'not-utf-8': { expected: 'text in UTF-8', todo: asUtf8 },
  'not-text': {
    expected: 'comma-separated values in UTF-8',
    todo: `${asUtf8}, or put .gz after its name if it is packed with gzip`,
  },
  'nul-byte': { expected: 'text in UTF-8', todo: `${sendAgain}: it is damaged` },
  'line-too-long': {
    expected: 'lines of at most 1,024 KiB',
    todo: `${sendAgain}: line breaks are missing or the file is damaged`,
  },
  'damaged-gzip': {
    expected: 'a whole file packed with gzip, as its name says',
    todo: 'Copy the file again: it is cut short or damaged; or take .gz off its name if it is not packed',
  },
  'file-too-large': {
    expected: 'a file of at most 8 GiB',
    todo: `${sendAgain}, a month at a time: it is damaged, or not what it says it is; it was not read`,
  },
  'unpacks-too-large': {
    expected: 'at most 8 GiB of text, and at most 250 times the size of the packed file',
    todo: `${sendAgain}: it is damaged, or not what it says it is`,
  },
};

export interface Inspection {
  /** SHA-256 of the file as delivered, in hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the text in it: the same for a file and its .gz; blank where it cannot be unpacked. */
  readonly contentSha256: string;
  /** Size of the file as delivered. */
  readonly bytes: number;
  /** Lines of text, the last counted whether or not it ends in a line break. */
  readonly lines: number;
  /** Lines below the first with something on them; of a damaged file, those before the damage. */
  readonly rows: number;
  /** The first line, without its line break and byte order mark. */
  readonly firstLine: string;
  /** Every reader of CSV makes the same rows of it: `LineScan` says when. */
  readonly isPlain: boolean;
  readonly unkept: Unkept;
  /** The text of a file that is not plain, in pieces, where it is small enough to be kept. */
  readonly oddText: readonly Buffer[] | null;
  readonly problem: ByteProblem | null;
}

/** Findings about an extract as a file, before its columns are looked at. Any of them refuses it. */
export function byteFindings(file: string, inspection: Inspection): Finding[] {
  const { problem } = inspection;
  if (problem) {
    const { expected, todo } = explanations[problem.code];
    const got =
      problem.position === null ? problem.got : `${problem.got}, at byte ${problem.position} of the line`;
    return [blocking(problem.code, file, { line: problem.line, expected, got, todo })];
  }
  if (inspection.rows === 0 && isBlankText(inspection.firstLine)) {
    const got = inspection.lines === 0 ? 'an empty file' : 'blank lines only';
    const expected = 'a header and rows';
    return [blocking('empty-file', file, { line: 1, expected, got, todo: sendAgain })];
  }
  return [];
}
