import { readFileSync } from 'node:fs';
import { textOf, unzip } from '../../../zip.ts';
import { defaultTemplate } from './word-template.ts';
import { childrenOf, elementsIn, firstIn, newElement, parseXml } from './xml.ts';

/** The styles of a template, in British English, with those of the default template that it lacks. */
export function templateStyles(own: string | null): Document {
  const defaults = textOf(unzip(readFileSync(defaultTemplate)) ?? new Map(), 'word/styles.xml') ?? '';
  const styles = parseXml(own ?? defaults);
  lendStyles(styles, parseXml(defaults));
  setBritishEnglish(styles);
  return styles;
}

/**
 * Adds the styles that a template lacks, by their name, so that what is filled in looks as it should; fonts remain its
 * own. Lists are left out: their numbers mean other lists there.
 */
function lendStyles(styles: Document, defaults: Document): void {
  const own = stylesIn(styles);
  const names = new Set(own.map(nameOf));
  const ids = new Set(own.map(idOf));
  const lent = stylesIn(defaults)
    .filter((style) => !names.has(nameOf(style)) && !ids.has(idOf(style)))
    .filter((style) => style.getAttribute('w:default') !== '1');
  for (const style of lent) {
    const numbers = firstIn(style, 'w:numPr');
    numbers?.parentNode?.removeChild(numbers);
    styles.documentElement?.appendChild(styles.importNode(style, true));
  }
}

function stylesIn(tree: Document): Element[] {
  return elementsIn(tree).filter(({ tagName }) => tagName === 'w:style');
}

function nameOf(style: Element): string {
  return (firstIn(style, 'w:name')?.getAttribute('w:val') ?? '').toLowerCase();
}

function idOf(style: Element): string {
  return style.getAttribute('w:styleId') ?? '';
}

/** Makes British English the language of text that says no other. */
function setBritishEnglish(styles: Document): void {
  const root = styles.documentElement;
  if (root === null) return;
  const defaults = childOf(styles, childOf(styles, root, 'w:docDefaults'), 'w:rPrDefault');
  const looks = childOf(styles, defaults, 'w:rPr');
  const language = childrenOf(looks).find(({ tagName }) => tagName === 'w:lang');
  if (language) language.setAttribute('w:val', 'en-GB');
  else
    looks.appendChild(
      newElement(styles, 'w:lang', { 'w:val': 'en-GB', 'w:eastAsia': 'en-GB', 'w:bidi': 'ar-SA' }),
    );
}

/** The child of a name; where there is none, a new one, which comes first. */
function childOf(tree: Document, parent: Element, name: string): Element {
  const child = childrenOf(parent).find(({ tagName }) => tagName === name) ?? newElement(tree, name);
  if (child.parentNode === null) parent.insertBefore(child, parent.firstChild);
  return child;
}
