import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceOf } from '../../src/insight/describe-result.ts';
import { renderXlsx } from '../../src/paper/formats/spreadsheet/render-xlsx.ts';
import { workbookOf } from '../../src/paper/formats/spreadsheet/workbook.ts';
import { renderWord } from '../../src/paper/formats/word/render-word.ts';
import { defaultTemplate, readTemplate } from '../../src/paper/formats/word/word-template.ts';
import { objectiveRows } from '../../src/paper/measure-rows.ts';
import { passingFolder } from '../build-into.ts';
import { exampleMaterial, paperFrom } from './example-paper.ts';
import { examplePictures } from './example-pictures.ts';
import { converted, hasLibreOffice } from './libre-office.ts';

const rows = objectiveRows(exampleMaterial).flatMap((group) => group.rows);
const lines = rows
  .flatMap((row) => row.lines)
  .map(({ result, insight }) => ({ performance: performanceOf(result), insight }));

describe.skipIf(!hasLibreOffice)('opened by LibreOffice (skipped where soffice is not installed)', () => {
  let folder: ReturnType<typeof passingFolder>;
  beforeAll(() => {
    folder = passingFolder();
  });
  afterAll(() => folder.remove());

  it('the Word document has every row of the paper and its definition', async () => {
    const read = readTemplate(defaultTemplate);
    if ('finding' in read) throw new Error(read.finding.got);
    const word = await renderWord(paperFrom(exampleMaterial, await examplePictures()), read.template);
    const text = converted(folder.path, 'paper.docx', word, 'html');
    const plain = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const {
      measure: { code, title, definition },
    } of rows) {
      expect(plain).toContain(code);
      expect(plain).toContain(title);
      expect(plain).toContain(definition);
    }
    for (const { performance, insight } of lines) {
      expect(plain).toContain(performance);
      expect(plain).toContain(insight);
    }
  });

  it('the workbook has every row of the paper, sheet by sheet', async () => {
    const bytes = await renderXlsx(workbookOf(paperFrom(exampleMaterial)));
    // Comma, quotation mark, UTF-8, and the last number: every sheet in a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const text = converted(folder.path, 'paper.xlsx', bytes, filter);
    for (const { measure } of rows) expect(text).toContain(measure.code);
    for (const { performance, insight } of lines) {
      expect(text).toContain(performance);
      expect(text).toContain(insight);
    }
    expect(text).toContain('Ashfield');
  });
});

if (!hasLibreOffice)
  console.log(
    'LibreOffice is not installed: the paper is not opened by it. Install libreoffice-writer and libreoffice-calc.',
  );
