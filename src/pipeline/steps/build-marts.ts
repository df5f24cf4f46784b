import type { Marts } from '../../marts/index.ts';
import {
  checkLookups,
  isMadeFromMarts,
  makeMarts,
  runChecks,
  stateOfMarts,
  type UpdatedMarts,
  updateMarts,
  viewMarts,
} from '../../marts/index.ts';
import { projectFolder } from '../../project-folder.ts';
import { loadNeighbourhoods } from '../../reference/index.ts';
import { assertEveryRowUsed, copyTables } from '../../stage/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run, recordsOf } from '../publication.ts';
import { keptStep, stateOf } from './kept-step.ts';
import { copyFolder, type StagedFeeds } from './stage.ts';

/** Marts that have passed their checks, and the staged feeds they are made of. */
export interface CheckedMarts extends Marts {
  readonly staged: StagedFeeds;
}

/**
 * Builds the marts of staged rows and holds them against the checks. Where neither what they are made of nor their tables
 * have changed since that was last done, it is not done again.
 */
export function buildMarts(run: Run, staged: StagedFeeds): Promise<CheckedMarts> {
  const { publication, options, database, clickHouse } = run;
  const records = recordsOf(run);
  const { feeds } = staged;
  return run.step(
    'marts',
    async () => {
      const folder =
        publication.neighbourhoods === 'project' && options.referenceFolder === null
          ? projectFolder('data-raw', 'reference')
          : options.referenceFolder;
      const neighbourhoods = await loadNeighbourhoods(database, folder);
      if (clickHouse !== null)
        await copyTables(database, ['neighbourhood'], { clickHouse, folder: copyFolder(options.out) });
      const state = async () => stateOf(staged.state, neighbourhoods, await stateOfMarts(database));
      const { told, isKept } = await keptStep(run, 'marts', state, async () => {
        await staged.makeRows();
        const { marts, touched } =
          clickHouse === null ? await updateMarts(database, feeds) : await makeMarts(clickHouse, feeds);
        const ofEachRow = marts.filter((name) => !isMadeFromMarts(name));
        await assertEveryRowUsed(records, staged.landed.accepted, ofEachRow);
        const failed = await runChecks(records, feeds);
        const missed = await checkLookups(records, feeds, neighbourhoods.file !== null);
        const findings = [...neighbourhoods.findings, ...failed, ...missed];
        const [blocking] = failed.filter((found) => found.level === 'blocks');
        if (blocking) throw new Blocked(blocking, findings);
        return { marts, touched: [...touched], findings };
      });
      const { marts, findings } = told;
      if (isKept) await viewMarts(database, feeds);
      const touched: UpdatedMarts['touched'] = new Map(
        isKept ? marts.map((mart) => [mart, []]) : told.touched,
      );
      return { marts, touched, neighbourhoods, findings, staged };
    },
    ({ marts, touched }) => `${count(marts.length, 'mart')}, ${describeTouched(touched)}`,
  );
}

/** How much of the marts had to be made again, in words. */
function describeTouched(touched: UpdatedMarts['touched']): string {
  const all = [...touched.values()];
  if (all.every((months) => months === 'whole')) return 'all of them made from nothing';
  const months = new Set(all.flatMap((touchedMonths) => (touchedMonths === 'whole' ? [] : touchedMonths)));
  return months.size === 0 ? 'nothing new' : `${count(months.size, 'month')} of them made again`;
}
