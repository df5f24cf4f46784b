import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type XmlComponent,
} from './docx.ts';

/** A column: its heading, its share of the table's width, and whether it holds numbers, which stand to the right. */
export interface Column {
  readonly heading: string;
  readonly share: number;
  readonly isNumber?: boolean;
}

interface Content {
  readonly caption: string;
  /** In twentieths of a point. */
  readonly width: number;
  readonly columns: readonly Column[];
  /** The paragraphs of each cell, row by row. */
  readonly rows: readonly (readonly Paragraph[])[][];
}

/** A table with a caption for screen readers, whose header row is repeated on every page. */
export function paperTable({ caption, width, columns, rows }: Content): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / whole));
  const row = (cells: readonly (readonly Paragraph[])[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (children, index) =>
          new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } }),
      ),
    });
  const headings = columns.map(({ heading, isNumber }) => [
    isNumber ? numberParagraph('TableHeading', heading) : tableParagraph('TableHeading', heading),
  ]);
  return new CaptionedTable(
    {
      style: 'PaperTable',
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
    },
    caption,
  );
}

/** A paragraph of a cell. */
export function tableParagraph(style: string, content: string | readonly ParagraphChild[]): Paragraph {
  return typeof content === 'string'
    ? new Paragraph({ style, text: content })
    : new Paragraph({ style, children: content });
}

/** A paragraph of a cell with a number in it, or above numbers. */
export function numberParagraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, text, alignment: AlignmentType.RIGHT });
}

/** The caption of a table is its title as screen readers read it out: `w:tblCaption`, the last of its properties. */
class CaptionedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], caption: string) {
    super(options);
    (this.root[0] as XmlComponent).addChildElement(new StringValueElement('w:tblCaption', caption));
  }
}
