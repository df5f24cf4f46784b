import { formatCsv } from '../../../csv.ts';
import { plainValue, type Sheet, type Workbook } from './workbook.ts';

/** The workbook's tables as CSV, by file name. Where a label has to stand on every sheet, every row is marked. */
export function renderCsv({ contents, sheets, label }: Workbook): Map<string, string> {
  const isSynthetic = label !== null;
  return new Map(
    [contents, ...sheets].map((sheet) => [`${sheet.name.toLowerCase()}.csv`, csvOf(sheet, isSynthetic)]),
  );
}

function csvOf({ columns, rows }: Sheet, isSynthetic: boolean): string {
  const headings = columns.map(({ heading }) => heading);
  const values = rows.map((row) => row.map(plainValue));
  return isSynthetic
    ? formatCsv(
        [...headings, 'Data'],
        values.map((row) => [...row, 'synthetic']),
      )
    : formatCsv(headings, values);
}
