import type { Landing } from '../../land/index.ts';
import { checkTables, loadReferenceTables } from '../../reference/index.ts';
import { type Staging, stageFeeds } from '../../stage/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run } from '../publication.ts';

/** The staged feeds of a publication, and the extracts their rows are of. */
export interface StagedFeeds extends Staging {
  readonly feeds: readonly string[];
  readonly landed: Landing;
}

/** Makes the reference tables, and typed staging rows, each record once. */
export function stage(run: Run, landed: Landing): Promise<StagedFeeds> {
  const { feeds } = run.publication;
  return run.step(
    'stage',
    async () => {
      const ofTables = checkTables();
      const [damage] = ofTables.filter(({ level }) => level === 'blocks');
      if (damage) throw new Blocked(damage, ofTables);
      await loadReferenceTables(run.database);
      const staging = await stageFeeds(run.database, feeds, landed.accepted);
      return { ...staging, findings: [...ofTables, ...staging.findings], feeds, landed };
    },
    ({ repeatsByExtract }) => {
      const repeats = [...repeatsByExtract.values()].reduce((sum, rows) => sum + rows, 0);
      return `${count(feeds.length, 'feed')}, ${count(repeats, 'repeat')} skipped`;
    },
  );
}
