import type { Finding } from '../../../findings/index.ts';
import { textOf, unzip, zip } from '../../../zip.ts';
import { syntheticLabel } from '../../guidance.ts';
import type { Paper } from '../../paper.ts';
import type { Picture } from '../../pictures.ts';
import { type IPatch, PatchType, patchDetector, patchDocument } from './docx.ts';
import { Footnotes } from './footnotes.ts';
import { numbering } from './lists.ts';
import type { MeasureContext } from './measures.ts';
import { type Slot, slotsOf } from './slots.ts';
import { paragraph, part, stylesPart } from './template/index.ts';
import { templateFindings } from './template-findings.ts';
import { paragraphsOf, textWidthAt } from './template-paragraphs.ts';
import type { WordTemplate } from './word-template.ts';

const relations = 'word/_rels/document.xml.rels';
const header = 'word/header-label.xml';
const headerType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

/**
 * Puts a label at the head of every page: in each header that a template has, and in one of our own where its first
 * section has none. Later sections take over what they do not have.
 */
function labelHeaders(parts: ReadonlyMap<string, Uint8Array>, label: string): Map<string, Uint8Array> {
  const line = paragraph('SyntheticLabel', label);
  const labelled = new Map(parts);
  const write = (path: string, text: string) => labelled.set(path, Buffer.from(text));
  for (const path of parts.keys()) {
    if (!/^word\/header[^/]*\.xml$/.test(path)) continue;
    write(
      path,
      (textOf(parts, path) ?? '').replace(/<w:hdr\b[^>]*[^/]>/, (start) => `${start}${line}`),
    );
  }
  const document = withSection(textOf(parts, 'word/document.xml') ?? '');
  const first = /<w:sectPr\b[^>]*>.*?<\/w:sectPr>/s.exec(document)?.[0] ?? '';
  const missing = ['default', 'first', 'even'].filter(
    (type) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${type}"`).test(first),
  );
  const references = missing.map((type) => `<w:headerReference w:type="${type}" r:id="rIdLabel"/>`).join('');
  const withReferences = first.replace(/^<w:sectPr\b[^>]*>/, (start) => `${start}${references}`);
  write(
    'word/document.xml',
    document.replace(first, () => withReferences),
  );
  write(header, part('hdr', line));
  const relation = `<Relationship Id="rIdLabel" Type="${headerType}" Target="header-label.xml"/>`;
  write(relations, before(textOf(parts, relations) ?? '', '</Relationships>', relation));
  const override = `<Override PartName="/${header}" ContentType="${contentType}"/>`;
  write('[Content_Types].xml', before(textOf(parts, '[Content_Types].xml') ?? '', '</Types>', override));
  return labelled;
}

/** A document whose last section has properties that can hold something. */
function withSection(document: string): string {
  const opened = document.replace(/<w:sectPr\b([^>]*)\/>/g, '<w:sectPr$1></w:sectPr>');
  return opened.includes('<w:sectPr') ? opened : before(opened, '</w:body>', '<w:sectPr></w:sectPr>');
}

function before(text: string, end: string, added: string): string {
  return text.replace(end, () => `${added}${end}`);
}

const stylePattern = /<w:style\b.*?<\/w:style>/gs;

/**
 * The styles of a template with those of the default template that it lacks, by their name, so that what is filled in
 * looks as it should; fonts remain its own. Lists are left out: their numbers mean other lists there.
 */
function lendStyles(own: string, defaults: string): string {
  const names = new Set([...own.matchAll(stylePattern)].map(([style]) => nameOf(style)));
  const ids = new Set([...own.matchAll(stylePattern)].map(([style]) => idOf(style)));
  const lent = [...defaults.matchAll(stylePattern)]
    .map(([style]) => style)
    .filter((style) => !names.has(nameOf(style)) && !ids.has(idOf(style)))
    .filter((style) => !style.includes('w:default="1"'))
    .map((style) => style.replace(/<w:numPr>.*?<\/w:numPr>/s, ''));
  return own.replace('</w:styles>', `${lent.join('')}</w:styles>`);
}

/** The styles with British English as the language of text that says no other. */
function inBritishEnglish(styles: string): string {
  const language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>';
  const [defaults] = /<w:rPrDefault\b.*?<\/w:rPrDefault>/s.exec(styles) ?? [];
  if (defaults?.includes('<w:lang ')) {
    return styles.replace(defaults, defaults.replace(/(<w:lang [^>]*)w:val="[^"]*"/, '$1w:val="en-GB"'));
  }
  if (defaults?.includes('</w:rPr>')) {
    return styles.replace(defaults, defaults.replace('</w:rPr>', `${language}</w:rPr>`));
  }
  const added = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
  if (styles.includes('<w:docDefaults>')) {
    return styles
      .replace(defaults ?? '', '')
      .replace(/<w:rPrDefault\s*\/>/, '')
      .replace('<w:docDefaults>', `<w:docDefaults>${added}`);
  }
  return styles.replace(/<w:styles\b[^>]*>/, (start) => `${start}<w:docDefaults>${added}</w:docDefaults>`);
}

function nameOf(style: string): string {
  return (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase();
}

function idOf(style: string): string {
  return /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '';
}

/** A name the document library makes up anew each time, for a relationship between parts. */
const madeUp = /rId[0-9a-z_-]{21}(?=")/g;

/** The number of a picture, which the library counts on from one document to the next. */
const pictureNumber = /(?<=<wp:docPr id=")\d+(?=")/g;

/** The parts of a document with names and numbers by the order they stand in, so that the same paper gives the same bytes. */
function settleNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbers = new Map<string, string>();
  let pictures = 0;
  const settled = new Map<string, Uint8Array>();
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) {
      settled.set(path, bytes);
      continue;
    }
    const text = (textOf(parts, path) ?? '').replace(madeUp, (name) => {
      const number = numbers.get(name) ?? `rIdPaper${numbers.size + 1}`;
      numbers.set(name, number);
      return number;
    });
    const numbered = text.replace(pictureNumber, () => {
      pictures += 1;
      return String(pictures);
    });
    settled.set(path, Buffer.from(numbered));
  }
  return settled;
}

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
