import { gunzipSync } from 'node:zlib';
import { type Contract, headerOf } from '../contracts/contract.ts';

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

function isBlank(line: string): boolean {
  return /^[ \t\r\0]*$/.test(line);
}

/** A first line of sound text without a single name of the contract is a row: the header is not there. */
function isRow(firstLine: string, contract: Contract, bytes: Buffer): boolean {
  const isText = !bytes.includes(0) && Buffer.from(bytes.toString('utf8')).equals(bytes);
  const line = Buffer.from(firstLine, 'latin1')
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (!isText || isBlank(line)) return false;
  const names = Object.entries(contract.columns).map(([name, column]) => letters(headerOf(name, column)));
  return !line.split(/[,;\t|\r]/).some((name) => names.includes(letters(name)));
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
