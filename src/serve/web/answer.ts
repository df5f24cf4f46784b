import { readFileSync } from 'node:fs';
import { DatabaseError } from '../../engine/index.ts';
import { styles } from '../../paper/index.ts';
import { PlainError } from '../../plain-error.ts';
import { projectFolder } from '../../project-folder.ts';
import { siteStyles } from '../html/site-styles.ts';
import { comparePage } from '../pages/compare.tsx';
import { glancePage } from '../pages/glance.tsx';
import { homePage } from '../pages/home.tsx';
import { measurePage } from '../pages/measure.tsx';
import { notFoundPage } from '../pages/not-found.tsx';
import { chartFile, paperFile, reportFile } from '../pages/outputs.ts';
import { queryPage } from '../pages/query.tsx';
import { resultFile } from '../pages/query-result.ts';
import type { Site, Visit } from '../site.ts';
import { plainText, type Reply } from './reply.ts';

type Route = (visit: Visit) => Promise<Reply | null> | Reply | null;

/** Pages by the first name of their address, and by the second where it has a file of its own. */
const routes: Readonly<Record<string, Route>> = {
  '': homePage,
  paper: paperFile,
  glance: glancePage,
  measure: measurePage,
  compare: comparePage,
  query: (visit) => (visit.names.length === 0 ? queryPage(visit) : resultFile(visit)),
  charts: chartFile,
  reports: reportFile,
};

/** The page at an address. */
async function route(first: string, visit: Visit): Promise<Reply> {
  const found = Object.hasOwn(routes, first) ? routes[first] : undefined;
  return (await found?.(visit)) ?? notFoundPage(visit);
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#12436d" d="M0 0h16v16H0z"/><path fill="none" stroke="#fff" stroke-width="2" d="M2 12l4-5 3 3 5-7"/></svg>';

const files: Readonly<Record<string, () => { type: string; body: string }>> = {
  'site.css': () => ({ type: 'text/css', body: styles + siteStyles }),
  'icon.svg': () => ({ type: 'image/svg+xml', body: icon }),
  // Browsers ask for it on pages that name none, such as the built paper.
  'favicon.ico': () => ({ type: 'image/svg+xml', body: icon }),
  'complete.js': () => ({
    type: 'text/javascript',
    body: readFileSync(projectFolder('src', 'serve', 'browser', 'complete.js'), 'utf8'),
  }),
};

/** The style sheet, the icon and the script of the site; null for any other name. */
function siteFile(names: readonly string[]): Reply | null {
  const [name = '', ...rest] = names;
  if (rest.length > 0 || !Object.hasOwn(files, name)) return null;
  const found = files[name]?.();
  return found ? { status: 200, type: `${found.type}; charset=utf-8`, body: found.body } : null;
}

/** The reply to a request that is let in. */
export async function answer(site: Site, url: string, signal: AbortSignal): Promise<Reply> {
  const [path = '', query = ''] = splitAt(url, '?');
  const names = namesOf(path);
  if (names === null) return plainText('The address cannot be read.', 400);
  const [first = '', ...rest] = names;
  const file = siteFile(names);
  if (file) return file;
  try {
    const given = new URLSearchParams(query);
    return await site.mart.use((mart) => route(first, { site, mart, names: rest, given, signal }));
  } catch (error) {
    if (error instanceof PlainError) return plainText(error.message, 503);
    if (error instanceof DatabaseError) {
      console.error(`${url}: ${error.message}`);
      return plainText('The mart does not have what this page needs: build it again.', 500);
    }
    throw error;
  }
}

/** The names between the slashes of a path; null where they cannot be read. */
function namesOf(path: string): string[] | null {
  try {
    const names = path.split('/').map(decodeURIComponent).slice(1);
    if (names.at(-1) === '') names.pop();
    return names;
  } catch {
    return null;
  }
}

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}
