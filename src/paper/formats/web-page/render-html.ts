import { type Attributes, type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Paper } from '../../section.ts';
import { PaperPage } from './paper-page.tsx';

/** The paper as one self-contained HTML file: text is escaped, drawings are inline, nothing is loaded. */
export function renderHtml(paper: Paper): string {
  return renderPage(PaperPage, { paper });
}

/** A whole page as the text of a file. */
export function renderPage<Given extends object>(page: FunctionComponent<Given>, given: Given): string {
  return `<!DOCTYPE html>\n${renderToString(h(page, given as Attributes & Given))}\n`;
}
