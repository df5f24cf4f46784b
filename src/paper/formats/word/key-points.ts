import { exceptionCounts, themesOf } from '../../exception-words.ts';
import type { Paper } from '../../paper.ts';
import { Paragraph } from './docx.ts';

/** Exceptions of a theme that its paragraph names; the others are counted and stand in the table. */
const mostNamed = 4;

/** The key points: what the appendix shows, how many rows stand out, and each theme in a paragraph. */
export function keyPoints(paper: Paper): Paragraph[] {
  const themes = themesOf(paper);
  const rows = paper.sections.flatMap((section) => section.rows);
  const named = themes.flatMap(({ theme }) => (theme === null ? [] : [theme]));
  const under = named.length === 0 ? '' : ` under ${named.length} themes of the plan`;
  return [
    `Appendix A shows ${rows.length} measures${under}: the change of the last 12 months in % and in volume, a trend line over two years, and an insight.`,
    exceptionCounts(paper),
    ...themes.flatMap(({ theme, sections }) =>
      theme === null
        ? []
        : [
            `${theme}: ${themePoints(paper, new Set(sections.flatMap(({ rows }) => rows.map(({ code }) => code))))}`,
          ],
    ),
    ...(paper.exceptions.length === 0 ? [] : ['The rows that stand out, the most striking first, are:']),
  ].map((text) => new Paragraph({ style: 'NumberedParagraph', text }));
}

function themePoints({ exceptions }: Paper, codes: ReadonlySet<string>): string {
  const ofTheme = exceptions.filter(({ code }) => codes.has(code));
  const measures = `${codes.size} ${codes.size === 1 ? 'measure' : 'measures'}`;
  if (ofTheme.length === 0) return `${measures}, none of which stands out.`;
  const named = ofTheme
    .slice(0, mostNamed)
    .map(({ code, title, performance }) => `${title} (${code}, ${performance})`);
  const more = ofTheme.length > mostNamed ? `, and ${ofTheme.length - mostNamed} more` : '';
  return `${measures}; what stands out is ${named.join(', ')}${more}.`;
}
