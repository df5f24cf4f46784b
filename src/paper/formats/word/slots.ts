import { forceName } from '../../../words/force-name.ts';
import { themesOf } from '../../exception-words.ts';
import type { Paper } from '../../paper.ts';
import { coverSlots, forcePlaceholder } from './cover-slots.ts';
import { type FileChild, type ParagraphChild, TextRun } from './docx.ts';
import { exceptionsTable } from './exceptions-table.ts';
import { keyPoints } from './key-points.ts';
import { findings, guidance, rules } from './lists.ts';
import { type MeasureContext, measures, objectives } from './measures.ts';
import { revisionsTable } from './revisions-table.ts';
import { sourcesTable } from './sources-table.ts';

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
