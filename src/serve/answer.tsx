import { DatabaseError } from '../engine/index.ts';
import { PlainError } from '../plain-error.ts';
import { page, siteFile } from './html/index.ts';
import { libraryFile, scriptFile } from './library.ts';
import {
  areaPage,
  comparePage,
  embedPage,
  glancePage,
  measurePage,
  offencePage,
  overviewPage,
  queryPage,
  resultFile,
  type Site,
  searchPage,
  type Visit,
} from './pages/index.ts';
import { type OutputFolder, outputFile, plainTextReply, type Reply } from './web/index.ts';

type Route = (visit: Visit) => Promise<Reply | null> | Reply | null;

/** Pages by the first name of their address, and by the second where it has a file of its own. */
const routes: Readonly<Record<string, Route>> = {
  '': overviewPage,
  paper: paperFile,
  glance: glancePage,
  measure: measurePage,
  area: areaPage,
  offence: offencePage,
  embed: embedPage,
  compare: comparePage,
  query: (visit) => (visit.names.length === 0 ? queryPage(visit) : resultFile(visit)),
  search: searchPage,
  charts: (visit) => builtFile('charts', visit),
  reports: (visit) => builtFile('reports', visit),
};

/** What pages of the site are made with; null for any other name. */
async function ownFile(names: readonly string[]): Promise<Reply | null> {
  const [name = '', ...rest] = names;
  if (name === 'library') return libraryFile(rest);
  if (name === 'scripts') return scriptFile(rest);
  return rest.length > 0 ? null : siteFile(name);
}

/** The reply to a request that the guard has let through. */
export async function answer(site: Site, url: string, signal: AbortSignal): Promise<Reply> {
  const [path = '', ...query] = url.split('?');
  const names = namesOf(path);
  if (names === null) return plainTextReply('The address cannot be read.', 400);
  const [first = '', ...rest] = names;
  const file = await ownFile(names);
  if (file) return file;
  try {
    const given = new URLSearchParams(query.join('?'));
    const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
    return await site.mart.use(async (mart) => {
      const visit = { site, mart, names: rest, given, signal };
      return (await route?.(visit)) ?? notFoundPage(visit);
    });
  } catch (error) {
    if (error instanceof PlainError) return plainTextReply(error.message, 503);
    if (error instanceof DatabaseError) {
      console.error(`${url}: ${error.message}`);
      return plainTextReply('The mart does not have what this page needs: build it again.', 500);
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

/** The page shown where an address leads nowhere. */
function notFoundPage({ mart }: Visit): Reply {
  const content = (
    <>
      <p>There is no page at this address, and no file that is part of the paper.</p>
      <p>
        <a href="/">The overview</a> leads to every measure.
      </p>
    </>
  );
  return page({ title: 'Not found', facts: mart.facts, status: 404, content });
}

/** `/paper`: the web page of the paper, as it was built. */
function paperFile({ site, mart, names }: Visit): Reply | null {
  const { build } = mart.facts;
  return names.length > 0 ? null : outputFile(site.out, 'reports', build, [`${build.publication}.html`]);
}

/** `/charts/2018-05/…`: a chart of the paper's month; `/reports/2018-05/…`: the paper in one of its formats. */
function builtFile(folder: OutputFolder, { site, mart, names }: Visit): Reply | null {
  const [month, ...rest] = names;
  const { build } = mart.facts;
  return month === build.as_at ? outputFile(site.out, folder, build, rest) : null;
}
