import type { PaperLine, PaperRow } from '../../paper.ts';
import type { Picture } from '../../pictures.ts';
import { FootnoteReferenceRun, ImageRun, type Paragraph, type ParagraphChild, TextRun } from './docx.ts';
import type { Footnotes } from './footnotes.ts';
import { tableParagraph } from './paper-table.ts';

/** The size of a sparkline, in pixels of which 96 are an inch. */
const trendSize = { width: 180, height: 52 };

/** Lines that one row of the table stacks in its cells; a measure of more has a row for each. */
const mostStacked = 4;

/** The rows of a measure, cell by cell: one, with its parts stacked by letter, or one for each of many parts. */
export function measureRows(
  row: PaperRow,
  pictures: ReadonlyMap<string, Picture>,
  footnotes: Footnotes,
): Paragraph[][][] {
  const note = footnotes.add(`${row.code}: ${row.definition} Source: ${row.source}. Owner: ${row.owner}.`);
  const title: ParagraphChild[] = [...codeOf(row), new TextRun(row.title), new FootnoteReferenceRun(note)];
  if (row.lines.length <= mostStacked) return [stacked(title, row, pictures)];
  return row.lines.map((line, index) =>
    stacked(index === 0 ? title : codeOf(row), { ...row, lines: [line] }, pictures),
  );
}

function codeOf({ code }: PaperRow): ParagraphChild[] {
  return [new TextRun({ text: code, style: 'MeasureCode' }), new TextRun(' ')];
}

function stacked(
  title: readonly ParagraphChild[],
  row: PaperRow,
  pictures: ReadonlyMap<string, Picture>,
): Paragraph[][] {
  const parts = row.lines.filter(({ letter }) => letter !== null);
  return [
    [
      tableParagraph('TableText', title),
      ...parts.map((line) => tableParagraph('TableText', `${lettered(line)}${line.title}`)),
    ],
    row.lines.flatMap(performance),
    row.lines.flatMap((line) => trend(line, row, pictures)),
    row.lines.map((line) => tableParagraph('TableText', `${lettered(line)}${line.insight}`)),
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
