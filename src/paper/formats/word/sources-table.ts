import { formatNumber } from '../../../words/index.ts';
import type { Paper } from '../../paper.ts';
import { type FileChild, Paragraph } from './docx.ts';
import { numberParagraph, paperTable, tableParagraph } from './paper-table.ts';

const columns = [
  { heading: 'Feed', share: 22 },
  { heading: 'Months', share: 24 },
  ...['Extracts', 'Refused', 'Rows in', 'Accepted', 'In quarantine', 'Skipped'].map((heading) => ({
    heading,
    share: 9,
    isNumber: true,
  })),
];

/** What the paper was made from, every row accounted for. */
export function sourcesTable({ sources }: Paper, width: number): FileChild[] {
  return [
    new Paragraph('Rows in the extracts = accepted + in quarantine + skipped as repeats of others.'),
    paperTable({
      caption: 'Feeds, their months, and how their rows were used',
      width,
      columns,
      rows: sources.map((source) => [
        [tableParagraph('TableText', source.feed)],
        [tableParagraph('TableText', source.months)],
        ...[
          source.extracts,
          source.refused,
          source.rowsIn,
          source.rowsAccepted,
          source.rowsQuarantined,
          source.rowsSkipped,
        ].map((number) => [
          numberParagraph('TableText', number === null ? 'not shown' : formatNumber(number)),
        ]),
      ]),
    }),
  ];
}
