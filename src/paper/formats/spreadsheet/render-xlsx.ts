import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from './hucre.ts';
import { plainValue, type Sheet, type SheetCell, type Workbook } from './workbook.ts';

const top = { vertical: 'top' } as const;
const left = { ...top, horizontal: 'left', indent: 1 } as const;
const right = { ...top, horizontal: 'right' } as const;
const font = { name: 'Arial', size: 11 } as const;
const heading = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '12436D' } },
} as const;

/** How cells look; nothing is said by colour alone. */
const styles = {
  title: { font: { ...font, bold: true, size: 15 }, alignment: top },
  label: { font: { ...font, bold: true, color: { rgb: '801650' } }, alignment: top },
  line: { alignment: top },
  coverLine: { alignment: { ...top, wrapText: true } },
  heading: { ...heading, alignment: left },
  numberHeading: { ...heading, alignment: right },
  text: { alignment: left },
  longText: { alignment: { ...left, wrapText: true } },
  number: { alignment: right },
  link: { font: { ...font, underline: true, color: { rgb: '12436D' } }, alignment: left },
} satisfies Record<string, CellStyle>;

/** Cells with their look, by row and column: `4,0`. */
type Cells = Map<string, Partial<Cell>>;

/** Puts text or a number in a cell; a text is never taken for a formula. */
function put(cells: Cells, row: number, place: number, cell: SheetCell, style: CellStyle): void {
  cells.set(
    `${row},${place}`,
    typeof cell === 'string'
      ? { value: cell, type: 'string', style }
      : { value: cell.number, type: 'number', style: { ...style, numFmt: formatOf(cell.decimals) } },
  );
}

/** The format of a number, thousands separated. */
function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** Puts a table: its headings in a row, its rows below. Numbers, and marks in their place, stand to the right. */
function putTable(cells: Cells, header: number, { columns, rows }: Sheet): void {
  columns.forEach(({ heading, isLong }, place) => {
    const hasNumbers = rows.some((row) => typeof row[place] === 'object');
    put(cells, header, place, heading, hasNumbers ? styles.numberHeading : styles.heading);
    const style = hasNumbers ? styles.number : isLong ? styles.longText : styles.text;
    rows.forEach((row, index) => {
      put(cells, header + 1 + index, place, row[place] ?? '', style);
    });
  });
}

/** Makes the names of sheets in the first column links to them. */
function linkSheets(cells: Cells, header: number, { rows }: Sheet): void {
  rows.forEach(([name], index) => {
    const value = String(name);
    const hyperlink = { target: '', location: `'${value}'!A1` };
    cells.set(`${header + 1 + index},0`, { value, type: 'string', style: styles.link, hyperlink });
  });
}

const lineHeight = 15;
const titleHeight = 24;

/** The height of each row with wrapped text, which not every program works out by itself. */
function rowHeights(header: number, { columns, rows }: Sheet): Map<number, { height: number }> {
  return new Map([
    [0, { height: titleHeight }],
    ...rows.map((row, index): [number, { height: number }] => {
      const lines = row.map((cell, place) => {
        const { width = 1, isLong = false } = columns[place] ?? {};
        return isLong && typeof cell === 'string' ? linesOf(cell, width) : 1;
      });
      return [header + 1 + index, { height: lineHeight * Math.max(...lines) }];
    }),
  ]);
}

/** How many lines a text takes up in a column, a little more than fewer. */
function linesOf(text: string, width: number): number {
  return Math.ceil(text.length / (width - 3));
}

/** In print: on pages across, as many below each other as it takes. */
const page = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToHeight: 0 } as const;

const coverWidth = 110;
/** Characters that fit on the width of a page in print. */
const pageWidth = 220;

/** The workbook as an Excel file. The same workbook gives the same bytes. */
export async function renderXlsx({ title, cover, contents, sheets, label }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      coverSheet(cover),
      ...[contents, ...sheets].map((sheet) => tableSheet(sheet, label, sheet === contents)),
    ],
    properties: {
      title,
      subject: 'Figures of the paper, one table a sheet',
      description: cover.slice(1).join(' '),
      // Set explicitly, as the moment of writing would otherwise make each file differ.
      modified: new Date('2000-01-01T12:00:00Z'),
    },
    defaultFont: font,
  });
}

function coverSheet(lines: readonly string[]): WriteSheet {
  const cells: Cells = new Map();
  lines.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? styles.title : styles.coverLine);
  });
  return {
    name: 'Cover',
    columns: [{ width: coverWidth }],
    rows: lines.map((line) => [line]),
    rowDefs: new Map(lines.map((line, row) => [row, { height: 20 * linesOf(line, coverWidth) }])),
    cells,
    pageSetup: { ...page, fitToWidth: 1 },
  };
}

function tableSheet(table: Sheet, label: string | null, isContents: boolean): WriteSheet {
  const { name, title, description, columns, rows } = table;
  const above = [title, ...(label === null ? [] : [label]), description];
  const header = above.length;
  const cells: Cells = new Map();
  above.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? styles.title : line === label ? styles.label : styles.line);
  });
  putTable(cells, header, table);
  if (isContents) linkSheets(cells, header, table);
  const last = `${columnLetters(columns.length - 1)}${header + 1 + rows.length}`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    columns: columns.map((column) => ({ width: column.width })),
    rows: [
      ...above.map((line) => [line]),
      columns.map(({ heading }) => heading),
      ...rows.map((row) => row.map(plainValue)),
    ],
    rowDefs: rowHeights(header, table),
    cells,
    tables: [
      {
        name: `table_${name.toLowerCase()}`,
        range: `A${header + 1}:${last}`,
        columns: columns.map(({ heading }) => ({ name: heading })),
        style: 'TableStyleLight1',
        showRowStripes: false,
      },
    ],
    freezePane: { rows: header + 1 },
    pageSetup: {
      ...page,
      fitToWidth: Math.ceil(width / pageWidth),
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    a11y: { summary: description, headerRow: header },
  };
}

/** The letters of a column: A, B … Z, AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
