import type { Finding } from '../../../findings/finding.ts';
import { textOf, unzip, zip } from '../../../zip.ts';
import { syntheticLabel } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import type { Picture } from '../../pictures.ts';
import { type IPatch, PatchType, patchDetector, patchDocument } from './docx.ts';
import { Footnotes } from './footnotes.ts';
import { labelHeaders } from './label-headers.ts';
import { inBritishEnglish, lendStyles } from './lend-styles.ts';
import { numbering } from './lists.ts';
import type { MeasureContext } from './measures.ts';
import { settleNames } from './settle-names.ts';
import { type Slot, slotsOf } from './slots.ts';
import { stylesPart } from './template/styles-part.ts';
import { templateFindings } from './template-findings.ts';
import { paragraphsOf, textWidthAt } from './template-paragraphs.ts';
import type { WordTemplate } from './word-template.ts';

/** What is to be said of a template for this paper. */
export async function checkTemplate(template: WordTemplate, paper: Paper): Promise<Finding[]> {
  const found = await slotsIn(zip(template.parts));
  const paragraphs = paragraphsOf(textOf(template.parts, 'word/document.xml') ?? '');
  return templateFindings(template.name, found, slotsOf(paper), paragraphs);
}

/** The paper as a Word document: a template with its slots filled in. The same paper gives the same bytes. */
export async function renderWord(
  paper: Paper,
  pictures: ReadonlyMap<string, Picture>,
  template: WordTemplate,
): Promise<Uint8Array> {
  const data = zip(prepared(template, paper));
  const document = textOf(template.parts, 'word/document.xml') ?? '';
  const footnotes = new Footnotes();
  const patches: Record<string, IPatch> = {};
  const slots = slotsOf(paper);
  for (const name of await slotsIn(data)) {
    const slot = slots.get(name);
    if (!slot) continue;
    patches[name] = patchOf(slot, { pictures, footnotes, width: widthOf(name, document) });
  }
  const filled = await patchDocument({
    outputType: 'uint8array',
    data,
    patches,
    trimPlaceholders: true,
    footnotes: footnotes.all,
    numbering,
    properties: { title: `${paper.title}: performance to ${paper.asAt}` },
  });
  return zip(settleNames(unzip(filled) ?? new Map()));
}

async function slotsIn(data: Uint8Array): Promise<string[]> {
  return [...new Set(await patchDetector({ data, trimPlaceholders: true }))];
}

function patchOf(slot: Slot, context: MeasureContext): IPatch {
  return slot.kind === 'words'
    ? { type: PatchType.PARAGRAPH, children: slot.fill() }
    : { type: PatchType.DOCUMENT, children: slot.fill(context) };
}

function widthOf(slot: string, document: string): number {
  const holder = paragraphsOf(document).find(({ text }) => text.replaceAll(' ', '').includes(`{{${slot}}}`));
  return textWidthAt(document, holder?.at ?? 0);
}

/** The parts of a template made ready: its language, the styles it lacks, and the label of synthetic data. */
function prepared(template: WordTemplate, paper: Paper): ReadonlyMap<string, Uint8Array> {
  const path = 'word/styles.xml';
  const parts = new Map(template.parts);
  const ours = stylesPart();
  const styles = inBritishEnglish(lendStyles(textOf(parts, path) ?? ours, ours));
  parts.set(path, Buffer.from(styles));
  return paper.isSynthetic ? labelHeaders(parts, syntheticLabel) : parts;
}
