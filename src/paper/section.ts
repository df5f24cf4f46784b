import type { DrawnPicture } from '../charts/index.ts';
import type { Measure } from '../measures/index.ts';
import { PlainError } from '../plain-error.ts';
import { printableText } from '../words/index.ts';
import type { Block, Cover } from './blocks.ts';
import type { PaperMaterial } from './material.ts';

/** A section of a paper: a function from what the paper is made of to blocks. */
export interface Section<Material = PaperMaterial> {
  /** Its name, and that of its slot in a Word template: `key_points`. */
  readonly name: string;
  /** Its heading; null where it stands under the one before, or has headings of its own. */
  readonly title: string | null;
  readonly blocks: (material: Material) => readonly Block[];
  /** The measures whose rows it prints; none where it is left out. */
  readonly prints?: (measures: readonly Measure[]) => readonly Measure[];
}

/** The blocks of a section. */
export interface ComposedSection extends Pick<Section, 'name' | 'title'> {
  readonly blocks: readonly Block[];
}

/** A paper as every format writes it: sections in their order, and the pictures they name. */
export interface Paper {
  readonly sections: readonly ComposedSection[];
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
}

/** Puts a paper together. Characters that no file could hold are replaced, as names come from extracts. */
export function compose<Material extends Pick<PaperMaterial, 'pictures'>>(
  sections: readonly Section<Material>[],
  material: Material,
): Paper {
  const composed = sections.map(({ name, title, blocks }) => ({ name, title, blocks: blocks(material) }));
  return { sections: printable(composed), pictures: material.pictures };
}

/** A value with every character replaced, in all its texts, that a file could not hold. */
export function printable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'string' ? printableText(inner) : inner,
  ) as Value;
}

/** The cover of a paper. */
export function coverOf({ sections }: Pick<Paper, 'sections'>): Cover {
  const [cover] = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'cover'));
  if (!cover) throw new PlainError('the paper has no cover: list a section with one first');
  return cover;
}

/** Refuses a publication with a measure that none of its sections prints. */
export function checkPrinted(publication: {
  readonly name: string;
  readonly measures: readonly Measure[];
  readonly paper: readonly Section[];
}): void {
  const { name, measures, paper } = publication;
  const printed = new Set(paper.flatMap(({ prints }) => prints?.(measures).map(({ code }) => code) ?? []));
  const lost = measures.filter(({ code }) => !printed.has(code));
  if (lost.length === 0) return;
  const codes = lost.map(({ code, objective }) => `${code} (objective ${objective ?? 'none'})`).join(', ');
  const sections = paper.map((section) => section.name).join(', ');
  throw new PlainError(
    `publication ${name}: no section prints ${codes}; its sections are ${sections}. List a section that does, or correct the objective`,
  );
}
