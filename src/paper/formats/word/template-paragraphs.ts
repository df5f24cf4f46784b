import { elementsIn } from './xml.ts';

/** A paragraph of a document with its text. */
export interface TemplateParagraph {
  readonly text: string;
  readonly element: Element;
}

/** The paragraphs of a document with their text, in order; of a text box, those within it. */
export function paragraphsOf(tree: Document | Element): TemplateParagraph[] {
  const elements = elementsIn(tree);
  const texts = new Map<Element, string>();
  for (const element of elements) {
    if (element.tagName === 'w:p') texts.set(element, '');
    const holder = element.tagName === 'w:t' ? paragraphAround(element) : null;
    if (holder) texts.set(holder, `${texts.get(holder) ?? ''}${element.textContent ?? ''}`);
  }
  return [...texts].map(([element, text]) => ({ element, text }));
}

function paragraphAround(element: Element): Element | null {
  let node = element.parentNode;
  while (node !== null && node.nodeName !== 'w:p') node = node.parentNode;
  return node as Element | null;
}

const usual = { width: 11906, margins: 2880 };

/** The width of the text, in twentieths of a point, on the pages where a slot stands. */
export function textWidthAt(tree: Document, slot: string): number {
  const elements = elementsIn(tree);
  const holder = paragraphsOf(tree).find(({ text }) => text.replaceAll(' ', '').includes(`{{${slot}}}`));
  const from = holder ? elements.indexOf(holder.element) : 0;
  // The pages of a section are described at its end.
  const pages = elements.slice(from).find(({ tagName }) => tagName === 'w:sectPr');
  const properties = pages ? elementsIn(pages) : [];
  const attribute = (name: string, property: string) =>
    Number(properties.find(({ tagName }) => tagName === name)?.getAttribute(property) ?? Number.NaN);
  const margins = attribute('w:pgMar', 'w:left') + attribute('w:pgMar', 'w:right');
  const width = attribute('w:pgSz', 'w:w') - margins;
  return Number.isFinite(width) && width > 0 ? width : usual.width - usual.margins;
}
