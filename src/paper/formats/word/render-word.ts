import type { Finding } from '../../../findings/index.ts';
import { textOf, unzip, zip } from '../../../zip.ts';
import { coverOf, type Paper } from '../../section.ts';
import { documentBlocks, numbering } from './document-blocks.ts';
import type { DocumentContext } from './document-runs.ts';
import { type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from './docx.ts';
import { labelHeaders } from './label-headers.ts';
import { settleNames } from './settle-names.ts';
import { type Slot, slotsFor, slotsOf } from './slots.ts';
import { templateFindings } from './template-findings.ts';
import { paragraphsOf, textWidthAt } from './template-paragraphs.ts';
import { templateStyles } from './template-styles.ts';
import type { WordTemplate } from './word-template.ts';
import { firstIn, parseXml, xmlBytes } from './xml.ts';

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
