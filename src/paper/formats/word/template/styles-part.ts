import { part } from './elements.ts';

const line = (side: string, color: string) =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${color}"/>`;
const lines = (sides: readonly string[], color: string) =>
  `<w:tblBorders>${sides.map((side) => line(side, color)).join('')}</w:tblBorders>`;
const margins =
  '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';

const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** The styles of tables: a plain grid, and the paper's own, with a dark header row. */
const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>',
  `<w:tblPr>${lines(grid, '767676')}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:basedOn w:val="TableNormal"/>',
  `<w:tblPr>${lines(['top', 'bottom', 'insideH'], '767676')}${margins}</w:tblPr>`,
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr>',
  '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="12436D"/></w:tcPr></w:tblStylePr></w:style>',
].join('');

const blue = '12436D';

interface Look {
  readonly id: string;
  readonly name: string;
  readonly type?: 'paragraph' | 'character';
  readonly basedOn?: string;
  readonly next?: string;
  /** Properties of its paragraphs and of its text, as they stand in the part. */
  readonly paragraph?: string;
  readonly text?: string;
}

const space = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (points: number) => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
const numbered = (level: number, list: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const heading = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
const bold = '<w:b/><w:bCs/>';
const color = (value: string) => `<w:color w:val="${value}"/>`;

const looks: readonly Look[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: space(360, 240),
    text: bold + color(blue) + size(20),
  },
  { id: 'Subtitle', name: 'Subtitle', paragraph: space(60, 60), text: color(blue) + size(22) },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'NumberedParagraph',
    paragraph: `<w:keepNext/>${numbered(0, 1)}${space(280, 100)}${heading(0)}`,
    text: bold + color(blue) + size(13),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    paragraph: `<w:keepNext/>${space(280, 100)}${heading(1)}`,
    text: bold + color(blue) + size(15),
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Normal',
    paragraph: `<w:keepNext/>${space(200, 100)}${heading(2)}`,
    text: bold + size(11.5),
  },
  {
    id: 'AppendixHeading',
    name: 'Appendix Heading',
    basedOn: 'Heading1',
    next: 'Normal',
    paragraph: `${numbered(0, 0)}${space(0, 120)}<w:ind w:left="0" w:firstLine="0"/>`,
    text: size(22),
  },
  { id: 'NumberedParagraph', name: 'Numbered Paragraph', paragraph: numbered(1, 1) },
  { id: 'ListBullet', name: 'List Bullet', paragraph: `${numbered(0, 2)}${space(0, 40)}`, text: size(9.5) },
  { id: 'CoverLabel', name: 'Cover Label', paragraph: space(60, 60), text: bold },
  { id: 'CoverText', name: 'Cover Text', paragraph: space(60, 60) },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    paragraph: `<w:keepNext/>${space(40, 40)}`,
    text: bold + size(10),
  },
  { id: 'TableText', name: 'Table Text', paragraph: space(40, 40), text: size(9.5) },
  { id: 'TableNote', name: 'Table Note', paragraph: space(0, 40), text: color('3D3D3D') + size(8.5) },
  {
    id: 'Performance',
    name: 'Performance',
    paragraph: space(40, 0),
    text: bold + size(12),
  },
  { id: 'Header', name: 'header', text: color('3D3D3D') + size(9) },
  { id: 'Footer', name: 'footer', text: color('3D3D3D') + size(9) },
  { id: 'FootnoteText', name: 'footnote text', paragraph: space(0, 20), text: size(8) },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    type: 'character',
    text: '<w:vertAlign w:val="superscript"/>',
  },
  {
    id: 'ToFillIn',
    name: 'To Fill In',
    type: 'character',
    text: '<w:i/><w:iCs/><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>',
  },
  { id: 'MeasureCode', name: 'Measure Code', type: 'character', text: bold },
  {
    id: 'SyntheticLabel',
    name: 'Synthetic Label',
    basedOn: 'Header',
    paragraph: space(0, 60),
    text: bold + color('801650'),
  },
];

const defaults = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
  `${size(11)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
].join('');

/** The styles of the default template. Other templates are lent those that they do not have. */
export function stylesPart(): string {
  return part('styles', [defaults, ...looks.map(styleOf), tableStyles].join('\n'));
}

function styleOf({ id, name, type = 'paragraph', basedOn, next, paragraph, text }: Look): string {
  const base = basedOn ?? (type === 'paragraph' ? 'Normal' : 'DefaultParagraphFont');
  return [
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    text === undefined ? '' : `<w:rPr>${text}</w:rPr>`,
    '</w:style>',
  ].join('');
}
