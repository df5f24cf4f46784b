import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { refusalOfSize, unpackDocument } from '../../../document-limits.ts';
import { type Finding, finding } from '../../../findings/index.ts';
import { projectFolder } from '../../../project-folder.ts';
import { textOf, unzip } from '../../../zip.ts';
import { type Block, type CoverField, isOn } from '../../blocks.ts';
import { coverOf, type Paper } from '../../section.ts';
import { childrenOf, elementsIn, firstIn, isXml, newElement, parseXml } from './xml.ts';

/** What fills a slot of a template: words within a paragraph, or blocks in the place of one. */
export type Slot =
  | ({ readonly kind: 'words' } & CoverField)
  | { readonly kind: 'blocks'; readonly section: string; readonly blocks: readonly Block[] };

/** The slot of what has none of its own. */
const otherSections = 'other_sections';

/** The slots that a template may have, by name: the lines of the cover, each section, and parts of sections. */
export function slotsOf(paper: Pick<Paper, 'sections'>): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const field of coverOf(paper).fields) slots.set(field.name, { kind: 'words', ...field });
  for (const { name: section, blocks } of sectionsOnPaper(paper)) {
    slots.set(section, { kind: 'blocks', section, blocks });
    for (const [name, part] of partsOf(blocks)) slots.set(name, { kind: 'blocks', section, blocks: part });
  }
  return slots.set(otherSections, { kind: 'blocks', section: otherSections, blocks: [] });
}

/** The same, once it is known which slots a template has: sections without one stand in that of the others. */
export function slotsFor(paper: Pick<Paper, 'sections'>, used: readonly string[]): Map<string, Slot> {
  const slots = slotsOf(paper);
  const placed = used.map((name) => slots.get(name)).map((slot) => slot?.kind === 'blocks' && slot.section);
  const others = sectionsOnPaper(paper)
    .filter(({ name }) => !placed.includes(name))
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
  return blocks.flatMap((heading, index): [string, readonly Block[]][] => {
    if (heading.kind !== 'heading' || heading.slot === undefined) return [];
    const below = blocks.slice(index + 1);
    const end = below.findIndex((block) => block.kind === 'heading' && block.level <= heading.level);
    const part = end === -1 ? below : below.slice(0, end);
    return [[heading.slot, part.at(-1)?.kind === 'page break' ? part.slice(0, -1) : part]];
  });
}

/** A paragraph of a document with its text. */
export interface TemplateParagraph {
  readonly text: string;
  readonly element: Element;
}

/** The paragraphs of a document with their text, in order; of a text box, those within it. */
export function paragraphsOf(tree: Document | Element): TemplateParagraph[] {
  const elements = elementsIn(tree);
  const texts = new Map<Element, string>();
  for (const element of elements) {
    if (element.tagName === 'w:p') texts.set(element, '');
    const holder = element.tagName === 'w:t' ? paragraphAround(element) : null;
    if (holder) texts.set(holder, `${texts.get(holder) ?? ''}${element.textContent ?? ''}`);
  }
  return [...texts].map(([element, text]) => ({ element, text }));
}

function paragraphAround(element: Element): Element | null {
  let node = element.parentNode;
  while (node !== null && node.nodeName !== 'w:p') node = node.parentNode;
  return node as Element | null;
}

const usual = { width: 11906, margins: 2880 };

/** The width of the text, in twentieths of a point, on the pages where a slot stands. */
export function textWidthAt(tree: Document, slot: string): number {
  const elements = elementsIn(tree);
  const holder = paragraphsOf(tree).find(({ text }) => text.replaceAll(' ', '').includes(`{{${slot}}}`));
  const from = holder ? elements.indexOf(holder.element) : 0;
  // The pages of a section are described at its end.
  const pages = elements.slice(from).find(({ tagName }) => tagName === 'w:sectPr');
  const properties = pages ? elementsIn(pages) : [];
  const attribute = (name: string, property: string) =>
    Number(properties.find(({ tagName }) => tagName === name)?.getAttribute(property) ?? Number.NaN);
  const margins = attribute('w:pgMar', 'w:left') + attribute('w:pgMar', 'w:right');
  const width = attribute('w:pgSz', 'w:w') - margins;
  return Number.isFinite(width) && width > 0 ? width : usual.width - usual.margins;
}

/** A Word document to be filled in. */
export interface WordTemplate {
  /** Its file name. */
  readonly name: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Whether it is the one that comes with the project: slots that a paper does not have are left out of it. */
  readonly isDefault: boolean;
}

/** The template whose styles are lent to those that lack them. */
export const defaultTemplate = projectFolder('templates', 'performance-insight.docx');

/** Reads a template; a finding where the file is not there, is no Word document, or has what a paper must not carry on. */
export function readTemplate(file: string): { template: WordTemplate } | { finding: Finding } {
  const name = basename(file);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return { finding: notATemplate(name, 'no such file') };
  const tooBig = stats.isFile() ? refusalOfSize(stats.size, 'packed') : 'something that is no file';
  if (tooBig !== null) return { finding: notATemplate(name, tooBig) };
  const unpacked = unpackDocument(readFileSync(file));
  if ('refusal' in unpacked) return { finding: notATemplate(name, unpacked.refusal) };
  const { parts } = unpacked;
  if (!parts.has('word/document.xml'))
    return { finding: notATemplate(name, 'an archive without a Word document in it') };
  const unsafe = unsafeIn(parts);
  if (unsafe !== null) return { finding: unsafeTemplate(name, unsafe) };
  const broken = [...parts].find(([part, bytes]) => /\.(xml|rels)$/i.test(part) && !isXml(bytes));
  if (broken) return { finding: notATemplate(name, `a damaged document: ${broken[0]} is no XML`) };
  return { template: { name, parts, isDefault: dirname(file) === dirname(defaultTemplate) } };
}

/** Where the parts of a Word document stand. */
const placesOfParts = /^(\[Content_Types\]\.xml|(_rels|docProps|docMetadata|word|customXml)\/.+)$/;

/** What runs, or brings something in from elsewhere, when the document is opened. */
const running = /^word\/(vba|activeX|embeddings|afchunk)|\.(docm|dotm|exe|html?|mht)$/i;

/** What of a template must not stand in a paper that is published, in words; null where there is nothing. */
function unsafeIn(parts: ReadonlyMap<string, Uint8Array>): string | null {
  if (/macroEnabled/i.test(textOf(parts, '[Content_Types].xml') ?? '')) return 'macros';
  for (const name of parts.keys()) {
    if (name.endsWith('/')) continue;
    if (!placesOfParts.test(name) || name.split('/').includes('..') || name.includes('\\'))
      return `a file that no Word document has, ${name}`;
    if (running.test(name)) return `something that runs, or is a document of its own, ${name}`;
    if (name.endsWith('.rels')) {
      const relation = outsideRelation(textOf(parts, name) ?? '');
      if (relation !== null) return `a part that stands elsewhere (${relation}), in ${name}`;
    }
  }
  return null;
}

/**
 * The kind of a relation to something outside the document. Links that a reader may follow are none, nor is the
 * template that a document was begun with on somebody's own disk.
 */
function outsideRelation(relations: string): string | null {
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    const kind = /\bType\s*=\s*["'][^"']*\/([^"'/]+)["']/.exec(relation)?.[1] ?? 'of no kind';
    const isOwn = kind === 'attachedTemplate' && /\bTarget\s*=\s*["'](file:\/\/\/)?[a-z]:/i.test(relation);
    const isOutside = /\bTargetMode\s*=\s*["']External["']/i.test(relation);
    if (isOutside && kind !== 'hyperlink' && !isOwn) return kind;
  }
  return null;
}

function unsafeTemplate(file: string, got: string): Finding {
  return finding({
    code: 'template-not-safe',
    level: 'blocks',
    file,
    expected: 'a Word document that brings nothing with it but words, pictures and styles',
    got,
    todo: 'Save it in Word as a Word Document (*.docx) without it: every copy of the paper would carry it on',
  });
}

function notATemplate(file: string, got: string): Finding {
  return finding({
    code: 'template-is-no-word-document',
    level: 'blocks',
    file,
    expected: 'a Word document (.docx)',
    got,
    todo: 'Save the template in Word as a Word Document (*.docx), or leave out --template',
  });
}

/** The styles of a template, in British English, with those of the default template that it lacks. */
export function templateStyles(own: string | null): Document {
  const defaults = textOf(unzip(readFileSync(defaultTemplate)) ?? new Map(), 'word/styles.xml') ?? '';
  const styles = parseXml(own ?? defaults);
  lendStyles(styles, parseXml(defaults));
  setBritishEnglish(styles);
  return styles;
}

/**
 * Adds the styles that a template lacks, by their name, so that what is filled in looks as it should; fonts remain its
 * own. Lists are left out: their numbers mean other lists there.
 */
function lendStyles(styles: Document, defaults: Document): void {
  const own = stylesIn(styles);
  const names = new Set(own.map(nameOf));
  const ids = new Set(own.map(idOf));
  const lent = stylesIn(defaults)
    .filter((style) => !names.has(nameOf(style)) && !ids.has(idOf(style)))
    .filter((style) => style.getAttribute('w:default') !== '1');
  for (const style of lent) {
    const numbers = firstIn(style, 'w:numPr');
    numbers?.parentNode?.removeChild(numbers);
    styles.documentElement?.appendChild(styles.importNode(style, true));
  }
}

function stylesIn(tree: Document): Element[] {
  return elementsIn(tree).filter(({ tagName }) => tagName === 'w:style');
}

function nameOf(style: Element): string {
  return (firstIn(style, 'w:name')?.getAttribute('w:val') ?? '').toLowerCase();
}

function idOf(style: Element): string {
  return style.getAttribute('w:styleId') ?? '';
}

/** Makes British English the language of text that says no other. */
function setBritishEnglish(styles: Document): void {
  const root = styles.documentElement;
  if (root === null) return;
  const defaults = childOf(styles, childOf(styles, root, 'w:docDefaults'), 'w:rPrDefault');
  const looks = childOf(styles, defaults, 'w:rPr');
  const language = childrenOf(looks).find(({ tagName }) => tagName === 'w:lang');
  const attributes = { 'w:val': 'en-GB', 'w:eastAsia': 'en-GB', 'w:bidi': 'ar-SA' };
  if (language) language.setAttribute('w:val', 'en-GB');
  else looks.appendChild(newElement(styles, 'w:lang', attributes));
}

/** The child of a name; where there is none, a new one, which comes first. */
function childOf(tree: Document, parent: Element, name: string): Element {
  const child = childrenOf(parent).find(({ tagName }) => tagName === name) ?? newElement(tree, name);
  if (child.parentNode === null) parent.insertBefore(child, parent.firstChild);
  return child;
}
