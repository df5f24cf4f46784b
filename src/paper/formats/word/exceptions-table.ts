import { driverWords, kindWords } from '../../exception-words.ts';
import type { Paper } from '../../paper.ts';
import { type FileChild, Paragraph, TextRun } from './docx.ts';
import { paperTable, tableParagraph } from './paper-table.ts';

const columns = [
  { heading: 'Measure', share: 27 },
  { heading: 'Change', share: 15 },
  { heading: 'Values', share: 24 },
  { heading: 'Better or worse', share: 12 },
  { heading: 'Driven by', share: 22 },
];

/** The rows whose change stands out, most striking first. */
export function exceptionsTable({ exceptions }: Paper, width: number): FileChild[] {
  if (exceptions.length === 0) return [new Paragraph('There is no row whose change stands out.')];
  return [
    paperTable({
      caption: 'Rows whose change stands out, the most striking first',
      width,
      columns,
      rows: exceptions.map((exception) => [
        [
          tableParagraph('TableText', [
            new TextRun({ text: exception.code, style: 'MeasureCode' }),
            new TextRun(` ${exception.title}`),
          ]),
        ],
        [tableParagraph('Performance', exception.performance)],
        [tableParagraph('TableText', exception.counts), tableParagraph('TableNote', exception.period)],
        [tableParagraph('TableText', kindWords[exception.kind])],
        [tableParagraph('TableText', driverWords(exception))],
      ]),
    }),
  ];
}
