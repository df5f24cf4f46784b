import { themesOf } from '../../exception-words.ts';
import type { Paper, PaperSection } from '../../paper.ts';
import type { Picture } from '../../pictures.ts';
import { type FileChild, HeadingLevel, Paragraph } from './docx.ts';
import type { Footnotes } from './footnotes.ts';
import { measureRows } from './measure-rows.ts';
import { paperTable } from './paper-table.ts';

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
