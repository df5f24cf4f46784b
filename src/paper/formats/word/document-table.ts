import { formatNumber } from '../../../words/index.ts';
import type { Cell, Column, Line, Row, Table as TableBlock } from '../../blocks.ts';
import { plainText } from '../../blocks.ts';
import { type DocumentContext, picture, runs } from './document-runs.ts';
import {
  AlignmentType,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type XmlComponent,
} from './docx.ts';

/** The size of a picture in a cell, in pixels of which 96 are an inch. */
const smallPicture = { width: 180, height: 52 };

/** Lines that one row of a table stacks in its cells; a row of more has one for each. */
const mostStacked = 4;

/** A page narrower than this, in twentieths of a point, has columns of other widths. */
const narrow = 12000;

/** The paragraphs of each cell of a row. */
type Cells = readonly (readonly Paragraph[])[];

/** A table with a caption for screen readers, whose header row is repeated on every page. */
export function documentTable({ caption, columns, rows }: TableBlock, context: DocumentContext): Table {
  const shares = columns.map(({ width, narrowWidth }) =>
    context.width < narrow ? (narrowWidth ?? width) : width,
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((context.width * share) / whole));
  const tableRow = (cells: Cells, isHeader: boolean) =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (children, index) =>
          new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } }),
      ),
    });
  const headings = columns.map((column) => [cellParagraph('TableHeading', column.heading, column)]);
  return new CaptionedTable(
    {
      style: 'PaperTable',
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [
        tableRow(headings, true),
        ...rows.flatMap((row) => rowCells(row, columns, context)).map((cells) => tableRow(cells, false)),
      ],
    },
    caption,
  );
}

/** The cells of a row: of one with a heading its lines stacked by letter, or one row for each of many lines. */
function rowCells(row: Row, columns: readonly Column[], context: DocumentContext): Cells[] {
  const { heading, definition, lines } = row;
  if (heading === undefined)
    return lines.map(({ cells }) =>
      cells.map((cell, index) => cellParagraphs(cell, '', columns[index], context)),
    );
  const code = [new TextRun({ text: heading.code, style: 'MeasureCode' }), new TextRun(' ')];
  const title: ParagraphChild[] = [...code, new TextRun(heading.title)];
  if (definition !== undefined) {
    const note = `${heading.code}: ${definition.map(plainText).join(' ')}`;
    title.push(new FootnoteReferenceRun(context.addFootnote(note)));
  }
  if (lines.length <= mostStacked) return [stacked(title, lines, columns, context)];
  return lines.map((line, index) => stacked(index === 0 ? title : code, [line], columns, context));
}

function stacked(
  title: readonly ParagraphChild[],
  lines: readonly Line[],
  columns: readonly Column[],
  context: DocumentContext,
): Cells {
  const parts = lines.filter(({ letter }) => letter != null);
  return [
    [
      new Paragraph({ style: 'TableText', children: title }),
      ...parts.map((line) => cellParagraph('TableText', `${lettered(line)}${line.title ?? ''}`)),
    ],
    ...columns
      .slice(1)
      .map((column, index) =>
        lines.flatMap((line) => cellParagraphs(line.cells[index] ?? '', lettered(line), column, context)),
      ),
  ];
}

function lettered({ letter }: Line): string {
  return letter == null ? '' : `${letter}) `;
}

/** The paragraphs of a cell, the first behind the letter of its line. */
function cellParagraphs(
  cell: Cell,
  letter: string,
  column: Column | undefined,
  context: DocumentContext,
): Paragraph[] {
  if (typeof cell === 'string') return [cellParagraph('TableText', `${letter}${cell}`, column)];
  switch (cell.kind) {
    case 'number': {
      const number = formatNumber(cell.number, cell.decimals);
      const unit = cell.unit === undefined ? '' : ` ${cell.unit}`;
      return [cellParagraph('TableText', `${letter}${number}${unit}`, column)];
    }
    case 'figure cell': {
      const before = letter === '' ? [] : [new TextRun(letter)];
      const drawing = cell.figure && picture(cell.figure, context.pictures, smallPicture);
      const children = [...before, drawing ?? new TextRun(cell.otherwise)];
      return [new Paragraph({ style: 'TableText', children })];
    }
    case 'value': {
      const mark = cell.status === 'provisional' ? ', provisional' : '';
      return [
        cellParagraph('Performance', `${letter}${cell.text}`),
        ...(cell.note === undefined ? [] : [cellParagraph('TableNote', `${cell.note}${mark}`)]),
      ];
    }
    case 'text':
      return [
        typeof cell.text === 'string'
          ? cellParagraph('TableText', `${letter}${cell.text}`, column)
          : new Paragraph({
              style: 'TableText',
              children: [...(letter === '' ? [] : [new TextRun(letter)]), ...runs(cell.text)],
            }),
        ...(cell.note === undefined ? [] : [cellParagraph('TableNote', cell.note)]),
      ];
  }
}

/** A paragraph of a cell; numbers, and headings above them, stand to the right. */
function cellParagraph(style: string, text: string, column?: Column): Paragraph {
  return column?.isNumber
    ? new Paragraph({ style, text, alignment: AlignmentType.RIGHT })
    : new Paragraph({ style, text });
}

/** The caption of a table is its title as screen readers read it out: `w:tblCaption`, the last of its properties. */
class CaptionedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], caption: string) {
    super(options);
    (this.root[0] as XmlComponent).addChildElement(new StringValueElement('w:tblCaption', caption));
  }
}
