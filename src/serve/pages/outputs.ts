import type { Visit } from '../site.ts';
import { type OutputFolder, outputFile } from '../web/files.ts';
import type { Reply } from '../web/reply.ts';

/** `/paper`: the web page of the paper, as it was built. */
export function paperFile({ site, mart, names }: Visit): Reply | null {
  const { publication, as_at: asAt } = mart.facts.build;
  return names.length > 0 ? null : outputFile(site.out, 'reports', asAt, [`${publication}.html`]);
}

/** `/charts/2018-05/…`: a chart of the paper's month. */
export function chartFile(visit: Visit): Reply | null {
  return fileOf('charts', visit);
}

/** `/reports/2018-05/…`: the paper in one of its formats. */
export function reportFile(visit: Visit): Reply | null {
  return fileOf('reports', visit);
}

function fileOf(folder: OutputFolder, { site, mart, names }: Visit): Reply | null {
  const [month, ...rest] = names;
  const { as_at: asAt } = mart.facts.build;
  return month === asAt ? outputFile(site.out, folder, asAt, rest) : null;
}
