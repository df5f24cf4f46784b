import { isMadeFromMarts } from '../../marts/mart-files.ts';
import { runChecks } from '../../marts/run-checks.ts';
import { updateMarts } from '../../marts/update-marts.ts';
import { projectFolder } from '../../project-folder.ts';
import { loadNeighbourhoods } from '../../reference/neighbourhoods.ts';
import { loadReferenceTables } from '../../reference/reference-tables.ts';
import { assertEveryRowUsed } from '../../stage/reconcile.ts';
import { Blocked, type Build } from '../build.ts';
import { count } from './count.ts';

/** Builds the marts and holds them against the checks. */
export async function mart(build: Build): Promise<string> {
  const { publication, options, database } = build;
  await loadReferenceTables(database);
  const folder =
    publication.neighbourhoods === 'project' && options.referenceFolder === null
      ? projectFolder('data-raw', 'reference')
      : options.referenceFolder;
  build.neighbourhoods = await loadNeighbourhoods(database, folder);
  build.findings.push(...build.neighbourhoods.findings);
  const { marts, touched } = await updateMarts(database, publication.feeds);
  build.touched = touched;
  const ofEachRow = marts.filter((name) => !isMadeFromMarts(name));
  await assertEveryRowUsed(database, publication.feeds, ofEachRow);
  const failed = await runChecks(database, publication.feeds);
  build.findings.push(...failed);
  const [blocking] = failed.filter((found) => found.level === 'blocks');
  if (blocking) throw new Blocked(blocking);
  return `${count(marts.length, 'mart')}, ${describeTouched(touched)}`;
}

/** How much of the marts had to be made anew, in words. */
function describeTouched(touched: Build['touched']): string {
  const all = [...touched.values()];
  if (all.every((months) => months === 'whole')) return 'all of them anew';
  const months = new Set(all.flatMap((one) => (one === 'whole' ? [] : one)));
  return months.size === 0 ? 'nothing new' : `${count(months.size, 'month')} of them anew`;
}
