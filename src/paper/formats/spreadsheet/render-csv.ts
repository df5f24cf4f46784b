import { formatCsv } from '../../../csv.ts';
import { plainValue, type Table } from './table.ts';
import type { Workbook } from './workbook.ts';

/** The workbook's tables as CSV, by file name. Of synthetic data every row says so. */
export function renderCsv({ tables, label }: Workbook): Map<string, string> {
  const isSynthetic = label !== null;
  return new Map(tables.map((table) => [`${table.name.toLowerCase()}.csv`, csvOf(table, isSynthetic)]));
}

function csvOf({ columns, rows }: Table, isSynthetic: boolean): string {
  const headings = columns.map(({ heading }) => heading);
  const values = rows.map((row) => row.map(plainValue));
  return isSynthetic
    ? formatCsv(
        [...headings, 'Data'],
        values.map((row) => [...row, 'synthetic']),
      )
    : formatCsv(headings, values);
}
