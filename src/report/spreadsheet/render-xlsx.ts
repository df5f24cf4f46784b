import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from './hucre.ts';
import { styles } from './styles.ts';
import { plainValue, type Table, type TableCell } from './table.ts';
import type { Workbook } from './workbook.ts';

type Cells = Map<string, Partial<Cell>>;

/** The workbook as an Excel file. */
export async function renderXlsx({ title, cover, tables, label }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [coverSheet(cover), ...tables.map((table) => tableSheet(table, label))],
    properties: {
      title,
      subject: 'Figures of the paper, one table a sheet',
      description: cover.slice(1).join(' '),
    },
    defaultFont: { name: 'Arial', size: 11 },
  });
}

function coverSheet(lines: readonly string[]): WriteSheet {
  const cells: Cells = new Map();
  lines.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? styles.title : styles.longText);
  });
  return { name: 'Cover', columns: [{ width: 110 }], rows: lines.map((line) => [line]), cells };
}

function tableSheet(table: Table, label: string | null): WriteSheet {
  const { name, title, description, columns, rows } = table;
  const above = [title, ...(label === null ? [] : [label]), description];
  const header = above.length;
  const cells: Cells = new Map();
  above.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? styles.title : line === label ? styles.label : styles.text);
  });
  columns.forEach(({ heading }, index) => {
    put(cells, header, index, heading, styles.heading);
  });
  rows.forEach((row, index) => {
    row.forEach((cell, place) => {
      const style = columns[place]?.isLong ? styles.longText : styles.text;
      put(cells, header + 1 + index, place, cell, style);
    });
  });
  if (name === 'Contents') linkSheets(cells, header + 1, rows);
  const last = `${columnLetters(columns.length - 1)}${header + 1 + rows.length}`;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      ...above.map((line) => [line]),
      columns.map(({ heading }) => heading),
      ...rows.map((row) => row.map(plainValue)),
    ],
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
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    a11y: { summary: description, headerRow: header },
  };
}

function linkSheets(cells: Cells, from: number, rows: Table['rows']): void {
  rows.forEach(([name], index) => {
    const text = String(name);
    cells.set(`${from + index},0`, {
      value: text,
      type: 'string',
      style: styles.link,
      hyperlink: { target: '', location: `'${text}'!A1` },
    });
  });
}

function put(cells: Cells, row: number, place: number, cell: TableCell, style: CellStyle): void {
  cells.set(
    `${row},${place}`,
    typeof cell === 'string'
      ? { value: cell, type: 'string', style }
      : { value: cell.number, type: 'number', style: { ...style, numFmt: cell.format } },
  );
}

/** The letters of a column: A, B … Z, AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
