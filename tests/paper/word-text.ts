import { textOf, unzip } from '../../src/zip.ts';

/** The parts of a Word document, by path. */
export function partsOf(document: Uint8Array): Map<string, Uint8Array> {
  const parts = unzip(document);
  if (!parts) throw new Error('no archive');
  return parts;
}

/** A part of a Word document as XML. */
export function xmlOf(document: Uint8Array, path = 'word/document.xml'): string {
  const xml = textOf(partsOf(document), path);
  if (xml === null) throw new Error(`no part: ${path}`);
  return xml;
}

/** The text of each paragraph, with its style. */
export function paragraphsOf(xml: string): { style: string | null; text: string }[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? null,
    text: plain([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  }));
}

/** Text as it reads, without the signs of XML. */
export function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
