import { gunzipSync } from 'node:zlib';
import { type Contract, headerOf } from '../../../src/contracts/index.ts';

/** Longer lines are not taken into memory, so that nobody knows what is in them. */
const longest = 1024 * 1024;

/**
 * How many rows a file has, counted by other means than landing counts them: all of it in memory, split at line
 * feeds. Null where its text cannot be unpacked, so that nobody can say.
 */
export function countRows(contract: Contract, file: string, content: Buffer): number | null {
  const bytes = /\.gz$/i.test(file) ? unpack(content) : content;
  if (bytes === null) return null;
  if (isPackedOrWorkbook(bytes)) return 0;
  const lines = bytes.toString('latin1').split('\n');
  const below = lines.slice(1).filter((line) => !isBlank(line)).length;
  return below + (isRow(lines[0] ?? '', contract, bytes) ? 1 : 0);
}

function unpack(content: Buffer): Buffer | null {
  try {
    return gunzipSync(content);
  } catch {
    return null;
  }
}

function isPackedOrWorkbook(bytes: Buffer): boolean {
  return ['1f8b', '504b0304', 'd0cf11e0'].some((mark) => bytes.toString('hex', 0, 4).startsWith(mark));
}

/** Nothing but commas, quotation marks, and what takes no ink. */
function isBlank(line: string): boolean {
  return isBlankText(Buffer.from(line, 'latin1').toString('utf8'));
}

function isBlankText(text: string): boolean {
  return !/[^\0,"\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(text.replaceAll('\u001A', ''));
}

/** A first line without a single name of the contract is a row: the header is not there. */
function isRow(firstLine: string, contract: Contract, bytes: Buffer): boolean {
  const line = Buffer.from(firstLine, 'latin1')
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (isBlankText(line) || isUtf16(bytes) || firstLine.length > longest) return false;
  const names = Object.entries(contract.columns).map(([name, column]) => letters(headerOf(name, column)));
  return !line.split(/[,;\t|\r]/).some((name) => names.includes(letters(name)));
}

/** Text of two bytes a letter, whose first line is not looked at: a mark of it, or NUL beside the first letter. */
function isUtf16(bytes: Buffer): boolean {
  return ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2)) || (bytes[0] === 0) !== (bytes[1] === 0);
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
