import { isBlankText } from '../csv.ts';

/** A line feed: the one byte that ends a line; a carriage return before it belongs to the line break. */
export const newline = 0x0a;

/** The longest line an extract may have, in bytes: far above any real record, far below what fills memory. */
export const longestLine = 1024 * 1024;

/** What a byte may mean for where lines and fields begin and end. */
const letter = 0;
const comma = 1;
const quote = 2;
const lineFeed = 3;
const carriageReturn = 4;
const space = 5;
const control = 6;
const notAscii = 7;

const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return notAscii;
  if (byte >= 0x20) return ({ 32: space, 34: quote, 44: comma } as Record<number, number>)[byte] ?? letter;
  return ({ 9: control, 10: lineFeed, 13: carriageReturn } as Record<number, number>)[byte] ?? control;
});

/** Where in a field a byte stands: before it, in a bare one, between quotation marks, or after the mark that closes. */
const before = 0;
const bare = 1;
const quoted = 2;
const closed = 3;

/**
 * What values have around or within them that is not kept: nothing; plain spaces around them; or anything of other
 * letters than those of ASCII, or tabs, of which more has to be asked.
 */
export type Unkept = 'nothing' | 'spaces' | 'any';

/** Whether a space in a field stands at its start or its end. */
function isAtEdge(lines: Buffer, at: number): boolean {
  const next = kinds[lines[at + 1] ?? newline];
  return (
    kinds[lines[at - 1] ?? newline] === quote ||
    next === comma ||
    next === lineFeed ||
    next === carriageReturn ||
    next === quote
  );
}

/**
 * Looks at the lines of a text as its bytes go by, and tells whether it is plain: then every reader of CSV makes the
 * same rows of it. Each line has as many fields as the first, none is blank, all end alike, quotation marks stand
 * around whole fields, and no control character but tabs stands in it.
 */
export class LineScan {
  /** Lines that have ended. */
  ended = 0;
  /** Lines with something on them, the first line left out. */
  rows = 0;
  isPlain = true;
  /** What values have around or within them that is not kept. */
  unkept: Unkept = 'nothing';
  /** The first line that is too long. */
  longLine: { line: number; bytes: number } | null = null;
  private fieldsOfFirst = 0;
  private endsInCarriageReturn: boolean | null = null;

  /** Scans a run of whole lines; the last of a text may lack its line feed. */
  take(lines: Buffer): void {
    const end = lines.length;
    let start = 0;
    let fields = 1;
    let state = before;
    let isOdd = false;
    let hasText = false;
    let hasDoubtful = false;
    for (let at = 0; at < end; at += 1) {
      let kind = kinds[lines[at] as number];
      if (kind === letter) {
        hasText = true;
        if (state === before) state = bare;
        else if (state === closed) isOdd = true;
        // Most of a text is runs of letters.
        do at += 1;
        while (at < end && kinds[lines[at] as number] === letter);
        if (at === end) break;
        kind = kinds[lines[at] as number];
      }
      if (kind === comma) {
        if (state !== quoted) {
          fields += 1;
          state = before;
        }
      } else if (kind === quote) {
        if (state === before || state === closed) state = quoted;
        else if (state === quoted) state = closed;
        else isOdd = true;
      } else if (kind === lineFeed) {
        this.endLine(lines, start, at, fields, hasText, hasDoubtful, isOdd || state === quoted);
        start = at + 1;
        fields = 1;
        state = before;
        isOdd = false;
        hasText = false;
        hasDoubtful = false;
      } else if (kind === carriageReturn) {
        if (lines[at + 1] !== newline) isOdd = true;
      } else {
        if (kind === space) {
          if (this.unkept === 'nothing' && (state === before || isAtEdge(lines, at))) this.unkept = 'spaces';
        } else {
          this.unkept = 'any';
          hasDoubtful = true;
          if (kind === control && lines[at] !== 0x09) isOdd = true;
        }
        if (state === before) state = bare;
        else if (state === closed) isOdd = true;
      }
    }
    if (start < end) this.endLine(lines, start, end, fields, hasText, hasDoubtful, isOdd || state === quoted);
  }

  /** Counts a line that was too long to be looked at. */
  skip(bytes: number): void {
    this.ended += 1;
    if (this.ended > 1) this.rows += 1;
    this.longLine ??= { line: this.ended, bytes };
  }

  private endLine(
    lines: Buffer,
    start: number,
    end: number,
    fields: number,
    hasText: boolean,
    hasDoubtful: boolean,
    isOdd: boolean,
  ): void {
    this.ended += 1;
    if (end - start > longestLine) this.longLine ??= { line: this.ended, bytes: end - start };
    const isRow = hasText || (hasDoubtful && !isBlankText(lines.toString('utf8', start, end)));
    if (this.ended === 1) this.fieldsOfFirst = fields;
    else if (isRow) this.rows += 1;
    const endsInCarriageReturn = end > start && lines[end - 1] === 0x0d;
    this.endsInCarriageReturn ??= endsInCarriageReturn;
    if (isOdd || !isRow || fields !== this.fieldsOfFirst) this.isPlain = false;
    // The last line may have no line break at all.
    else if (end < lines.length && endsInCarriageReturn !== this.endsInCarriageReturn) this.isPlain = false;
  }
}
