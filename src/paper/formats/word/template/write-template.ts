import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zip } from '../../../../zip.ts';
import { defaultTemplate } from '../default-template.ts';
import { documentPart } from './document-part.ts';
import { paragraph, part } from './elements.ts';
import { stylesPart } from './styles-part.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const parts = ['document.main', 'styles', 'numbering', 'settings', 'header', 'footer'] as const;

export const contentTypes = [
  `${declaration}<Types xmlns="${packages}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...parts.map(
    (name) =>
      `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="${word}.${name}+xml"/>`,
  ),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>\n',
].join('\n');

export const packageRelations = [
  `${declaration}<Relationships xmlns="${packages}/relationships">`,
  `<Relationship Id="document" Type="${office}/relationships/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="core" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  '</Relationships>\n',
].join('\n');

export const documentRelations = [
  `${declaration}<Relationships xmlns="${packages}/relationships">`,
  ...['styles', 'numbering', 'settings', 'header', 'footer'].map(
    (name) => `<Relationship Id="${name}" Type="${office}/relationships/${name}" Target="${name}.xml"/>`,
  ),
  '</Relationships>\n',
].join('\n');

export const coreProperties = [
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"`,
  ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
  '<dc:title>Performance &amp; Insight Report</dc:title><dc:language>en-GB</dc:language>',
  '</cp:coreProperties>\n',
].join('');

export const settingsPart = part(
  'settings',
  [
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="en-GB"/>',
  ].join(''),
);

export const headerPart = part('hdr', paragraph('Header', '{{title}}: performance to {{as_at}}'));

const field = (name: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const footerPart = part(
  'ftr',
  `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>${words('Page ')}${field('PAGE')}${words(' of ')}${field('NUMPAGES')}</w:p>`,
);

const level = (index: number, format: string, text: string, look: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${look}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${format === 'bullet' ? 357 : 720}" w:hanging="${format === 'bullet' ? 357 : 720}"/></w:pPr></w:lvl>`;

/** List 1 numbers sections and their paragraphs, 4 and 4.1; list 2 has bullets. */
export const numberingPart = part(
  'numbering',
  [
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>',
    level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>'),
    level(1, 'decimal', '%1.%2', '<w:pStyle w:val="NumberedParagraph"/>'),
    '</w:abstractNum>',
    '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>',
    level(0, 'bullet', '•', '<w:pStyle w:val="ListBullet"/>'),
    '</w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  ].join(''),
);

mkdirSync(dirname(defaultTemplate), { recursive: true });
writeFileSync(defaultTemplate, makeTemplate());

/** The default template as a Word document. */
export function makeTemplate(): Uint8Array {
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes],
      ['_rels/.rels', packageRelations],
      ['docProps/core.xml', coreProperties],
      ['word/document.xml', documentPart()],
      ['word/_rels/document.xml.rels', documentRelations],
      ['word/styles.xml', stylesPart()],
      ['word/numbering.xml', numberingPart],
      ['word/settings.xml', settingsPart],
      ['word/header.xml', headerPart],
      ['word/footer.xml', footerPart],
    ]),
  );
}
