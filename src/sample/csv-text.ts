const ROWS_PER_PART = 128;

/**
 * The text of one extract, added to line by line. It is kept as bytes, which are far cheaper to keep than strings.
 * All of it must be ASCII, whose bytes are the same in UTF-8 and quicker to make.
 */
export class CsvText {
  readonly #parts: Buffer[] = [];
  #pending: string;
  #rows = 0;

  constructor(columns: readonly string[]) {
    this.#pending = `${columns.join(',')}\n`;
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a row, as a line of CSV without its end. */
  add(row: string): void {
    this.#pending += `${row}\n`;
    this.#rows++;
    if (this.#rows % ROWS_PER_PART === 0) this.#settle();
  }

  /** The bytes of the whole text. */
  bytes(): Buffer {
    this.#settle();
    return Buffer.concat(this.#parts);
  }

  #settle(): void {
    this.#parts.push(Buffer.from(this.#pending, 'ascii'));
    this.#pending = '';
  }
}
