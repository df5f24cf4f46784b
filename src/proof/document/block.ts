/** A piece of a document: a heading, a paragraph (or list item), or a row of a table. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly Cell[]; readonly headings: readonly string[] };

/** A cell's lines: its paragraphs, or what line breaks part. */
export interface Cell {
  readonly lines: readonly string[];
}
