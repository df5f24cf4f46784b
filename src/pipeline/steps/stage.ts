import { stage as stageFeeds } from '../../stage/stage.ts';
import type { Build } from '../build.ts';
import { count } from './count.ts';

/** Makes typed staging rows, each key once. */
export async function stage(build: Build): Promise<string> {
  const { feeds } = build.publication;
  build.staging = await stageFeeds(build.database, feeds, build.landing.accepted);
  build.findings.push(...build.staging.findings);
  const repeats = [...build.staging.repeatsByExtract.values()].reduce((sum, rows) => sum + rows, 0);
  return `${count(feeds.length, 'feed')}, ${count(repeats, 'repeat')} skipped`;
}
