/** A paragraph of a document: its text, and where it begins in the part. */
export interface TemplateParagraph {
  readonly text: string;
  readonly at: number;
}

/** The paragraphs of a part with their text, in order. */
export function paragraphsOf(xml: string): TemplateParagraph[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map((match) => ({
    at: match.index,
    text: [...match[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join(''),
  }));
}

const usual = { width: 11906, margins: 2880 };

/** The width of the text, in twentieths of a point, on the pages where something in a document stands. */
export function textWidthAt(xml: string, at: number): number {
  const [, properties = ''] = /<w:sectPr\b(.*?)<\/w:sectPr>/s.exec(xml.slice(at)) ?? [];
  const attribute = (element: string, name: string) =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(properties)?.[1] ?? Number.NaN);
  const width = attribute('pgSz', 'w') - attribute('pgMar', 'left') - attribute('pgMar', 'right');
  return Number.isFinite(width) && width > 0 ? width : usual.width - usual.margins;
}
