import { themesOf } from '../../exception-words.ts';
import type { Paper, PaperLine, PaperRow, PaperSection } from '../../paper.ts';
import type { Picture } from '../../pictures.ts';
import {
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from './docx.ts';
import type { Footnotes } from './footnotes.ts';
import { paperTable, tableParagraph } from './paper-table.ts';

/** The size of a sparkline, in pixels of which 96 are an inch. */
const trendSize = { width: 180, height: 52 };

/** Lines that one row of the table stacks in its cells; a measure of more has a row for each. */
const mostStacked = 4;

/** The rows of a measure, cell by cell: one, with its parts stacked by letter, or one for each of many parts. */
function measureRows(
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

const columns = [
  { heading: 'Measure', share: 20 },
  { heading: 'Performance', share: 13 },
  { heading: 'Trend, 24 months', share: 21 },
  { heading: 'Insight', share: 46 },
];
/** On narrow pages the trend line keeps its size, and the insight gives way. */
const narrowColumns = columns.map((column, index) => ({ ...column, share: [19, 18, 33, 30][index] ?? 0 }));
const narrow = 12000;

/** What the tables of measures need beside the paper. */
export interface MeasureContext {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly footnotes: Footnotes;
  readonly width: number;
}

/** Every theme with its objectives and their tables. */
export function measures(paper: Paper, context: MeasureContext): FileChild[] {
  return themesOf(paper).flatMap(({ theme, sections }) => [
    // Each theme begins on a page of its own, as a chapter does.
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      text: theme ?? 'Measures',
      pageBreakBefore: true,
    }),
    ...objectives(sections, context),
  ]);
}

/** The objectives of a theme: a heading and a table each. */
export function objectives(sections: readonly PaperSection[], context: MeasureContext): FileChild[] {
  return sections.flatMap(({ objective, rows }) => [
    ...(objective === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_3, text: objective })]),
    paperTable({
      caption: `${objective ?? 'Measures'}: performance, trend and insight`,
      width: context.width,
      columns: context.width < narrow ? narrowColumns : columns,
      rows: rows.flatMap((row) => measureRows(row, context.pictures, context.footnotes)),
    }),
  ]);
}
