import fc from 'fast-check';
import type { Mutation } from './draft.ts';
import { anyPlace, placeIn } from './draft.ts';

/** A mutation of the text's bytes at a place. */
function ofBytes(
  kind: string,
  change: (text: Buffer, at: number) => Buffer | readonly (Buffer | string)[],
): fc.Arbitrary<Mutation> {
  return anyPlace.map((place) => ({
    kind: `bytes: ${kind}`,
    detail: `at ${place.toFixed(4)}`,
    bytes: (text) => {
      const changed = change(text, placeIn(text.length, place));
      return Buffer.isBuffer(changed) ? changed : Buffer.concat(changed.map((part) => Buffer.from(part)));
    },
  }));
}

function inserted(what: Buffer | string) {
  return (text: Buffer, at: number) => [text.subarray(0, at), what, text.subarray(at)];
}

const utf16 = (text: Buffer) => Buffer.from(text.toString('utf8'), 'utf16le');

const anyBytes = fc.tuple(anyPlace, fc.uint8Array({ minLength: 1, maxLength: 20 })).map(
  ([place, bytes]): Mutation => ({
    kind: 'bytes: any put in',
    detail: `${Buffer.from(bytes).toString('hex')} at ${place.toFixed(4)}`,
    bytes: (text) =>
      Buffer.concat(
        inserted(Buffer.from(bytes))(text, placeIn(text.length, place)).map((part) => Buffer.from(part)),
      ),
  }),
);

const flipped = fc.tuple(anyPlace, fc.integer({ min: 0, max: 7 })).map(
  ([place, bit]): Mutation => ({
    kind: 'bytes: bit flipped',
    detail: `bit ${bit} at ${place.toFixed(4)}`,
    bytes: (text) => {
      const changed = Buffer.from(text);
      const at = placeIn(text.length, place);
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      return changed;
    },
  }),
);

/** What may happen to bytes: damage, another encoding, other line breaks. */
export const byteMutations: readonly fc.Arbitrary<Mutation>[] = [
  flipped,
  anyBytes,
  ofBytes('cut', (text, at) => text.subarray(0, at)),
  ofBytes('start cut', (text, at) => text.subarray(at)),
  ofBytes('part doubled', (text, at) => [text, text.subarray(at)]),
  ofBytes('NUL put in', inserted(Buffer.from([0]))),
  ofBytes('UTF-8 mark put in', inserted('\uFEFF')),
  ofBytes('UTF-8 mark at start', (text) => ['\uFEFF', text]),
  ofBytes('two UTF-8 marks at start', (text) => ['\uFEFF\uFEFF', text]),
  ofBytes('UTF-16', (text) => utf16(text)),
  ofBytes('UTF-16 with mark', (text) => [Buffer.from([0xff, 0xfe]), utf16(text)]),
  ofBytes('UTF-16 big-endian', (text) => [Buffer.from([0xfe, 0xff]), utf16(text).swap16()]),
  ofBytes('latin-1', (text, at) =>
    Buffer.from(`${text.toString('utf8', 0, at)}\u00e9${text.toString('utf8', at)}`, 'latin1'),
  ),
  ofBytes('lone carriage return', inserted('\r')),
  ofBytes('carriage returns for line feeds', (text) =>
    Buffer.from(text.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  ),
  ofBytes('CRLF', (text) => Buffer.from(text.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')),
  ofBytes('line feed put in', inserted('\n')),
  ofBytes('line feeds taken out', (text) =>
    Buffer.from(text.toString('latin1').replaceAll('\n', ''), 'latin1'),
  ),
  ofBytes('no last line feed', (text) => text.subarray(0, -1)),
  ofBytes('quotation mark put in', inserted('"')),
  ofBytes('line of over 1 MiB', (text) => [text, 'x'.repeat(1_050_000), '\n']),
  ofBytes('Ctrl-Z at end', (text) => [text, Buffer.from([0x1a])]),
];
