import type { Status } from '../measures/index.ts';

/** Where a paper is met: on a page on the screen, in a document on paper, or as tables to calculate with. */
export type Medium = 'screen' | 'document' | 'data';

interface InMedia {
  /** The media it stands in; screen and document where it is left out, and data too for a table with a sheet. */
  readonly on?: readonly Medium[];
}

/** A piece of text with one look. */
export interface StyledText {
  readonly text: string;
  readonly isBold?: boolean;
  /** A code, such as that of a measure. */
  readonly isCode?: boolean;
  /** An address; one within the paper begins with `#`. */
  readonly link?: string;
}

/** Text: plain, or in runs. */
export type Text = string | readonly StyledText[];

/** A line of a cover that an author may place: the name of its slot, and what stands there. */
export interface CoverField {
  readonly name: string;
  readonly text: string;
  /** Whether the text only says what is to be filled in. */
  readonly isToFillIn?: boolean;
}

/** What a paper is called, and what stands on each of its pages. One for each paper. */
export interface Cover {
  readonly kind: 'cover';
  /** The name of the document as a file: `Performance & Insight Report: performance to May 2018`. */
  readonly documentTitle: string;
  readonly title: string;
  readonly subtitle: string;
  readonly fields: readonly CoverField[];
  /** What stands on every page; null where nothing has to. */
  readonly label: string | null;
}

/** A heading below that of the section. */
interface Heading extends InMedia {
  readonly kind: 'heading';
  /** 2 is the level of a section's own heading. */
  readonly level: 2 | 3;
  readonly text: string;
  /** Under this name a template may take what stands between this heading and the next of its level: `theme_1`. */
  readonly slot?: string;
}

/** Paragraphs, or the items of a list. */
export interface Words extends InMedia {
  readonly kind: 'words';
  /** Numbered paragraphs go on with the numbers of the chapter they stand in. */
  readonly look?: 'paragraphs' | 'numbered paragraphs' | 'numbered list' | 'bullets';
  readonly paragraphs: readonly Text[];
  /** Folded on a screen under this title. */
  readonly fold?: string;
}

/** Paragraphs, each a text. */
export function words(...paragraphs: readonly Text[]): Words {
  return { kind: 'words', paragraphs };
}

/** The paragraphs of words as they stand where there are no lists: items of lists behind a mark or their number. */
export function listedParagraphs({ look, paragraphs }: Words): Text[] {
  if (look !== 'bullets' && look !== 'numbered list') return [...paragraphs];
  return paragraphs.map((text, index) => {
    const mark = look === 'bullets' ? '• ' : `${index + 1}. `;
    return typeof text === 'string' ? `${mark}${text}` : [{ text: mark }, ...text];
  });
}

/** Small print. */
interface Notes extends Pick<Words, 'on' | 'paragraphs'> {
  readonly kind: 'notes';
}

/** A picture by the stem of its name; its alt text comes with it. */
export interface Figure extends InMedia {
  readonly kind: 'figure';
  readonly picture: string;
  /** What it is called among the objects of a document: `Trend of T3A.1`. */
  readonly name: string;
}

/** What follows begins on a page of its own. */
interface PageBreak extends InMedia {
  readonly kind: 'page break';
}

/** A number, unrounded, and how many decimals it is shown with. */
export interface NumberCell {
  readonly kind: 'number';
  readonly number: number;
  readonly decimals: number;
}

/** Text in a cell, a smaller line under it, and what is a click away on a screen. */
export interface TextCell {
  readonly kind: 'text';
  readonly text: Text;
  /** The same in paragraphs and lists, for formats that have them. */
  readonly words?: readonly Words[];
  readonly note?: string;
  readonly more?: {
    readonly title: string;
    /** Goes on with the title for those who do not see what it stands beside. */
    readonly about: string;
    readonly blocks: readonly (Figure | Table)[];
  };
}

/** The figure that a row is about, as it is printed. */
export interface ValueCell {
  readonly kind: 'value';
  readonly text: string;
  readonly status?: Status;
  readonly note?: string;
}

/** A small picture, or words in its place. */
export interface FigureCell {
  readonly kind: 'figure cell';
  readonly figure: Figure | null;
  readonly otherwise: string;
  /** Smaller than it is drawn, so that many rows have room on a page. */
  readonly isSmall?: boolean;
}

export type Cell = string | NumberCell | TextCell | ValueCell | FigureCell;

/** One line of a row; the lines of a row with several are lettered. */
export interface Line {
  readonly letter?: string | null;
  /** What the letter stands for. */
  readonly title?: string;
  readonly cells: readonly Cell[];
}

/** A row of a table. */
export interface RowOfCells {
  /** Where links to the row lead. */
  readonly id?: string;
  /** Its first cell, over all its lines; where it is left out, the first cell of its line is the heading. */
  readonly heading?: { readonly code: string; readonly title: string };
  /** A definition: a footnote of a document, a click away on a screen. */
  readonly definition?: readonly Text[];
  readonly lines: readonly Line[];
}

/** A column: its heading and its width, in characters of a sheet; in a document widths are shares of the page. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  /** Its share of a narrow page, where that is another. */
  readonly narrowWidth?: number;
  readonly isNumber?: boolean;
  /** Whether it holds sentences. */
  readonly isLong?: boolean;
}

/** A table with headings in its first row. */
export interface Table extends InMedia {
  readonly kind: 'table';
  /** What screen readers say of it; the title of its sheet. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly RowOfCells[];
  /** On a narrow screen its rows become cards, or else it scrolls in a frame of this name. */
  readonly frame?: string;
  /** Small, and as wide as what it holds. */
  readonly isCompact?: boolean;
  /** The sheet that holds it, and its file as CSV; no cell of such a table is blank. */
  readonly sheet?: { readonly name: string; readonly description: string };
}

/** What a section is made of. */
export type Block = Cover | Heading | Words | Notes | Table | Figure | PageBreak;

/** A row of one line without a letter. */
export function row(...cells: readonly Cell[]): RowOfCells {
  return { lines: [{ cells }] };
}

/** A number, or what stands for one that is missing. */
export function numberOr(missing: string, number: number | null, decimals = 0): Cell {
  return number === null ? missing : { kind: 'number', number, decimals };
}

/** Whether a block stands in a medium. */
export function isOn(block: Block, medium: Medium): boolean {
  if (block.kind === 'cover') return true;
  const isSheet = block.kind === 'table' && block.sheet !== undefined;
  return block.on?.includes(medium) ?? (medium !== 'data' || isSheet);
}

/** Text without the look of its runs. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
