import { describeFinding } from '../../findings/index.ts';
import { type Block, row } from '../blocks.ts';
import { shownFindings } from '../rows-of-extracts.ts';
import type { Section } from '../section.ts';
import { long, short } from './columns.ts';

const levels = [
  { level: 'blocks', title: 'Extracts that were refused' },
  { level: 'rejects row', title: 'Rows put into quarantine' },
  { level: 'notes', title: 'Notes' },
] as const;

/** What the checks said of the extracts; what was in a row that was refused is not told. */
export const findings: Section = {
  name: 'findings',
  title: 'Findings',
  blocks: (material) => {
    const printed = shownFindings(material).map((finding) => ({
      level: finding.level,
      text: describeFinding(
        finding.level === 'rejects row' ? { ...finding, got: 'something else' } : finding,
      ),
    }));
    const texts = printed.map(({ text }) => text);
    return [
      ...(texts.length === 0
        ? [{ kind: 'words', paragraphs: ['The checks found nothing.'] } as const]
        : [{ kind: 'words', on: ['document'], look: 'bullets', paragraphs: texts } as const]),
      ...levels.flatMap(({ level, title }): Block[] => {
        const paragraphs = printed.filter((finding) => finding.level === level).map(({ text }) => text);
        if (paragraphs.length === 0) return [];
        const fold = { title: `${title} (${paragraphs.length})`, isOpen: level === 'blocks' };
        return [{ kind: 'words', on: ['screen'], look: 'bullets', paragraphs, fold }];
      }),
      {
        kind: 'table',
        on: ['data'],
        caption: 'What the checks said of the extracts',
        sheet: {
          name: 'Findings',
          description:
            'One row per finding. blocks: an extract was refused; rejects row: a row was; notes: nothing was.',
        },
        columns: [short('Level', 14), long('Finding', 140)],
        rows: printed.map(({ level, text }) => row(level, text)),
      },
    ];
  },
};
