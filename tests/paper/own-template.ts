import { paragraph, part } from '../../src/paper/formats/word/template/elements.ts';
import {
  contentTypes,
  coreProperties,
  documentRelations,
  footerPart,
  headerPart,
  numberingPart,
  packageRelations,
  settingsPart,
} from '../../src/paper/formats/word/template/write-template.ts';
import { zip } from '../../src/zip.ts';

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
  const cut = (text: string) =>
    paragraph('Normal', text).replaceAll('|', '</w:t></w:r><w:r><w:t xml:space="preserve">');
  const parts = new Map([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties],
    ['word/document.xml', part('document', `<w:body>${paragraphs.map(cut).join('')}</w:body>`)],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numberingPart],
    ['word/settings.xml', settingsPart],
    ['word/header.xml', headerPart],
    ['word/footer.xml', footerPart],
  ]);
  return new Map([...parts].map(([path, text]) => [path, Buffer.from(text)]));
}

/** The same as a file's bytes. */
export function ownTemplateFile(...paragraphs: string[]): Uint8Array {
  return zip(ownTemplate(...paragraphs));
}
