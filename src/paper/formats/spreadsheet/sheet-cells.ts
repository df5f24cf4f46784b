import type { Cell, CellStyle } from './hucre.ts';
import { styles } from './styles.ts';
import type { Table, TableCell } from './table.ts';

/** Cells with their look, by row and column: `4,0`. */
export type Cells = Map<string, Partial<Cell>>;

/** Puts text or a number in a cell; a text is never taken for a formula. */
export function put(cells: Cells, row: number, place: number, cell: TableCell, style: CellStyle): void {
  cells.set(
    `${row},${place}`,
    typeof cell === 'string'
      ? { value: cell, type: 'string', style }
      : { value: cell.number, type: 'number', style: { ...style, numFmt: cell.format } },
  );
}

/** Puts a table: its headings in a row, its rows below. Numbers, and marks in their place, stand to the right. */
export function putTable(cells: Cells, header: number, { columns, rows }: Table): void {
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
export function linkSheets(cells: Cells, header: number, { rows }: Table): void {
  rows.forEach(([name], index) => {
    const text = String(name);
    cells.set(`${header + 1 + index},0`, {
      value: text,
      type: 'string',
      style: styles.link,
      hyperlink: { target: '', location: `'${text}'!A1` },
    });
  });
}

const lineHeight = 15;
const titleHeight = 24;

/** The height of each row with wrapped text, which not every program works out by itself. */
export function rowHeights(header: number, { columns, rows }: Table): Map<number, { height: number }> {
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
export function linesOf(text: string, width: number): number {
  return Math.ceil(text.length / (width - 3));
}
