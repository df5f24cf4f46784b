import { type WriteSheet, writeXlsx } from './hucre.ts';
import { type Cells, linesOf, linkSheets, put, putTable, rowHeights } from './sheet-cells.ts';
import { styles } from './styles.ts';
import { plainValue, type Table } from './table.ts';
import type { Workbook } from './workbook.ts';

const coverWidth = 110;
/** Characters that fit on the width of a page in print. */
const pageWidth = 220;

/** The workbook as an Excel file. The same workbook gives the same bytes. */
export async function renderXlsx({ title, cover, tables, label }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [coverSheet(cover), ...tables.map((table) => tableSheet(table, label))],
    properties: {
      title,
      subject: 'Figures of the paper, one table a sheet',
      description: cover.slice(1).join(' '),
      // Said outright, as the moment of writing would otherwise make each file another.
      modified: new Date('2000-01-01T12:00:00Z'),
    },
    defaultFont: { name: 'Arial', size: 11 },
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
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function tableSheet(table: Table, label: string | null): WriteSheet {
  const { name, title, description, columns, rows } = table;
  const above = [title, ...(label === null ? [] : [label]), description];
  const header = above.length;
  const cells: Cells = new Map();
  above.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? styles.title : line === label ? styles.label : styles.line);
  });
  putTable(cells, header, table);
  if (name === 'Contents') linkSheets(cells, header, table);
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
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.ceil(width / pageWidth),
      fitToHeight: 0,
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
