import { formatCsv } from '../../csv.ts';
import { plainValue } from './table.ts';
import type { Workbook } from './workbook.ts';

/** The workbook's tables as CSV, by file name. */
export function renderCsv({ tables }: Workbook): Map<string, string> {
  return new Map(
    tables.map(({ name, columns, rows }) => [
      `${name.toLowerCase()}.csv`,
      formatCsv(
        columns.map(({ heading }) => heading),
        rows.map((row) => row.map(plainValue)),
      ),
    ]),
  );
}
