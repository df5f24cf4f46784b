import { unzip } from './zip.ts';

/**
 * What a document that somebody hands in may be, so that reading it ends: papers of a few megabytes pass with room to
 * spare, and what was made to keep a reader busy does not.
 */
const limits = {
  packedBytes: 64_000_000,
  /** Files in a Word document, their bytes together, and those of one of its texts. */
  entries: 2_000,
  unpackedBytes: 256_000_000,
  xmlBytes: 32_000_000,
  htmlBytes: 16_000_000,
  markdownBytes: 2_000_000,
  /** Elements within elements. */
  levels: 200,
  /** Digits, points and commas in a row. */
  digits: 1_000,
  /** Signs of Markdown in a row; what stands before the first word of a line. */
  signs: 500,
  indent: 120,
} as const;

const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`;

/** Why a file of so many bytes is not read; null if it is. */
export function refusalOfSize(bytes: number, kind: 'packed' | 'html' | 'markdown'): string | null {
  const most = limits[`${kind}Bytes`];
  return bytes > most ? `a file of ${inMegabytes(bytes)}, where at most ${inMegabytes(most)} are read` : null;
}

/** The files in a Word document, by their path in it, or why it is not unpacked. */
export function unpackDocument(
  bytes: Uint8Array,
): { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly refusal: string } {
  const tooBig = refusalOfSize(bytes.length, 'packed');
  if (tooBig !== null) return { refusal: tooBig };
  let refusal: string | null = null;
  let [entries, total] = [0, 0];
  const isWithin = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    entries += 1;
    total += originalSize;
    if (entries > limits.entries)
      refusal ??= `an archive of more than ${limits.entries.toLocaleString('en-GB')} files`;
    if (total > limits.unpackedBytes)
      refusal ??= `an archive that unpacks to more than ${inMegabytes(limits.unpackedBytes)}`;
    if (isXmlName(name) && originalSize > limits.xmlBytes)
      refusal ??= `${name} with ${inMegabytes(originalSize)} of text`;
    return refusal === null;
  };
  const parts = unzip(bytes, isWithin);
  if (parts === null) return { refusal: 'a file of another kind' };
  for (const [name, part] of parts) if (isXmlName(name)) refusal ??= refusalOfXml(name, part);
  return refusal === null ? { parts } : { refusal };
}

function isXmlName(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}

function refusalOfXml(name: string, part: Uint8Array): string | null {
  const text = Buffer.from(part).toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return `${name} with definitions of its own, which Word never writes`;
  const tooDeep = refusalOfLevels(text);
  return tooDeep === null ? null : `${name} with ${tooDeep}`;
}

/** Why a text is not read; null if it is. */
export function refusalOfText(text: string, format: 'html' | 'markdown'): string | null {
  const number = longestRun(text, /[\d.,]{1001,}/g);
  if (number > limits.digits) return `a number of ${number.toLocaleString('en-GB')} digits`;
  if (format === 'html') return refusalOfLevels(text);
  const signs = longestRun(text, /[[\]()*_`~!<>]{501,}/g);
  if (signs > limits.signs) return `${signs.toLocaleString('en-GB')} signs of Markdown in a row`;
  const isTooDeep = text.split('\n').some((line) => indentOf(line) > limits.indent);
  return isTooDeep ? 'lists or quotations nested too deep' : refusalOfLevels(text);
}

function longestRun(text: string, run: RegExp): number {
  return (text.match(run) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** How much stands before the first word of a line: spaces, and the signs of lists and quotations. A rule is none. */
function indentOf(line: string): number {
  if (/^\s*([-*_])\1*\s*$/.test(line)) return 0;
  return /^(?:[ \t>*+-]|\d{1,9}[.)] )*/.exec(line)?.[0].length ?? 0;
}

/** Elements that have no end, or need none, and cannot stand in each other. */
const flat = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr tbody thead tfoot dt dd option colgroup'.split(
    ' ',
  ),
);

function refusalOfLevels(markup: string): string | null {
  let depth = 0;
  let at = markup.indexOf('<');
  while (at >= 0) {
    const end = markup.indexOf('>', at);
    if (end < 0) return null;
    const tag = /^<(\/?)([a-z][\w:.-]{0,60})/i.exec(markup.slice(at, at + 64));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (name !== '' && !flat.has(name) && markup[end - 1] !== '/') {
      depth = Math.max(0, depth + (tag?.[1] ? -1 : 1));
      if (depth > limits.levels) return `elements nested more than ${limits.levels} deep`;
    }
    // What stands in a script or a style is no markup.
    const isText = tag?.[1] === '' && (name === 'script' || name === 'style');
    const next = isText ? markup.indexOf(`</${name}`, end) : end;
    at = next < 0 ? -1 : markup.indexOf('<', next);
  }
  return null;
}
