import { type Finding, finding, quote } from '../../../findings/index.ts';
import { textOf, unzip, zip } from '../../../zip.ts';
import { coverOf, type Paper } from '../../section.ts';
import { documentBlocks, numbering } from './document-blocks.ts';
import type { DocumentContext } from './document-runs.ts';
import { type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from './docx.ts';
import {
  paragraphsOf,
  type Slot,
  slotsFor,
  slotsOf,
  type TemplateParagraph,
  templateStyles,
  textWidthAt,
  type WordTemplate,
} from './word-template.ts';
import { attributesOf, childrenOf, elementsIn, firstIn, newElement, parseXml, xmlBytes } from './xml.ts';

const office = 'http://schemas.openxmlformats.org';
const word = `${office}/wordprocessingml/2006/main`;
const relationsPath = 'word/_rels/document.xml.rels';
const headerPath = 'word/header-label.xml';
const relationId = 'rIdLabel';

/**
 * Puts a label at the head of every page: in each header that a template has, and in one of our own where its first
 * section has none. Later sections take over what they do not have.
 */
function labelHeaders(parts: ReadonlyMap<string, Uint8Array>, label: string): Map<string, Uint8Array> {
  const labelled = new Map(parts);
  const change = (path: string, empty: string, work: (tree: Document, root: Element) => void) => {
    const tree = parseXml(textOf(parts, path) ?? empty);
    if (tree.documentElement) work(tree, tree.documentElement);
    labelled.set(path, xmlBytes(tree));
  };
  const addLabel = (tree: Document, root: Element) =>
    root.insertBefore(labelParagraph(tree, label), root.firstChild);

  for (const path of parts.keys()) if (/^word\/header[^/]*\.xml$/.test(path)) change(path, '', addLabel);
  change(headerPath, `<w:hdr xmlns:w="${word}"/>`, addLabel);
  change('word/document.xml', '', referToLabel);
  change(relationsPath, `<Relationships xmlns="${office}/package/2006/relationships"/>`, (tree, root) => {
    const type = `${office}/officeDocument/2006/relationships/header`;
    const attributes = { Id: relationId, Type: type, Target: 'header-label.xml' };
    root.appendChild(newElement(tree, 'Relationship', attributes));
  });
  change('[Content_Types].xml', '', (tree, root) => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    root.appendChild(newElement(tree, 'Override', { PartName: `/${headerPath}`, ContentType: type }));
  });
  return labelled;
}

function labelParagraph(tree: Document, label: string): Element {
  const words = newElement(tree, 'w:t', { 'xml:space': 'preserve' });
  words.appendChild(tree.createTextNode(label));
  return newElement(tree, 'w:p', {}, [
    newElement(tree, 'w:pPr', {}, [newElement(tree, 'w:pStyle', { 'w:val': 'SyntheticLabel' })]),
    newElement(tree, 'w:r', {}, [words]),
  ]);
}

/** Gives the first section of a document our header wherever it has none of its own. */
function referToLabel(tree: Document, root: Element): void {
  const section = firstIn(tree, 'w:sectPr') ?? newElement(tree, 'w:sectPr');
  if (section.parentNode === null) (firstIn(tree, 'w:body') ?? root).appendChild(section);
  const types = childrenOf(section)
    .filter(({ tagName }) => tagName === 'w:headerReference')
    .map((reference) => reference.getAttribute('w:type'));
  const first = section.firstChild;
  for (const type of ['default', 'first', 'even'].filter((each) => !types.includes(each))) {
    const attributes = { 'w:type': type, 'r:id': relationId };
    section.insertBefore(newElement(tree, 'w:headerReference', attributes), first);
  }
}

/** A name the document library makes up anew each time, for a relationship between parts. */
const madeUp = /^rId[0-9a-z_-]{21}$/;

/**
 * The parts of a document with names and numbers by the order they stand in, so that the same paper gives the same
 * bytes: the library makes up names, and counts pictures on from one document to the next.
 */
function settleNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbers = new Map<string, string>();
  let pictures = 0;
  const settled = (path: string): Uint8Array => {
    const tree = parseXml(textOf(parts, path) ?? '');
    for (const element of elementsIn(tree)) {
      for (const attribute of attributesOf(element)) {
        if (!madeUp.test(attribute.value)) continue;
        const number = numbers.get(attribute.value) ?? `rIdPaper${numbers.size + 1}`;
        numbers.set(attribute.value, number);
        attribute.value = number;
      }
      if (element.tagName !== 'wp:docPr') continue;
      pictures += 1;
      element.setAttribute('id', String(pictures));
    }
    return xmlBytes(tree);
  };
  return new Map(
    [...parts].map(([path, bytes]) => [path, /\.(xml|rels)$/.test(path) ? settled(path) : bytes]),
  );
}

/** What is to be said of a template for this paper. */
export async function checkTemplate(template: WordTemplate, paper: Paper): Promise<Finding[]> {
  const document = documentFor(template, paper);
  const used = await slotsIn(zip(prepared(template, document, null)));
  return templateFindings(template.name, used, slotsOf(paper), paragraphsOf(document));
}

/**
 * The paper as a Word document: the template with its slots filled in, and all else as it stands. The same paper gives
 * the same bytes.
 */
export async function renderWord(paper: Paper, template: WordTemplate): Promise<Uint8Array> {
  const { documentTitle, label } = coverOf(paper);
  const document = documentFor(template, paper);
  const data = zip(prepared(template, document, label));
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const addFootnote = (text: string) => {
    const number = Object.keys(footnotes).length + 1;
    footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', text })] };
    return number;
  };
  const used = await slotsIn(data);
  const slots = slotsFor(paper, used);
  const patches: Record<string, IPatch> = {};
  for (const name of used) {
    const slot = slots.get(name);
    const width = textWidthAt(document, name);
    if (slot) patches[name] = patchOf(slot, { pictures: paper.pictures, addFootnote, width });
  }
  const filled = await patchDocument({
    outputType: 'uint8array',
    data,
    patches,
    trimPlaceholders: true,
    footnotes,
    numbering,
    properties: { title: documentTitle },
  });
  return zip(settleNames(unzip(filled) ?? new Map()));
}

async function slotsIn(data: Uint8Array): Promise<string[]> {
  return [...new Set(await patchDetector({ data, trimPlaceholders: true }))];
}

function patchOf(slot: Slot, context: DocumentContext): IPatch {
  if (slot.kind === 'blocks')
    return { type: PatchType.DOCUMENT, children: documentBlocks(slot.blocks, context) };
  const style = slot.isToFillIn ? { style: 'ToFillIn' } : {};
  return { type: PatchType.PARAGRAPH, children: [new TextRun({ text: slot.text, ...style })] };
}

/** The text of a template; of the default one without the slots that the paper does not have, and their headings. */
function documentFor(template: WordTemplate, paper: Paper): Document {
  const document = parseXml(textOf(template.parts, 'word/document.xml') ?? '');
  if (!template.isDefault) return document;
  const slots = slotsOf(paper);
  paragraphsOf(document).forEach(({ text, element }, index, all) => {
    const name = /^\{\{(\w+)\}\}$/.exec(text)?.[1];
    const holdsPages = firstIn(element, 'w:sectPr') !== undefined;
    if (name === undefined || slots.has(name) || holdsPages) return;
    const above = all[index - 1]?.element;
    const style = above && firstIn(above, 'w:pStyle')?.getAttribute('w:val');
    if (style === 'Heading2') above?.parentNode?.removeChild(above);
    element.parentNode?.removeChild(element);
  });
  return document;
}

/** The parts of a template made ready: its text, its language, the styles it lacks, and the label of its pages. */
function prepared(
  { parts }: WordTemplate,
  document: Document,
  label: string | null,
): ReadonlyMap<string, Uint8Array> {
  const path = 'word/styles.xml';
  const ready = new Map(parts);
  ready.set('word/document.xml', xmlBytes(document));
  ready.set(path, xmlBytes(templateStyles(textOf(parts, path))));
  return label === null ? ready : labelHeaders(ready, label);
}

/** What is to be said of a template: slots the paper does not have, none at all, and blocks within a sentence. */
function templateFindings(
  file: string,
  found: readonly string[],
  slots: ReadonlyMap<string, Slot>,
  paragraphs: readonly TemplateParagraph[],
): Finding[] {
  const note = (noted: Pick<Finding, 'code' | 'expected' | 'got' | 'todo'>) =>
    finding({ level: 'notes', file, ...noted });
  const kinds = found.map((slot) => slots.get(slot)?.kind);
  const names = [...slots.keys()].map((slot) => `{{${slot}}}`).join(' ');
  const unknown = found.filter((_, index) => kinds[index] === undefined);
  const beside = found
    .filter((_, index) => kinds[index] === 'blocks')
    .flatMap((slot) => textsBeside(slot, paragraphs).map((text) => ({ slot, text })));
  return [
    ...unknown.map((slot) =>
      note({
        code: 'unknown-slot',
        expected: `only slots that the paper fills: ${names}`,
        got: quote(`{{${slot}}}`),
        todo: 'Correct its name, or take it out: until then it is left as it stands',
      }),
    ),
    ...(kinds.includes('blocks')
      ? []
      : [
          note({
            code: 'template-without-slots',
            expected: `slots such as {{measures}}, which the paper fills: ${names}`,
            got: 'none that takes a table',
            todo: 'Write {{measures}} in a paragraph of its own where the measures belong',
          }),
        ]),
    ...beside.map(({ slot, text }) =>
      note({
        code: 'slot-within-a-sentence',
        expected: `{{${slot}}} in a paragraph of its own, whose place it takes`,
        got: quote(text),
        todo: 'Give it a paragraph of its own: what stands beside it is lost',
      }),
    ),
  ];
}

/** Paragraphs with more than a slot: a block takes the place of its paragraph, and of what else stands in it. */
function textsBeside(slot: string, paragraphs: readonly TemplateParagraph[]): string[] {
  const pattern = new RegExp(`\\{\\{\\s*${slot}\\s*\\}\\}`);
  return paragraphs
    .map(({ text }) => text)
    .filter((text) => pattern.test(text) && text.replace(pattern, '').trim() !== '');
}
