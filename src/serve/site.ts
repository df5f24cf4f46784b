import type { ComponentChildren } from 'preact';
import { renderPage } from '../paper/index.ts';
import type { Drawings } from './charts/drawings.ts';
import { Page } from './html/page.tsx';
import type { Facts } from './mart/facts.ts';
import type { MartFile, OpenMart } from './mart/mart-file.ts';
import type { Questioner } from './query/questioner.ts';
import { html, type Reply } from './web/reply.ts';

/** What the site is made of. */
export interface Site {
  /** The folder with data-mart, charts and reports. */
  readonly out: string;
  readonly mart: MartFile;
  readonly drawings: Drawings;
  readonly questioner: Questioner;
}

/** A request for a page. */
export interface Visit {
  readonly site: Site;
  readonly mart: OpenMart;
  /** What follows the name of the page in its address. */
  readonly names: readonly string[];
  readonly given: URLSearchParams;
  /** Ends when nobody waits for the reply any more. */
  readonly signal: AbortSignal;
}

export interface PageParts {
  readonly title: string;
  readonly facts: Facts;
  /** The page's place in the navigation. */
  readonly here?: string;
  readonly hasScript?: boolean;
  readonly status?: number;
  readonly content: ComponentChildren;
}

/** A page of the site as a reply. */
export function page({ status = 200, ...parts }: PageParts): Reply {
  return html(renderPage(Page, parts), status);
}
