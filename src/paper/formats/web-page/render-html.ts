import { type Attributes, type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Drawing } from '../../../charts/index.ts';
import type { Paper } from '../../section.ts';
import { ChartPack } from './chart-pack.tsx';
import { PaperPage } from './paper-page.tsx';

/** The paper as one self-contained HTML file: text is escaped, drawings are inline, nothing is loaded. */
export function renderHtml(paper: Paper): string {
  return renderPage(PaperPage, { paper });
}

/** A whole page as the text of a file. */
export function renderPage<Given extends object>(page: FunctionComponent<Given>, given: Given): string {
  return `<!DOCTYPE html>\n${renderToString(h(page, given as Attributes & Given))}\n`;
}

/** The index page of a folder of charts. */
export function renderChartPack(title: string, isSynthetic: boolean, drawings: readonly Drawing[]): string {
  return renderPage(ChartPack, { title, isSynthetic, drawings });
}
