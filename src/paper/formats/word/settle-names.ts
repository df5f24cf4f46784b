import { textOf } from '../../../zip.ts';
import { attributesOf, elementsIn, parseXml, xmlBytes } from './xml.ts';

/** A name the document library makes up anew each time, for a relationship between parts. */
const madeUp = /^rId[0-9a-z_-]{21}$/;

/**
 * The parts of a document with names and numbers by the order they stand in, so that the same paper gives the same
 * bytes: the library makes up names, and counts pictures on from one document to the next.
 */
export function settleNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbers = new Map<string, string>();
  let pictures = 0;
  const settled = (path: string): Uint8Array => {
    const tree = parseXml(textOf(parts, path) ?? '');
    for (const element of elementsIn(tree)) {
      for (const attribute of attributesOf(element)) {
        if (!madeUp.test(attribute.value)) continue;
        const number = numbers.get(attribute.value) ?? `rIdPaper${numbers.size + 1}`;
        numbers.set(attribute.value, number);
        attribute.value = number;
      }
      if (element.tagName !== 'wp:docPr') continue;
      pictures += 1;
      element.setAttribute('id', String(pictures));
    }
    return xmlBytes(tree);
  };
  return new Map(
    [...parts].map(([path, bytes]) => [path, /\.(xml|rels)$/.test(path) ? settled(path) : bytes]),
  );
}
