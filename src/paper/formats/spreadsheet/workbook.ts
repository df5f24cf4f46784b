import { syntheticLabel } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import { areasSheet, ratesSheet, revisionsSheet, seriesSheet } from './number-sheets.ts';
import { paperSheet } from './paper-sheet.ts';
import { column, longColumn, type Table, wholeCell } from './table.ts';
import { definitionsSheet, exceptionsSheet, findingsSheet, notesSheet, sourcesSheet } from './word-sheets.ts';

/** The workbook: a cover in words, then a table a sheet. */
export interface Workbook {
  readonly title: string;
  readonly cover: readonly string[];
  readonly tables: readonly Table[];
  /** What stands on every sheet of a paper made of synthetic data; null for others. */
  readonly label: string | null;
}

/** The paper as a workbook. A table without rows has no sheet. */
export function workbookOf(paper: Paper): Workbook {
  const tables = [
    notesSheet(paper),
    paperSheet(paper),
    seriesSheet(paper),
    areasSheet(paper),
    exceptionsSheet(paper),
    ratesSheet(paper),
    revisionsSheet(paper),
    definitionsSheet(paper),
    sourcesSheet(paper),
    findingsSheet(paper),
  ].filter(({ rows }) => rows.length > 0);
  const title = `${paper.title}: performance to ${paper.asAt}`;
  return {
    title,
    cover: [
      title,
      ...(paper.isSynthetic ? [syntheticLabel] : []),
      'This workbook holds the figures of the paper as tables, one a sheet. The sheet Contents lists them.',
      'Marks in square brackets, such as [x], are explained in the sheet Notes. Colour means nothing.',
      'Values are unrounded and shown rounded. A change of a count or score is in %, one of a proportion or rate in percentage points (pp); its unit stands beside it.',
      'The same tables are beside this workbook as CSV files.',
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    ],
    tables: [contentsSheet(tables), ...tables],
    label: paper.isSynthetic ? syntheticLabel : null,
  };
}

function contentsSheet(tables: readonly Table[]): Table {
  return {
    name: 'Contents',
    title: 'Contents',
    description: 'One row per sheet; its name is a link to it.',
    columns: [column('Sheet', 16), longColumn('What it holds', 90), column('Rows', 10)],
    rows: tables.map(({ name, title, rows }) => [name, title, wholeCell(rows.length)]),
  };
}
