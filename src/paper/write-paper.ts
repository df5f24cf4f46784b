import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from './formats/printable.ts';
import { renderCsv, renderXlsx, workbookOf } from './formats/spreadsheet/index.ts';
import { renderHtml } from './formats/web-page/index.ts';
import type { WordTemplate } from './formats/word/index.ts';
import { renderWord } from './formats/word/index.ts';
import type { Paper } from './paper.ts';
import type { Picture } from './pictures.ts';

/** Writes the paper in every format to a folder: Word, web page, spreadsheet and CSV. Returns the names written. */
export async function writePaper(
  folder: string,
  name: string,
  given: Paper,
  pictures: ReadonlyMap<string, Picture>,
  template: WordTemplate,
): Promise<string[]> {
  const paper = printable(given);
  const drawings = new Map([...pictures].map(([key, { svg, charts }]) => [key, { sparkline: svg, charts }]));
  const workbook = workbookOf(paper);
  const files: [string, string | Uint8Array][] = [
    [`${name}.docx`, await renderWord(paper, pictures, template)],
    [`${name}.html`, renderHtml(paper, drawings)],
    [`${name}.xlsx`, await renderXlsx(workbook)],
  ];
  const csv = `${name}-csv`;
  mkdirSync(join(folder, csv), { recursive: true });
  for (const [file, content] of files) writeFileSync(join(folder, file), content);
  for (const [file, content] of renderCsv(workbook)) writeFileSync(join(folder, csv, file), content);
  return [...files.map(([file]) => file), csv];
}
