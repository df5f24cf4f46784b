import { type DocumentPiece, sentencesOf } from '../proof/index.ts';

/** A paper of a meeting, as it was read from its file. */
export interface PackPaper {
  readonly title: string;
  readonly pieces: readonly DocumentPiece[];
}

/** Where something stands in a pack. */
export interface PlaceInPack {
  readonly paper: string;
  /** The heading it stands under; blank before the first. */
  readonly heading: string;
}

/** A table of a paper, its cells as text. */
export interface PackTable extends PlaceInPack {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a paper: rows that follow each other under the same headings. */
export function tablesOf({ title, pieces }: PackPaper): PackTable[] {
  const tables: (PackTable & { readonly rows: string[][] })[] = [];
  let heading = '';
  let open: readonly string[] | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'row') {
      open = null;
      if (piece.kind === 'heading') heading = piece.text;
      continue;
    }
    if (open !== piece.headings) tables.push({ paper: title, heading, headings: piece.headings, rows: [] });
    open = piece.headings;
    tables.at(-1)?.rows.push(piece.cells.map(({ lines }) => lines.join(' ')));
  }
  return tables;
}

/** A paragraph, or a cell, of a paper in its sentences. */
export interface PackParagraph extends PlaceInPack {
  readonly sentences: readonly string[];
}

/** Everything that a paper says in words, in its order. */
export function paragraphsIn({ title, pieces }: PackPaper): PackParagraph[] {
  let heading = '';
  return pieces.flatMap((piece) => {
    if (piece.kind === 'heading') heading = piece.text;
    const texts = piece.kind === 'row' ? piece.cells.flatMap(({ lines }) => lines) : [piece.text];
    return texts.map((text) => ({
      paper: title,
      heading,
      sentences: sentencesOf(text).map((sentence) => sentence.text),
    }));
  });
}

/** A printed number, and how many decimals it has. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  /** What stands after it: `%`, `pp`, `m`; blank for a count. */
  readonly unit: string;
}

/** The number that a cell is; null where it says anything else. A number in brackets is taken away. */
export function printedNumber(text: string): PrintedNumber | null {
  const match = /^(\()?([+\u2212-])?£?(\d[\d,]*)(?:\.(\d+))?\s?(%|pp|k|m)?\)?$/.exec(text.trim());
  if (match === null) return null;
  const [, bracket, sign, whole = '', fraction = '', unit = ''] = match;
  const size = Number(`${whole.replaceAll(',', '')}.${fraction || 0}`);
  const isNegative = bracket !== undefined || sign === '-' || sign === '\u2212';
  return { value: isNegative ? -size : size, decimals: fraction.length, unit };
}
