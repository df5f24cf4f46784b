import { textOf } from '../../../zip.ts';
import { childrenOf, firstIn, newElement, parseXml, xmlBytes } from './xml.ts';

const office = 'http://schemas.openxmlformats.org';
const word = `${office}/wordprocessingml/2006/main`;
const relationsPath = 'word/_rels/document.xml.rels';
const headerPath = 'word/header-label.xml';
const relationId = 'rIdLabel';

/**
 * Puts a label at the head of every page: in each header that a template has, and in one of our own where its first
 * section has none. Later sections take over what they do not have.
 */
export function labelHeaders(parts: ReadonlyMap<string, Uint8Array>, label: string): Map<string, Uint8Array> {
  const labelled = new Map(parts);
  const change = (path: string, empty: string, work: (tree: Document, root: Element) => void) => {
    const tree = parseXml(textOf(parts, path) ?? empty);
    if (tree.documentElement) work(tree, tree.documentElement);
    labelled.set(path, xmlBytes(tree));
  };
  const addLabel = (tree: Document, root: Element) =>
    root.insertBefore(labelParagraph(tree, label), root.firstChild);

  for (const path of parts.keys()) if (/^word\/header[^/]*\.xml$/.test(path)) change(path, '', addLabel);
  change(headerPath, `<w:hdr xmlns:w="${word}"/>`, addLabel);
  change('word/document.xml', '', referToLabel);
  change(relationsPath, `<Relationships xmlns="${office}/package/2006/relationships"/>`, (tree, root) => {
    const type = `${office}/officeDocument/2006/relationships/header`;
    const attributes = { Id: relationId, Type: type, Target: 'header-label.xml' };
    root.appendChild(newElement(tree, 'Relationship', attributes));
  });
  change('[Content_Types].xml', '', (tree, root) => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    root.appendChild(newElement(tree, 'Override', { PartName: `/${headerPath}`, ContentType: type }));
  });
  return labelled;
}

function labelParagraph(tree: Document, label: string): Element {
  const words = newElement(tree, 'w:t', { 'xml:space': 'preserve' });
  words.appendChild(tree.createTextNode(label));
  return newElement(tree, 'w:p', {}, [
    newElement(tree, 'w:pPr', {}, [newElement(tree, 'w:pStyle', { 'w:val': 'SyntheticLabel' })]),
    newElement(tree, 'w:r', {}, [words]),
  ]);
}

/** Gives the first section of a document our header wherever it has none of its own. */
function referToLabel(tree: Document, root: Element): void {
  const section = firstIn(tree, 'w:sectPr') ?? newElement(tree, 'w:sectPr');
  if (section.parentNode === null) (firstIn(tree, 'w:body') ?? root).appendChild(section);
  const types = childrenOf(section)
    .filter(({ tagName }) => tagName === 'w:headerReference')
    .map((reference) => reference.getAttribute('w:type'));
  const first = section.firstChild;
  for (const type of ['default', 'first', 'even'].filter((each) => !types.includes(each))) {
    const attributes = { 'w:type': type, 'r:id': relationId };
    section.insertBefore(newElement(tree, 'w:headerReference', attributes), first);
  }
}
