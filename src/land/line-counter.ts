/** A line feed: the one byte that ends a line; a carriage return before it belongs to the line break. */
export const newline = 0x0a;
const carriageReturn = 0x0d;

/** The longest line an extract may have, in bytes: far above any real record, far below what fills memory. */
export const longestLine = 1024 * 1024;

/** Counts lines of text as its bytes go by. A line of nothing but spaces, tabs and carriage returns is blank. */
export class LineCounter {
  /** Lines that have ended in a line feed. */
  ended = 0;
  /** Lines with something on them, the first line left out. */
  rows = 0;
  /** A blank line stands before one that is not: row and line numbers drift apart. */
  hasBlankInside = false;
  /** A carriage return stands inside a line: fast readers may take it for a line break. */
  hasLoneCarriageReturn = false;
  /** The first line that is too long; its length is known when it has ended. */
  longLine: { line: number; bytes: number } | null = null;
  private length = 0;
  private isBlank = true;
  private hasSeenBlank = false;
  private endsInCarriageReturn = false;

  /** Counts on through the next piece of text. */
  take(piece: Buffer): void {
    this.lookForCarriageReturns(piece);
    let start = 0;
    while (start < piece.length) {
      const found = nextByte(piece, newline, start);
      const end = found < 0 ? piece.length : found;
      this.length += end - start;
      this.isBlank &&= isBlank(piece, start, end);
      if (found >= 0) this.endLine();
      start = end + 1;
    }
    this.noteLength();
  }

  /** Ends the last line, if it has no line feed. Returns how many lines there are. */
  end(): number {
    this.hasLoneCarriageReturn ||= this.endsInCarriageReturn;
    if (this.length > 0) this.endLine();
    return this.ended;
  }

  private endLine(): void {
    this.noteLength();
    this.ended += 1;
    if (this.isBlank) {
      this.hasSeenBlank = true;
    } else {
      this.hasBlankInside ||= this.hasSeenBlank;
      if (this.ended > 1) this.rows += 1;
    }
    this.length = 0;
    this.isBlank = true;
  }

  private noteLength(): void {
    if (this.length <= longestLine) return;
    const line = this.ended + 1;
    if (this.longLine === null || this.longLine.line === line) this.longLine = { line, bytes: this.length };
  }

  private lookForCarriageReturns(piece: Buffer): void {
    if (this.endsInCarriageReturn && piece[0] !== newline) this.hasLoneCarriageReturn = true;
    this.endsInCarriageReturn = piece.at(-1) === carriageReturn;
    if (this.hasLoneCarriageReturn) return;
    for (let at = nextByte(piece, carriageReturn, 0); at >= 0; at = nextByte(piece, carriageReturn, at + 1)) {
      if (at + 1 < piece.length && piece[at + 1] !== newline) {
        this.hasLoneCarriageReturn = true;
        return;
      }
    }
  }
}

/** So many bytes are looked at one by one, before a search that takes longer to begin: lines may be empty by the million. */
const near = 16;

/** Where a byte stands next; -1 where it does not. */
function nextByte(piece: Buffer, byte: number, from: number): number {
  const end = Math.min(from + near, piece.length);
  for (let at = from; at < end; at += 1) if (piece[at] === byte) return at;
  return end < piece.length ? piece.indexOf(byte, end) : -1;
}

// NUL counts as blank so that the lines of UTF-16 text are counted right.
function isBlank(piece: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = piece[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== carriageReturn && byte !== 0x00) return false;
  }
  return true;
}

/** Whether a line of text is blank, as `LineCounter` counts it. */
export function isBlankLine(line: string): boolean {
  return /^[ \t\r\0]*$/.test(line);
}
