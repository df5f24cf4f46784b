import { type Block, type CoverField, type Heading, isOn } from '../../blocks.ts';
import { coverOf, type Paper } from '../../section.ts';

/** What fills a slot of a template: words within a paragraph, or blocks in the place of one. */
export type Slot =
  | ({ readonly kind: 'words' } & CoverField)
  | { readonly kind: 'blocks'; readonly section: string; readonly blocks: readonly Block[] };

/** The slot of what has none of its own. */
export const otherSections = 'other_sections';

/** The slots that a template may have, by name: the lines of the cover, each section, and parts of sections. */
export function slotsOf({ sections }: Pick<Paper, 'sections'>): Map<string, Slot> {
  const blocks = sectionsOnPaper({ sections }).flatMap((section): [string, Slot][] => [
    [section.name, { kind: 'blocks', section: section.name, blocks: section.blocks }],
    ...partsOf(section.blocks).map(([name, part]): [string, Slot] => [
      name,
      { kind: 'blocks', section: section.name, blocks: part },
    ]),
  ]);
  return new Map([
    ...coverOf({ sections }).fields.map((field): [string, Slot] => [field.name, { kind: 'words', ...field }]),
    ...blocks,
    [otherSections, { kind: 'blocks', section: otherSections, blocks: [] }],
  ]);
}

/** The same, once it is known which slots a template has: sections without one stand in that of the others. */
export function slotsFor(paper: Pick<Paper, 'sections'>, used: readonly string[]): Map<string, Slot> {
  const slots = slotsOf(paper);
  const placed = new Set(
    used.flatMap((name) => {
      const slot = slots.get(name);
      return slot?.kind === 'blocks' ? [slot.section] : [];
    }),
  );
  const others = sectionsOnPaper(paper)
    .filter(({ name }) => !placed.has(name))
    .flatMap(({ title, blocks }): Block[] => [
      ...(title === null ? [] : [{ kind: 'heading', level: 2, text: title } as const]),
      ...blocks,
    ]);
  return slots.set(otherSections, { kind: 'blocks', section: otherSections, blocks: others });
}

/** The sections that a document has something of. */
function sectionsOnPaper({ sections }: Pick<Paper, 'sections'>) {
  return sections
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => block.kind !== 'cover' && isOn(block, 'document')),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** What stands under each heading that has a slot, without the heading. */
function partsOf(blocks: readonly Block[]): [string, readonly Block[]][] {
  const endOf = (from: number, { level }: Heading) => {
    const next = blocks.findIndex(
      (block, index) => index > from && block.kind === 'heading' && block.level <= level,
    );
    return next === -1 ? blocks.length : next;
  };
  return blocks.flatMap((block, index): [string, readonly Block[]][] => {
    if (block.kind !== 'heading' || block.slot === undefined) return [];
    const part = blocks.slice(index + 1, endOf(index, block));
    return [[block.slot, part.at(-1)?.kind === 'page break' ? part.slice(0, -1) : part]];
  });
}
