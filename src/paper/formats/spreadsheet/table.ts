/** A number with the format it is shown in; it stays unrounded. */
export interface NumberCell {
  readonly number: number;
  readonly format: string;
}

export type TableCell = string | NumberCell;

/** A column: its heading, its width in characters, and whether long text in it is wrapped. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly isLong?: boolean;
}

/** A table of the workbook: one a sheet. No cell of it is blank. */
export interface Table {
  /** The name of its sheet, and of its file as CSV. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column of short text or numbers. */
export function column(heading: string, width: number): TableColumn {
  return { heading, width };
}

/** A column of sentences. */
export function longColumn(heading: string, width: number): TableColumn {
  return { heading, width, isLong: true };
}

/** A whole number, thousands separated. */
export function wholeCell(number: number): NumberCell {
  return { number, format: formatOf(0) };
}

/** A number, or the mark that stands for one that is missing. */
export function numberCell(number: number | null, decimals: number, missing: string): TableCell {
  return number === null ? missing : { number, format: formatOf(decimals) };
}

/** The text or the number in a cell. */
export function plainValue(cell: TableCell): string | number {
  return typeof cell === 'string' ? cell : cell.number;
}

function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
