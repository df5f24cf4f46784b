import { type Month, monthName } from '../calendar.ts';
import { type Database, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { type KeptPapers, publishedFolder } from '../history/index.ts';
import type { Landing } from '../land/index.ts';
import type { PastRun } from '../publish/index.ts';
import { count } from '../words/index.ts';
import type { Figures, Run } from './publication.ts';

/** Notes in the warehouse how a build ended. */
export async function recordRun(run: Run, ended: Pick<PastRun, 'as_at' | 'outcome'>): Promise<void> {
  await keepRun(run.database, {
    started_at: run.startedAt.toISOString(),
    publication: run.publication.name,
    ...ended,
    seconds: run.timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
  });
}

/** Notes what was done to the warehouse. */
export async function keepRun(
  database: Database,
  { started_at, publication, as_at, outcome, seconds }: PastRun,
): Promise<void> {
  await createRuns(database);
  await database.run(readSql('warehouse/note_run.sql'), [started_at, publication, as_at, outcome, seconds]);
}

/** Every build there was, the earliest first: in the order they ended, whatever the clock of the machine said. */
export async function allRuns(database: Database): Promise<PastRun[]> {
  await createRuns(database);
  return database.rows<PastRun>(readSql('warehouse/all_runs.sql'));
}

/** The last builds, the newest first. */
export async function lastRuns(database: Database, count: number): Promise<PastRun[]> {
  const [known] = await database.rows(readSql('warehouse/known_runs.sql'));
  return known ? database.rows<PastRun>(readSql('warehouse/last_runs.sql'), [count]) : [];
}

async function createRuns(database: Database): Promise<void> {
  await database.run(readSql('warehouse/run.sql'));
}

/** The feeds a publication waits for of which no extract of the paper's month counts. */
export function missingFeedsOf(
  { publication }: Pick<Run, 'publication'>,
  landed: Landing,
  asAt: Month,
): string[] {
  const feeds = publication.schedule?.waitsFor ?? [];
  const hasCome = (feed: string) => landed.accepted.some((one) => one.feed === feed && one.month === asAt);
  return feeds.filter((feed) => !hasCome(feed));
}

/** How a build that ended well is noted. */
export function builtOutcome(
  run: Pick<Run, 'publication' | 'options'>,
  { landed, shown }: Pick<Figures, 'landed' | 'shown'>,
): string {
  if (run.options.asPublished !== null) return 'made again as published';
  const missing = missingFeedsOf(run, landed, shown.asAt);
  return missing.length === 0 ? 'built' : `built without ${missing.join(', ')}`;
}

type PaperName = Pick<PastRun, 'publication' | 'as_at'>;

/** Papers that a run noted, or the mart has, and that are not kept. */
export function lostPapers(
  runs: readonly PastRun[],
  inMart: readonly PaperName[],
  { vintages, ofOthers }: KeptPapers,
): PaperName[] {
  const nameOf = ({ publication, as_at }: PaperName) => `${publication} ${as_at}`;
  const kept = new Set([...vintages, ...ofOthers].map(nameOf));
  const built = [...runs.filter(({ outcome }) => /^built\b/.test(outcome)), ...inMart];
  const lost = new Map(built.filter((one) => !kept.has(nameOf(one))).map((one) => [nameOf(one), one]));
  return [...lost.values()].map(({ publication, as_at }) => ({ publication, as_at }));
}

export function papersGone(lost: readonly PaperName[], { publication, as_at }: PaperName): Finding {
  return finding({
    code: 'published-papers-gone',
    level: 'blocks',
    file: publishedFolder,
    expected: 'every paper that was published, as it was kept',
    got: `none of ${count(lost.length, 'paper')}, such as ${publication} of ${monthName(as_at)}`,
    todo:
      `Put ${publishedFolder} back from a copy: without it, what has changed since is not seen, nor what must stay ` +
      'hidden. Where there is no copy, ask who keeps the disclosure policy; --allow-lost-papers goes on without, and ' +
      'takes them to have shown all that they could, so that more is hidden',
  });
}
