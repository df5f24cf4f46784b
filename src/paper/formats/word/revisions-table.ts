import type { Paper } from '../../paper.ts';
import { revisionsWords } from '../../paper-revisions.ts';
import { type FileChild, Paragraph, TextRun } from './docx.ts';
import { numberParagraph, paperTable, tableParagraph } from './paper-table.ts';

const columns = [
  { heading: 'Measure', share: 28 },
  { heading: 'Paper and period', share: 20 },
  ...['Published', 'Now', 'By'].map((heading) => ({ heading, share: 9, isNumber: true })),
  { heading: 'Why', share: 25 },
];

/** What earlier papers said, what it is now, and why. */
export function revisionsTable({ revisions }: Paper, width: number): FileChild[] {
  const words = new Paragraph(revisionsWords(revisions));
  if (revisions.printed.length === 0) return [words];
  return [
    words,
    paperTable({
      caption: 'Rows of the last paper that would be printed differently today',
      width,
      columns,
      rows: revisions.printed.map((revision) => [
        [
          tableParagraph('TableText', [
            new TextRun({ text: revision.code, style: 'MeasureCode' }),
            new TextRun(` ${revision.title}`),
          ]),
          tableParagraph('TableNote', revision.unit),
        ],
        [tableParagraph('TableText', revision.paper), tableParagraph('TableNote', revision.period)],
        ...[revision.publishedText, revision.nowText, revision.byText].map((text) => [
          numberParagraph('TableText', text),
        ]),
        [tableParagraph('TableText', revision.why)],
      ]),
    }),
  ];
}
