import type { Landing } from '../../land/index.ts';
import { type Staging, stage as stageFeeds } from '../../stage/index.ts';
import { count } from '../../words/index.ts';
import type { Run } from '../publication.ts';

/** Makes typed staging rows, each key once. */
export function stage(run: Run, landed: Landing): Promise<Staging> {
  const { feeds } = run.publication;
  return run.step(
    'stage',
    () => stageFeeds(run.database, feeds, landed.accepted),
    ({ repeatsByExtract }) => {
      const repeats = [...repeatsByExtract.values()].reduce((sum, rows) => sum + rows, 0);
      return `${count(feeds.length, 'feed')}, ${count(repeats, 'repeat')} skipped`;
    },
  );
}
