import { byObjective, byTheme } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { exceptionCounts, type PrintedException, printedExceptions } from './exceptions.ts';

/** Exceptions of a theme that its paragraph names; the others are counted and stand in the table. */
const mostNamed = 4;

/** The key points: what the appendix shows, how many rows stand out, and each theme in a paragraph. */
export const keyPoints: Section = {
  name: 'key_points',
  title: 'Key points: exceptions',
  blocks: (material) => {
    const counts = exceptionCounts(material);
    const exceptions = printedExceptions(material);
    const groups = byObjective(material.publication.measures);
    const themes = byTheme(groups).filter(({ theme }) => theme !== null);
    const rows = groups.flatMap(({ measures }) => measures);
    const underThemes = themes.length === 0 ? '' : ` under ${themes.length} themes of the plan`;
    return [
      { kind: 'words', on: ['screen'], paragraphs: [counts] },
      {
        kind: 'words',
        on: ['document'],
        look: 'numbered paragraphs',
        paragraphs: [
          `Appendix A shows ${rows.length} measures${underThemes}: the change of the last 12 months in % and in volume, a trend line over two years, and an insight.`,
          counts,
          ...themes.map(({ theme, groups: ofTheme }) => {
            const codes = ofTheme.flatMap(({ measures }) => measures.map(({ code }) => code));
            return `${theme}: ${themePoints(exceptions, codes)}`;
          }),
          ...(exceptions.length === 0 ? [] : ['The rows that stand out, the most striking first, are:']),
        ],
      },
    ];
  },
};

function themePoints(exceptions: readonly PrintedException[], codes: readonly string[]): string {
  const ofTheme = exceptions.filter(({ code }) => codes.includes(code));
  const measures = `${codes.length} ${codes.length === 1 ? 'measure' : 'measures'}`;
  if (ofTheme.length === 0) return `${measures}, none of which stands out.`;
  const named = ofTheme
    .slice(0, mostNamed)
    .map(({ code, title, performance }) => `${title} (${code}, ${performance})`);
  const more = ofTheme.length > mostNamed ? `, and ${ofTheme.length - mostNamed} more` : '';
  return `${measures}; what stands out is ${named.join(', ')}${more}.`;
}
