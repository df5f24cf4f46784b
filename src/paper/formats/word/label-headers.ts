import { textOf } from '../../../zip.ts';
import { paragraph, part } from './template/elements.ts';

const relations = 'word/_rels/document.xml.rels';
const header = 'word/header-label.xml';
const headerType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

/**
 * Puts a label at the head of every page: in each header that a template has, and in one of our own where its first
 * section has none. Later sections take over what they do not have.
 */
export function labelHeaders(parts: ReadonlyMap<string, Uint8Array>, label: string): Map<string, Uint8Array> {
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
