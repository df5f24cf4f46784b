import type { Figure, Text } from '../../blocks.ts';
import type { Paper } from '../../section.ts';
import { ExternalHyperlink, ImageRun, type ParagraphChild, TextRun } from './docx.ts';

/** What pieces of a document need beside their block. */
export interface DocumentContext {
  readonly pictures: Paper['pictures'];
  /** The width of the text, in twentieths of a point. */
  readonly width: number;
  /** Adds a footnote and returns its number. */
  readonly addFootnote: (text: string) => number;
}

/** The runs of a text. Links within the paper are plain text. */
export function runs(text: Text): ParagraphChild[] {
  if (typeof text === 'string') return [new TextRun(text)];
  return text.map((run) => {
    const { link } = run;
    const words = new TextRun({
      text: run.text,
      ...(run.isCode ? { style: 'MeasureCode' } : {}),
      ...(run.isBold ? { bold: true } : {}),
    });
    if (link === undefined || link.startsWith('#')) return words;
    return new ExternalHyperlink({ link, children: [words] });
  });
}

/** A picture of a size, in pixels of which 96 are an inch; null where it was not drawn. */
export function picture(
  { picture: stem, name }: Figure,
  pictures: Paper['pictures'],
  size: { readonly width: number; readonly height: number },
): ImageRun | null {
  const drawn = pictures.get(stem);
  if (!drawn) return null;
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(drawn.svg),
    transformation: size,
    fallback: { type: 'png', data: drawn.png },
    altText: { name, description: drawn.altText },
  });
}
