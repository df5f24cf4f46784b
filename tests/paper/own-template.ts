import { readFileSync } from 'node:fs';
import { defaultTemplate } from '../../src/paper/formats/word/word-template.ts';
import { unzip, zip } from '../../src/zip.ts';

/** The outermost element of a part, with the names that its content uses. */
function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</w:${name}>`;
}

/** A force's own style: headings of themes in green, in a typeface of its own, in American English by mistake. */
const styles = part(
  'styles',
  [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:rPr><w:color w:val="006633"/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:tblPr><w:shd w:fill="EEFFEE"/></w:tblPr></w:style>',
  ].join(''),
);

/** A template with a force's own styles, and these paragraphs, whose words may be cut into runs at `|`. */
export function ownTemplate(...paragraphs: string[]): Map<string, Uint8Array> {
  const body = paragraphs.map((text) => {
    const runs = text.split('|').map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`);
    return `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${runs.join('')}</w:p>`;
  });
  return new Map([
    ...(unzip(readFileSync(defaultTemplate)) ?? new Map<string, Uint8Array>()),
    ['word/document.xml', Buffer.from(part('document', `<w:body>${body.join('')}</w:body>`))],
    ['word/styles.xml', Buffer.from(styles)],
  ]);
}

/** The same as a file's bytes. */
export function ownTemplateFile(...paragraphs: string[]): Uint8Array {
  return zip(ownTemplate(...paragraphs));
}
