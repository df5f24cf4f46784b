import { formatCsv } from '../../../csv.ts';
import { type Cell, isOn, type NumberCell, plainText, type RowOfCells, type Table } from '../../blocks.ts';
import { coverOf, type Paper } from '../../section.ts';

/** What stands in a cell of a sheet. */
export type SheetCell = string | NumberCell;

/** A table of the workbook: one a sheet. */
export interface Sheet extends NonNullable<Table['sheet']> {
  readonly title: string;
  readonly columns: Table['columns'];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The workbook: a cover in words, then a table a sheet. */
export interface Workbook {
  readonly title: string;
  readonly cover: readonly string[];
  /** The sheet that lists the others. */
  readonly contents: Sheet;
  readonly sheets: readonly Sheet[];
  /** What stands on every sheet; null where nothing has to. */
  readonly label: string | null;
}

/** The tables of a paper that have a sheet, and on its cover what the paper says of them. A table without rows has none. */
export function workbookOf(paper: Paper): Workbook {
  const { documentTitle, label } = coverOf(paper);
  const blocks = paper.sections.flatMap((section) => section.blocks.filter((block) => isOn(block, 'data')));
  const words = blocks.flatMap((block) => (block.kind === 'words' ? block.paragraphs.map(plainText) : []));
  const sheets = blocks.flatMap((block): Sheet[] => {
    if (block.kind !== 'table' || block.sheet === undefined || block.rows.length === 0) return [];
    const { caption: title, columns, rows, sheet } = block;
    return [{ ...sheet, title, columns, rows: rows.flatMap(sheetRows) }];
  });
  return {
    title: documentTitle,
    cover: [documentTitle, ...(label === null ? [] : [label]), ...words],
    contents: contentsOf(sheets),
    sheets,
    label,
  };
}

function contentsOf(sheets: readonly Sheet[]): Sheet {
  return {
    name: 'Contents',
    title: 'Contents',
    description: 'One row per sheet; its name is a link to it.',
    columns: [
      { heading: 'Sheet', width: 16 },
      { heading: 'What it holds', width: 90, isLong: true },
      { heading: 'Rows', width: 10 },
    ],
    rows: sheets.map(({ name, title, rows }) => [
      name,
      title,
      { kind: 'number', number: rows.length, decimals: 0 },
    ]),
  };
}

/** A row for each line; a heading over several lines stands on each of them. */
function sheetRows({ heading, lines }: RowOfCells): SheetCell[][] {
  return lines.map(({ title, cells }) => {
    const named = title ? `: ${title}` : '';
    const first = heading === undefined ? [] : [`${heading.code} ${heading.title}${named}`];
    return [...first, ...cells.map(sheetCell)];
  });
}

function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'string' || cell.kind === 'number') return cell;
  if (cell.kind === 'figure cell') return cell.figure === null ? cell.otherwise : 'drawn in the paper';
  const text = plainText(cell.text);
  return cell.note === undefined ? text : `${text}, ${cell.note}`;
}

/** The text or the number in a cell. */
export function plainValue(cell: SheetCell): string | number {
  return typeof cell === 'string' ? cell : cell.number;
}

/** The workbook's tables as CSV, by file name. Where a label has to stand on every sheet, every row is marked. */
export function renderCsv({ contents, sheets, label }: Workbook): Map<string, string> {
  const [heading, mark] = label === null ? [[], []] : [['Data'], ['synthetic']];
  const csvOf = ({ columns, rows }: Sheet) =>
    formatCsv(
      [...columns.map((column) => column.heading), ...heading],
      rows.map((row) => [...row.map(plainValue), ...mark]),
    );
  return new Map([contents, ...sheets].map((sheet) => [`${sheet.name.toLowerCase()}.csv`, csvOf(sheet)]));
}
