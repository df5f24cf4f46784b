import { formatNumber } from '../../../words/index.ts';
import {
  type Block,
  type Cell,
  type Figure,
  type Line,
  listedParagraphs,
  plainText,
  type RowOfCells,
  type Table as TableBlock,
  type TableColumn,
  type Text,
  type Words,
} from '../../blocks.ts';
import { type DocumentContext, picture, runs } from './document-runs.ts';
import {
  AlignmentType,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
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

const smallerPicture = { width: 118, height: 34 };

/** A page narrower than this, in twentieths of a point, has columns of other widths. */
const narrow = 12000;

/** The paragraphs of each cell of a row. */
type Cells = readonly (readonly Paragraph[])[];

/** A table with a caption for screen readers, whose header row is repeated on every page. */
function documentTable({ caption, columns, rows }: TableBlock, context: DocumentContext): Table {
  const isNarrow = context.width < narrow;
  const shares = columns.map(({ width, narrowWidth = width }) => (isNarrow ? narrowWidth : width));
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

/** The cells of a row: one for each of its lines, so that a part stands beside its own figures and picture. */
function rowCells(row: RowOfCells, columns: readonly TableColumn[], context: DocumentContext): Cells[] {
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
  return lines.map((line, index) => lineOfRow(index === 0 ? title : code, line, columns, context));
}

function lineOfRow(
  title: readonly ParagraphChild[],
  line: Line,
  columns: readonly TableColumn[],
  context: DocumentContext,
): Cells {
  const letter = line.letter == null ? '' : `${line.letter}) `;
  return [
    [
      new Paragraph({ style: 'TableText', children: title }),
      ...(letter === '' ? [] : [cellParagraph('TableText', `${letter}${line.title ?? ''}`)]),
    ],
    ...columns
      .slice(1)
      .map((column, index) => cellParagraphs(line.cells[index] ?? '', letter, column, context)),
  ];
}

/** The paragraphs of a cell, the first behind the letter of its line. */
function cellParagraphs(
  cell: Cell,
  letter: string,
  column: TableColumn | undefined,
  context: DocumentContext,
): Paragraph[] {
  if (typeof cell === 'string') return [cellParagraph('TableText', `${letter}${cell}`, column)];
  switch (cell.kind) {
    case 'number':
      return [cellParagraph('TableText', `${letter}${formatNumber(cell.number, cell.decimals)}`, column)];
    case 'figure cell': {
      const size = cell.isSmall ? smallerPicture : smallPicture;
      const drawing = cell.figure && picture(cell.figure, context.pictures, size);
      return [lettered(letter, [drawing ?? new TextRun(cell.otherwise)])];
    }
    case 'value': {
      const mark = cell.status === 'provisional' ? ', provisional' : '';
      return [
        cellParagraph('Performance', `${letter}${cell.text}`),
        ...(cell.note === undefined ? [] : [cellParagraph('TableNote', `${cell.note}${mark}`)]),
      ];
    }
    case 'text': {
      const texts = cell.words?.flatMap(listedParagraphs) ?? [cell.text];
      return [
        ...texts.map((text, index) => textParagraph(text, index === 0 ? letter : '', column)),
        ...(cell.note === undefined ? [] : [cellParagraph('TableNote', cell.note, column)]),
      ];
    }
  }
}

/** A paragraph of a cell behind the letter of its line, with its looks. */
function textParagraph(text: Text, letter: string, column: TableColumn | undefined): Paragraph {
  if (typeof text === 'string') return cellParagraph('TableText', `${letter}${text}`, column);
  return lettered(letter, runs(text));
}

function lettered(letter: string, children: readonly ParagraphChild[]): Paragraph {
  const before = letter === '' ? [] : [new TextRun(letter)];
  return new Paragraph({ style: 'TableText', children: [...before, ...children] });
}

/** A paragraph of a cell; numbers, and headings above them, stand to the right. */
function cellParagraph(style: string, text: string, column?: TableColumn): Paragraph {
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

/** Numbered lists. */
export const numbering = {
  config: [
    {
      reference: 'numbered-list',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 425, hanging: 425 } } },
        },
      ],
    },
  ],
};

/** Space above what follows a table and would stand close to it, in twentieths of a point. */
const apart = { before: 240, after: 80 };

/** Blocks as paragraphs and tables. */
export function documentBlocks(blocks: readonly Block[], context: DocumentContext): FileChild[] {
  let before: Block['kind'] | null = null;
  return blocks.flatMap((block) => {
    const startsPage = before === 'page break';
    const followsTable = before === 'table';
    before = block.kind;
    const children = blockChildren(block, startsPage, context);
    // Two tables in a row would look like one: the second stands apart, under its caption.
    if (followsTable && block.kind === 'table')
      return [new Paragraph({ text: block.caption, keepNext: true, spacing: apart }), ...children];
    if (followsTable && ['words', 'notes', 'figure'].includes(block.kind))
      return [new Paragraph({ style: 'TableNote' }), ...children];
    const canBreak = block.kind === 'heading' || children.length === 0;
    return startsPage && !canBreak ? [new Paragraph({ pageBreakBefore: true }), ...children] : children;
  });
}

function blockChildren(block: Block, startsPage: boolean, context: DocumentContext): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, text: block.text, ...(startsPage ? { pageBreakBefore: true } : {}) })];
    }
    case 'words': {
      const look = looks[block.look ?? 'paragraphs'];
      return block.paragraphs.map((text) => new Paragraph({ ...look, children: runs(text) }));
    }
    case 'notes':
      return block.paragraphs.map((text) => new Paragraph({ style: 'TableNote', children: runs(text) }));
    case 'table':
      return [documentTable(block, context)];
    case 'figure':
      return figure(block, context);
    default:
      return [];
  }
}

/** How the paragraphs of words look. */
const looks: Readonly<Record<NonNullable<Words['look']>, Omit<IParagraphOptions, 'children'>>> = {
  paragraphs: {},
  'numbered paragraphs': { style: 'NumberedParagraph' },
  'numbered list': { numbering: { reference: 'numbered-list', level: 0 } },
  bullets: { style: 'ListBullet' },
};

/** Twentieths of a point in a pixel. */
const pixel = 15;

/** A picture as wide as it is drawn, and at most as wide as the text. */
function figure(block: Figure, context: DocumentContext): FileChild[] {
  const svg = context.pictures.get(block.picture)?.svg ?? '';
  const [width = 0, height = 0] = ['width', 'height'].map((side) =>
    Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1] ?? 0),
  );
  const scale = Math.min(1, context.width / pixel / width);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const drawing = picture(block, context.pictures, size);
  return drawing ? [new Paragraph({ children: [drawing] })] : [];
}
