import { describeFinding } from '../../findings/index.ts';
import { count } from '../../words/index.ts';
import { words } from '../blocks.ts';
import { shownFindings } from '../rows-of-extracts.ts';
import type { Section } from '../section.ts';
import { long, short, tableFrom } from './columns.ts';

/** What the checks said of the extracts: in full in the spreadsheet alone; what was in a row that was refused is not told. */
export const findings: Section = {
  name: 'findings',
  title: 'Findings',
  blocks: (material) => {
    const found = shownFindings(material).map((finding) =>
      finding.level === 'rejects row' ? { ...finding, got: 'something else' } : finding,
    );
    const refused = found.filter(({ level }) => level === 'blocks').map(describeFinding);
    const others = found.length - refused.length;
    return [
      words(toldOf(found.length, others)),
      ...(refused.length === 0 ? [] : [{ ...words(...refused), look: 'bullets' } as const]),
      {
        ...tableFrom(found, [
          [short('Level', 14), ({ level }) => level],
          [long('Finding', 140), describeFinding],
        ]),
        on: ['data'],
        caption: 'What the checks said of the extracts',
        sheet: {
          name: 'Findings',
          description:
            'One row per finding. blocks: an extract was refused; rejects row: a row was; notes: nothing was.',
        },
      },
    ];
  },
};

/** What readers of the paper are told: which extracts were refused stands below; the rest is for those who make it. */
function toldOf(all: number, others: number): string {
  if (all === 0) return 'The checks found nothing.';
  const annex = 'in the sheet Findings of the spreadsheet, with what to do about each';
  if (others === 0) return 'Extracts that were refused:';
  return `The checks of the extracts have ${count(others, 'finding')}, ${annex}.${all > others ? ' Extracts that were refused:' : ''}`;
}
