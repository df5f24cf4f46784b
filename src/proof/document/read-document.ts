import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { PlainError } from '../../plain-error.ts';
import type { Block } from './block.ts';
import { htmlBlocks } from './html.ts';
import { markdownToHtml } from './markdown.ts';
import { wordToHtml } from './word.ts';

export type TextFormat = 'markdown' | 'html';

/** The blocks of a text. */
export function blocksOf(text: string, format: TextFormat): Block[] {
  return htmlBlocks(format === 'markdown' ? markdownToHtml(text) : text);
}

/** A paper read from a file: its blocks, and its text where it is one. */
export interface PaperText {
  readonly format: TextFormat;
  readonly text: string;
}

/** Reads a Markdown, HTML or Word file; Word comes as HTML. */
export async function readPaper(path: string): Promise<PaperText> {
  const extension = extname(path).toLowerCase();
  if (extension === '.docx') return { format: 'html', text: await wordToHtml(readFileSync(path)) };
  if (/^\.(md|markdown|txt)$/.test(extension))
    return { format: 'markdown', text: readFileSync(path, 'utf8') };
  if (/^\.(html?|xhtml)$/.test(extension)) return { format: 'html', text: readFileSync(path, 'utf8') };
  throw new PlainError(
    `${path}: papers are read from .md, .html and .docx, not ${extension || 'a file without an ending'}`,
  );
}
