import type { ComponentChildren } from 'preact';
import { monthName } from '../../calendar.ts';
import { renderPage } from '../../paper/index.ts';
import { capitalised } from '../../words/index.ts';
import type { Facts } from '../mart/index.ts';
import { fileReply, type Reply } from '../web/index.ts';
import { siteAddress } from './site-files.ts';

const places = [
  { path: '/', title: 'Overview' },
  { path: '/paper', title: 'Paper' },
  { path: '/glance', title: 'At a glance' },
  { path: '/area', title: 'Areas' },
  { path: '/compare', title: 'Compare' },
  { path: '/query', title: 'Query' },
  { path: '/search', title: 'Search' },
];

/** What differs from page to page. */
interface PageParts {
  readonly title: string;
  readonly facts: Facts;
  /** The page's place in the navigation. */
  readonly here?: string;
  /** What runs on it: suggestions while a question is written, or charts that can be pointed at. */
  readonly script?: 'questions' | 'charts';
  /** Without the site's navigation, and fit to stand in a frame of a page of this site. */
  readonly isBare?: boolean;
  readonly status?: number;
  readonly content: ComponentChildren;
}

/** A page of the site as a reply. */
export function page({ status = 200, ...parts }: PageParts): Reply {
  return { ...fileReply('page.html', renderPage(Page, parts)), status, mayBeFramed: parts.isBare ?? false };
}

/** The frame that every page has, around its content. */
function Page({
  title,
  facts: { build, isPrivate },
  here,
  script,
  isBare,
  content,
}: Omit<PageParts, 'status'>) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {`${title} – ${publicationTitle(build.publication)} to ${monthName(build.as_at)}${build.is_synthetic ? ' (synthetic data)' : ''}`}
        </title>
        <link rel="stylesheet" href={siteAddress('site.css')} />
        <link rel="stylesheet" href={siteAddress('chart.css')} />
        <link rel="icon" href={siteAddress('icon.svg')} type="image/svg+xml" />
        {script === 'questions' && <script src={siteAddress('complete.js')} defer />}
        {script === 'charts' && (
          <>
            <script src="/library/vega.js" defer />
            <script src="/scripts/browser/chart/start.js" type="module" />
          </>
        )}
      </head>
      <body>
        {!isBare && <Navigation here={here} />}
        {isPrivate && (
          <p class="synthetic" role="note">
            Private: this site shows records behind the figures, and exact counts of them. Nothing of it is
            for publication.
          </p>
        )}
        {build.is_synthetic && (
          <p class="synthetic" role="note">
            Synthetic data: every record behind this page is made up. No figure is about real people or
            events.
          </p>
        )}
        <main id="content" tabIndex={-1}>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>
  );
}

function Navigation({ here }: { here: string | undefined }) {
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <nav class="site" aria-label="Site">
        <ul>
          {places.map(({ path, title: name }) => (
            <li>
              <a href={path} aria-current={path === here ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** `performance-insight` as a title. */
export function publicationTitle(name: string): string {
  return capitalised(name.replaceAll('-', ' '));
}
