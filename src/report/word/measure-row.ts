import type { PaperLine, PaperRow } from '../paper.ts';
import type { Picture } from '../pictures.ts';
import { FootnoteReferenceRun, ImageRun, type Paragraph, type ParagraphChild, TextRun } from './docx.ts';
import type { Footnotes } from './footnotes.ts';
import { tableParagraph } from './paper-table.ts';

/** The size of a sparkline, in pixels of which 96 are an inch. */
const trendSize = { width: 180, height: 52 };

/** The cells of a measure's row: its parts are stacked in each, by letter. */
export function measureRow(
  row: PaperRow,
  pictures: ReadonlyMap<string, Picture>,
  footnotes: Footnotes,
): Paragraph[][] {
  return [
    measureCell(row, footnotes),
    row.lines.flatMap(performance),
    row.lines.flatMap((line) => trend(line, row, pictures)),
    row.lines.map((line) => tableParagraph('TableText', `${lettered(line)}${line.insight}`)),
  ];
}

function measureCell({ code, title, definition, source, owner, lines }: PaperRow, footnotes: Footnotes) {
  const note = footnotes.add(`${code}: ${definition} Source: ${source}. Owner: ${owner}.`);
  const name: ParagraphChild[] = [
    new TextRun({ text: code, style: 'MeasureCode' }),
    new TextRun(` ${title}`),
    new FootnoteReferenceRun(note),
  ];
  const parts = lines.filter(({ letter }) => letter !== null);
  return [
    tableParagraph('TableText', name),
    ...parts.map((line) => tableParagraph('TableText', `${lettered(line)}${line.title}`)),
  ];
}

function performance(line: PaperLine): Paragraph[] {
  const mark = line.status === 'provisional' ? ', provisional' : '';
  return [
    tableParagraph('Performance', `${lettered(line)}${line.performance}`),
    tableParagraph('TableNote', `${line.period}${mark}`),
  ];
}

function trend(line: PaperLine, row: PaperRow, pictures: ReadonlyMap<string, Picture>): Paragraph[] {
  const picture = line.chart === null ? undefined : pictures.get(line.chart);
  const letter = line.letter === null ? [] : [new TextRun(`${line.letter}) `)];
  if (!picture) return [tableParagraph('TableText', [...letter, new TextRun('No trend to show')])];
  const drawing = new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg),
    transformation: trendSize,
    fallback: { type: 'png', data: picture.png },
    altText: { name: `Trend of ${row.code}${line.letter ?? ''}`, description: picture.altText },
  });
  return [tableParagraph('TableText', [...letter, drawing])];
}

function lettered({ letter }: PaperLine): string {
  return letter === null ? '' : `${letter}) `;
}
