import type { Landing } from '../../land/index.ts';
import type { Marts } from '../../marts/index.ts';
import { isMadeFromMarts, runChecks, type UpdatedMarts, updateMarts } from '../../marts/index.ts';
import { projectFolder } from '../../project-folder.ts';
import { loadNeighbourhoods, loadReferenceTables } from '../../reference/index.ts';
import type { Staging } from '../../stage/index.ts';
import { assertEveryRowUsed } from '../../stage/index.ts';
import { count } from '../../words/index.ts';
import { Blocked } from '../blocked.ts';
import type { Run } from '../publication.ts';

/** Builds the marts of staged rows and holds them against the checks. */
export function buildMarts(run: Run, _landed: Landing, _staged: Staging): Promise<Marts> {
  const { publication, options, database } = run;
  return run.step(
    'marts',
    async () => {
      await loadReferenceTables(database);
      const folder =
        publication.neighbourhoods === 'project' && options.referenceFolder === null
          ? projectFolder('data-raw', 'reference')
          : options.referenceFolder;
      const neighbourhoods = await loadNeighbourhoods(database, folder);
      const { marts, touched } = await updateMarts(database, publication.feeds);
      const ofEachRow = marts.filter((name) => !isMadeFromMarts(name));
      await assertEveryRowUsed(database, publication.feeds, ofEachRow);
      const failed = await runChecks(database, publication.feeds);
      const findings = [...neighbourhoods.findings, ...failed];
      const [blocking] = failed.filter((found) => found.level === 'blocks');
      if (blocking) throw new Blocked(blocking, findings);
      return { marts, touched, neighbourhoods, findings };
    },
    ({ marts, touched }) => `${count(marts.length, 'mart')}, ${describeTouched(touched)}`,
  );
}

/** How much of the marts had to be made anew, in words. */
function describeTouched(touched: UpdatedMarts['touched']): string {
  const all = [...touched.values()];
  if (all.every((months) => months === 'whole')) return 'all of them anew';
  const months = new Set(all.flatMap((one) => (one === 'whole' ? [] : one)));
  return months.size === 0 ? 'nothing new' : `${count(months.size, 'month')} of them anew`;
}
