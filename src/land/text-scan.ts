import { type ByteProblem, findBadByte, findMark } from './byte-problems.ts';
import { LineCounter, newline } from './line-counter.ts';

/**
 * Looks at text as its bytes go by: counts lines to the end, and tells the first thing that no reader could make
 * rows of. Memory stays at a few megabytes, however long a line is.
 */
export class TextScan {
  readonly counter = new LineCounter();
  /** The first line, without its line break and byte order mark; blank of UTF-16, and where it is too long. */
  firstLine = '';
  private found: ByteProblem | null = null;
  private isFirst = true;
  /** The start of a line whose end has not come yet. */
  private pending: Buffer = Buffer.alloc(0);

  /** The first problem so far. */
  get problem(): ByteProblem | null {
    const { longLine } = this.counter;
    if (this.found || !longLine) return this.found;
    const size = Math.floor(longLine.bytes / 1024).toLocaleString('en-GB');
    return { code: 'line-too-long', line: longLine.line, position: null, got: `a line of ${size} KiB` };
  }

  /** Looks at the next piece of text. */
  take(piece: Buffer): void {
    const linesBefore = this.counter.ended;
    this.counter.take(piece);
    if (this.isFirst) this.found = findMark(piece);
    this.isFirst = false;
    if (this.found || (this.problem && linesBefore > 0)) return;
    const joined = this.pending.length > 0 ? Buffer.concat([this.pending, piece]) : piece;
    const isShort = this.counter.longLine?.line !== 1;
    if (linesBefore === 0 && isShort) this.noteFirstLine(joined, joined.indexOf(newline));
    if (this.problem) return;
    const end = joined.lastIndexOf(newline) + 1;
    this.lookAt(joined.subarray(0, end), linesBefore);
    this.pending = joined.subarray(end);
  }

  /** Ends the text. Returns how many lines it has. */
  end(): number {
    if (!this.problem) {
      this.lookAt(this.pending, this.counter.ended);
      if (this.counter.ended === 0) this.noteFirstLine(this.pending, this.pending.length);
    }
    return this.counter.end();
  }

  private lookAt(lines: Buffer, linesBefore: number): void {
    if (lines.length === 0) return;
    this.found = findBadByte(lines, linesBefore);
  }

  private noteFirstLine(text: Buffer, end: number): void {
    if (end >= 0) this.firstLine = lineText(text.subarray(0, end));
  }
}

function lineText(line: Buffer): string {
  return line
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');
}
