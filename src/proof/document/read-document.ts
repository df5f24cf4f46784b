import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { refusalOfSize, refusalOfText, unpackDocument } from '../../document-limits.ts';
import { markdownAsHtml } from '../../markdown.ts';
import { PlainError } from '../../plain-error.ts';
import { zip } from '../../zip.ts';
import type { DocumentPiece } from './sections.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const unread = new Set('head script style svg template nav noscript figure caption math'.split(' '));
const breaking = new Set(
  'p div li ul ol dl dt dd section article header footer main blockquote br tr td th table pre details summary address form h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

function blocksIn(node: Node): DocumentPiece[] {
  if (isElement(node)) {
    if (isUnread(node)) return [];
    const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (heading) return linesIn(node).map((text) => ({ kind: 'heading', level: Number(heading), text }));
    if (node.tagName === 'table') return rowsOf(node);
  }
  const children = 'childNodes' in node ? node.childNodes : [];
  const blocks: DocumentPiece[] = [];
  let inline: Node[] = [];
  const flush = () => {
    blocks.push(...linesOf(inline).map((text): DocumentPiece => ({ kind: 'text', text })));
    inline = [];
  };
  for (const child of children) {
    if (isElement(child) && (isUnread(child) || isBlock(child))) {
      flush();
      blocks.push(...blocksIn(child));
    } else inline.push(child);
  }
  flush();
  return blocks;
}

/** Whether an element, or one in it, stands on lines of its own. */
function isBlock(element: Element): boolean {
  if (element.tagName === 'br') return false;
  return (
    breaking.has(element.tagName) || element.childNodes.some((child) => isElement(child) && isBlock(child))
  );
}

function rowsOf(table: Element): DocumentPiece[] {
  let headings: string[] = [];
  return elements(table, 'tr').flatMap((row, index): DocumentPiece[] => {
    const elementsOfRow = elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    const cells = elementsOfRow.map((cell) => ({ lines: linesIn(cell) }));
    const texts = cells.map(({ lines }) => lines.join(' '));
    const isHeading = elementsOfRow.every(({ tagName }) => tagName === 'th')
      ? !texts.some(holdsFigures)
      : index === 0 && looksLikeHeadings(texts);
    if (cells.length === 0 || !isHeading) return [{ kind: 'row', cells, headings }];
    headings = texts;
    return [];
  });
}

/**
 * A figure, a code or prose: no heading, whatever the row says of itself. Word writes `tblHeader` with a value of off
 * on rows that are none, and its reader takes them for headings all the same.
 */
const holdsFigures = (text: string) =>
  text.length > 80 || /\d\s?(?:%|pp)|\d,\d{3}|^\W*[A-Z]{0,2}\d[A-Z]?\.\d|^\W*\d{1,3}(?:\.\d+)?$/.test(text);

/** A first row of plain cells that are short and without figures, as Word writes headings. */
function looksLikeHeadings(texts: readonly string[]): boolean {
  const isShort = (text: string) =>
    text.length < 40 && !/\d[\d.,]*\s?(?:%|pp)|[a-z]{3,}\.\s*$|T\d[A-Z]\.\d/.test(text);
  const isOfPapers = /measure|performance|trend|insight|code|current|previous|change|narrative|comment/i;
  return texts.length > 1 && texts.every(isShort) && texts.some((text) => isOfPapers.test(text));
}

const elementsIn = (node: Element) => node.childNodes.filter(isElement);

function elements(node: Element, name: string): Element[] {
  return elementsIn(node).flatMap((child) =>
    child.tagName === name ? [child] : child.tagName === 'table' ? [] : elements(child, name),
  );
}

/** The lines of an element, as people see them. */
const linesIn = (element: Element) => linesOf(element.childNodes);

function linesOf(nodes: readonly Node[]): string[] {
  return rawText(nodes)
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter((line) => line !== '');
}

function rawText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node && node.nodeName === '#text')
        return node.value.replace(/\s+/g, (space) => (/\u00a0/.test(space) ? '\u00a0' : ' '));
      if (!isElement(node) || isUnread(node)) return '';
      const inner = rawText(node.childNodes);
      if (node.tagName === 'br') return '\n';
      // A raised number is a note, unless it is a word's ending.
      if (node.tagName === 'sup' && /^\s*\[?\d+\]?\s*$/.test(inner)) return '';
      // A row of a table within a cell is a line: its heading, and its figures.
      if (node.tagName === 'tr') return `\n${rowText(node)}\n`;
      return breaking.has(node.tagName) ? `\n${inner}\n` : inner;
    })
    .join('');
}

function rowText(row: Element): string {
  const cells = elementsIn(row).map((cell) => linesIn(cell).join(' '));
  return cells.filter((text) => text !== '').join(': ');
}

/** Definitions and sources are no statements about figures. */
function isUnread(element: Element): boolean {
  if (unread.has(element.tagName)) return true;
  if (element.tagName !== 'details') return false;
  const summary = elementsIn(element).find(({ tagName }) => tagName === 'summary');
  return summary !== undefined && /^\s*(?:definition|source|about)/i.test(rawText(summary.childNodes));
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export type TextFormat = 'markdown' | 'html';

/** The blocks of a text, in order. */
export function blocksOf(text: string, format: TextFormat): DocumentPiece[] {
  return blocksIn(parse(format === 'markdown' ? markdownAsHtml(text) : text));
}

/** Reads a Markdown, HTML or Word file; Word comes as HTML. What has no end, or is none of them, is told in words. */
export async function readPaper(path: string): Promise<{ format: TextFormat; text: string }> {
  const extension = extname(path).toLowerCase();
  const format = /^\.(?:md|markdown|txt)$/.test(extension) ? 'markdown' : 'html';
  if (!/^\.(docx|md|markdown|txt|html?|xhtml)$/.test(extension))
    throw new PlainError(
      `${path}: papers are read from .md, .html and .docx, not ${extension || 'a file without an ending'}`,
    );
  const stats = statSync(path);
  if (!stats.isFile()) throw notRead(path, 'something that is no file');
  const tooBig = refusalOfSize(stats.size, extension === '.docx' ? 'packed' : format);
  if (tooBig !== null) throw notRead(path, tooBig);
  const text = extension === '.docx' ? await wordFileToHtml(path) : readFileSync(path, 'utf8');
  const refusal = refusalOfText(text, format);
  if (refusal !== null) throw notRead(path, refusal);
  return { format, text };
}

async function wordFileToHtml(path: string): Promise<string> {
  const unpacked = unpackDocument(readFileSync(path));
  if ('refusal' in unpacked) throw notRead(path, unpacked.refusal);
  try {
    // Packed again: Word's reader unpacks whatever the archive says of itself, and pictures are not read.
    const parts = [...unpacked.parts].filter(([name]) => !name.startsWith('word/media/'));
    return await wordToHtml(Buffer.from(zip(new Map(parts))));
  } catch {
    throw notRead(path, 'no Word document, or a damaged one: save it in Word again');
  }
}

function notRead(path: string, got: string): PlainError {
  return new PlainError(`${path} is not read: it is ${got}`);
}

/** A Word document as HTML, without its pictures. */
export async function wordToHtml(bytes: Buffer): Promise<string> {
  // Slow to load, and needed for Word alone.
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  return (await mammoth.convertToHtml({ buffer: bytes }, { convertImage })).value;
}
