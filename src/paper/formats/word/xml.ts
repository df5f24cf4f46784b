import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** A part of a Word document as a tree. */
export function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/xml');
}

/** Whether the bytes of a part are XML. */
export function isXml(bytes: Uint8Array): boolean {
  let isWhole = true;
  const fault = () => {
    isWhole = false;
  };
  try {
    const errorHandler = { warning: () => undefined, error: fault, fatalError: fault };
    const tree = new DOMParser({ errorHandler }).parseFromString(
      Buffer.from(bytes).toString('utf8'),
      'text/xml',
    );
    return isWhole && tree?.documentElement !== null;
  } catch {
    return false;
  }
}

/** A tree as the bytes of a part. */
export function xmlBytes(tree: Document): Uint8Array {
  return Buffer.from(new XMLSerializer().serializeToString(tree));
}

/** Every element below another, or in a whole part, in the order they stand in. */
export function elementsIn(root: Document | Element): Element[] {
  return childrenOf(root).flatMap((child) => [child, ...elementsIn(child)]);
}

/** The elements directly below another. */
export function childrenOf(parent: Document | Element): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(node as Element);
  }
  return children;
}

/** The attributes of an element, in the order they stand in. */
export function attributesOf({ attributes }: Element): Attr[] {
  return Array.from({ length: attributes.length }, (_, index) => attributes.item(index) as Attr);
}

/** The first element of a name below another, at any depth. */
export function firstIn(root: Document | Element, name: string): Element | undefined {
  return elementsIn(root).find(({ tagName }) => tagName === name);
}

/** An element of a name and attributes, which stands nowhere yet. */
export function newElement(
  tree: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] = [],
): Element {
  const prefix = name.includes(':') ? (name.split(':')[0] ?? null) : null;
  const namespace = tree.documentElement?.lookupNamespaceURI(prefix) ?? null;
  const element = tree.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  for (const child of children) element.appendChild(child);
  return element;
}
