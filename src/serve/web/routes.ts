import { comparePage } from '../pages/compare.tsx';
import { glancePage } from '../pages/glance.tsx';
import { homePage } from '../pages/home.tsx';
import { measurePage } from '../pages/measure.tsx';
import { notFoundPage } from '../pages/not-found.tsx';
import { chartFile, paperFile, reportFile } from '../pages/outputs.ts';
import { queryPage } from '../pages/query.tsx';
import { resultFile } from '../pages/query-result.ts';
import type { Visit } from '../site.ts';
import type { Reply } from './reply.ts';

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
export async function route(first: string, visit: Visit): Promise<Reply> {
  const found = Object.hasOwn(routes, first) ? routes[first] : undefined;
  return (await found?.(visit)) ?? notFoundPage(visit);
}
