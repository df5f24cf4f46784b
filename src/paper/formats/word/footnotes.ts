import { Paragraph } from './docx.ts';

/** The footnotes of a paper as they come up; Word numbers them. */
export class Footnotes {
  readonly #notes: Record<string, { children: Paragraph[] }> = {};

  /** Adds a note and returns the number it is referred to by. */
  add(text: string): number {
    const number = Object.keys(this.#notes).length + 1;
    this.#notes[number] = { children: [new Paragraph({ style: 'FootnoteText', text })] };
    return number;
  }

  get all(): Readonly<Record<string, { children: readonly Paragraph[] }>> {
    return this.#notes;
  }
}
