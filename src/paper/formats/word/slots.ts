import { forceName } from '../../../words/index.ts';
import { driverWords, exceptionCounts, kindWords, themesOf } from '../../exception-words.ts';
import type { Paper } from '../../paper.ts';
import { coverSlots, forcePlaceholder } from './cover-slots.ts';
import { type FileChild, Paragraph, type ParagraphChild, TextRun } from './docx.ts';
import { findings, guidance, rules } from './lists.ts';
import { type MeasureContext, measures, objectives } from './measures.ts';
import { paperTable, tableParagraph } from './paper-table.ts';
import { revisionsTable } from './revisions-table.ts';
import { sourcesTable } from './sources-table.ts';

/** Exceptions of a theme that its paragraph names; the others are counted and stand in the table. */
const mostNamed = 4;

/** The key points: what the appendix shows, how many rows stand out, and each theme in a paragraph. */
function keyPoints(paper: Paper): Paragraph[] {
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

const columns = [
  { heading: 'Measure', share: 27 },
  { heading: 'Change', share: 15 },
  { heading: 'Values', share: 24 },
  { heading: 'Better or worse', share: 12 },
  { heading: 'Driven by', share: 22 },
];

/** The rows whose change stands out, most striking first. */
function exceptionsTable({ exceptions }: Paper, width: number): FileChild[] {
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

/** What fills a slot of a template: words within a paragraph, or paragraphs and tables in the place of one. */
export type Slot =
  | { readonly kind: 'words'; readonly fill: () => ParagraphChild[] }
  | { readonly kind: 'block'; readonly fill: (context: MeasureContext) => FileChild[] };

/** The slots that a template may have, by name. */
export function slotsOf(paper: Paper): Map<string, Slot> {
  const themes = themesOf(paper).filter(({ theme }) => theme !== null);
  return new Map<string, Slot>([
    ['title', words(paper.title)],
    ['as_at', words(paper.asAt)],
    ['force', paper.force === null ? toFillIn(forcePlaceholder) : words(forceName(paper.force))],
    ...coverSlots.map(({ name, placeholder }) => [name, toFillIn(placeholder)] as const),
    ['key_points', block(() => keyPoints(paper))],
    ['exceptions', block(({ width }) => exceptionsTable(paper, width))],
    ['guidance', block(() => guidance(paper))],
    ['measures', block((context) => measures(paper, context))],
    ...themes.map(
      ({ sections }, index) =>
        [`theme_${index + 1}`, block((context) => objectives(sections, context))] as const,
    ),
    ['rules', block(() => rules(paper))],
    ['revisions', block(({ width }) => revisionsTable(paper, width))],
    ['sources', block(({ width }) => sourcesTable(paper, width))],
    ['findings', block(() => findings(paper))],
  ]);
}

function words(text: string): Slot {
  return { kind: 'words', fill: () => [new TextRun(text)] };
}

function toFillIn(text: string): Slot {
  return { kind: 'words', fill: () => [new TextRun({ text, style: 'ToFillIn' })] };
}

function block(fill: (context: MeasureContext) => FileChild[]): Slot {
  return { kind: 'block', fill };
}
