import { firstExceptions, pointOf } from '../../insight/index.ts';
import { rowTitle } from '../../measures/index.ts';
import { type Text, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { byObjective, resultOfRow } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { exceptionCounts, linkedTitle } from './exceptions.ts';

/** The key points: what the appendix shows, how many rows stand out, and those that do most, a sentence each. */
export const keyPoints: Section = {
  name: 'key_points',
  title: 'Key points: exceptions',
  blocks: (material) => {
    const counts = exceptionCounts(material);
    const groups = byObjective(material.publication.measures);
    const themes = new Set(groups.flatMap(({ theme }) => theme ?? []));
    const rows = groups.flatMap(({ measures }) => measures);
    const underThemes = themes.size === 0 ? '' : ` under ${themes.size} themes of the plan`;
    return [
      { ...words(counts), on: ['screen'] },
      { ...words(...points(material)), on: ['screen'], look: 'numbered list' },
      {
        ...words(
          `Appendix A shows ${rows.length} measures${underThemes}: the change of the last 12 months in % and in volume, a trend line over two years, and an insight.`,
          counts,
          ...points(material),
          ...(material.exceptions.length === 0
            ? []
            : ['The rows that stand out, the most striking first, are:']),
        ),
        on: ['document'],
        look: 'numbered paragraphs',
      },
    ];
  },
};

/** The rows that stand out most, each in a sentence that leads to its row. */
function points({ publication, shown, exceptions }: PaperMaterial): Text[] {
  return exceptions.slice(0, firstExceptions).flatMap((exception) => {
    const { measure: code, part } = exception;
    const measure = publication.measures.find((each) => each.code === code);
    const result = measure && resultOfRow(measure, part, shown);
    if (!result) return [];
    return [linkedTitle({ code, title: pointOf(rowTitle(measure, part), result, exception) })];
  });
}
