import { describeFinding, type Finding } from '../../findings/index.ts';
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
    const found = shownFindings(material).map((finding) =>
      finding.level === 'rejects row' ? { ...finding, got: 'something else' } : finding,
    );
    const printed = joined(found);
    const texts = printed.map(describeFinding);
    return [
      ...(texts.length === 0
        ? [{ kind: 'words', paragraphs: ['The checks found nothing.'] } as const]
        : [{ kind: 'words', on: ['document'], look: 'bullets', paragraphs: texts } as const]),
      ...levels.flatMap(({ level, title }): Block[] => {
        const paragraphs = printed.filter((finding) => finding.level === level).map(describeFinding);
        if (paragraphs.length === 0) return [];
        const count = found.filter((finding) => finding.level === level).length;
        const fold = { title: `${title} (${count})`, isOpen: level === 'blocks' };
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
        rows: found.map((finding) => row(finding.level, describeFinding(finding))),
      },
    ];
  },
};

/** A paper says once what the checks say of so many extracts or more; its workbook has each. */
const sameOfMany = 4;

/** Findings in their order, those alike of many extracts as one, which names the first. */
function joined(found: readonly Finding[]): Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of found) {
    const { level, code, column, todo } = finding;
    const key = JSON.stringify([level, code, column, todo]);
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.level === 'blocks' || group.length < sameOfMany) return group;
    return {
      ...first,
      file: `${group.length} times, first in ${first.file}`,
      got: `${first.got} there`,
      rows: group.reduce((sum, { rows }) => sum + rows, 0),
    };
  });
}
