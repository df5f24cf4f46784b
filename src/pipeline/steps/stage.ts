import { join } from 'node:path';
import { codeVersion } from '../../code-version.ts';
import { listSql } from '../../engine/index.ts';
import { type Landing, warehouseFolder } from '../../land/index.ts';
import { checkTables, loadReferenceTables } from '../../reference/index.ts';
import { copyLanded, copyTables, type Staging, stageFeeds } from '../../stage/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run, recordsOf } from '../publication.ts';
import { keptStep, stateOf } from './kept-step.ts';

/** The staged feeds of a publication, and the extracts their rows are of. */
export interface StagedFeeds extends Staging {
  readonly feeds: readonly string[];
  readonly landed: Landing;
  /** What the rows depend on. */
  readonly state: string;
  /** Makes the staging rows where this build did not need them so far. */
  readonly makeRows: () => Promise<void>;
}

/**
 * Makes the reference tables, and typed staging rows, each record once. Where the same extracts were staged by the same
 * code before, what came of it is known, and the rows are made when somebody asks for them.
 */
export function stage(run: Run, landed: Landing): Promise<StagedFeeds> {
  const { feeds } = run.publication;
  const makeRows = () => stageFeeds(recordsOf(run), feeds, landed.accepted);
  return run.step(
    'stage',
    async () => {
      const ofTables = checkTables();
      const [damage] = ofTables.filter(({ level }) => level === 'blocks');
      if (damage) throw new Blocked(damage, ofTables);
      await loadReferenceTables(run.database);
      await copyToClickHouse(run);
      const state = stateOf(codeVersion().sha256, feeds, landed.accepted);
      const stateNow = async () => state;
      const { told, isKept } = await keptStep(run, 'stage', stateNow, async () => {
        const { repeatsByExtract, doubts, findings } = await makeRows();
        return { repeats: [...repeatsByExtract], doubts: [...doubts], findings };
      });
      return {
        repeatsByExtract: new Map(told.repeats),
        doubts: new Map(told.doubts),
        findings: [...ofTables, ...told.findings],
        feeds,
        landed,
        state,
        makeRows: async () => {
          if (isKept) await makeRows();
        },
      };
    },
    ({ repeatsByExtract }) => {
      const repeats = [...repeatsByExtract.values()].reduce((sum, rows) => sum + rows, 0);
      return `${count(feeds.length, 'feed')}, ${count(repeats, 'repeat')} skipped`;
    },
  );
}

/** Where records go on in ClickHouse: brings it to the landed rows and the reference tables of the warehouse. */
async function copyToClickHouse({ publication, options, database, clickHouse }: Run): Promise<void> {
  if (clickHouse === null) return;
  const to = { clickHouse, folder: copyFolder(options.out) };
  await clickHouse.useMacros();
  await copyTables(database, listSql('reference'), to);
  await copyLanded(database, publication.feeds, to);
}

/** Where copies wait on their way to ClickHouse: in the private folder of the warehouse. */
export function copyFolder(out: string): string {
  return join(warehouseFolder(out), 'copying');
}
