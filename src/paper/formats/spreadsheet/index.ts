import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../format.ts';
import { renderCsv, workbookOf } from './workbook.ts';

/** The tables of the paper as a workbook, and each as CSV. */
export const spreadsheet: Format = {
  name: 'spreadsheet and CSV',
  async write(paper, { folder, name }) {
    const { renderXlsx } = await import('./render-xlsx.ts');
    const workbook = workbookOf(paper);
    const [file, csv] = [`${name}.xlsx`, `${name}-csv`];
    mkdirSync(join(folder, csv), { recursive: true });
    writeFileSync(join(folder, file), await renderXlsx(workbook));
    for (const [table, text] of renderCsv(workbook)) writeFileSync(join(folder, csv, table), text);
    return { files: [file, csv], findings: [] };
  },
};
