const rowsPerPart = 128;

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

  /** The text of a header and rows, as lines of CSV without their ends. */
  static of(columns: readonly string[], rows: readonly string[]): CsvText {
    const text = new CsvText(columns);
    for (const row of rows) text.add(row);
    return text;
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a row, as a line of CSV without its end. */
  add(row: string): void {
    this.#pending += `${row}\n`;
    this.#rows++;
    if (this.#rows % rowsPerPart === 0) this.#settle();
  }

  /** The rows, as lines of CSV without their ends and without the header. */
  lines(): string[] {
    return this.bytes().toString('ascii').split('\n').slice(1, -1);
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
