import type { Database } from '../engine/index.ts';
import type { PastRun } from '../publish/index.ts';
import type { Run } from './publication.ts';

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
  await database.run('insert into run values ($1, $2, $3, $4, $5)', [
    started_at,
    publication,
    as_at,
    outcome,
    seconds,
  ]);
}

/** Every build there was, the earliest first: in the order they ended, whatever the clock of the machine said. */
export async function allRuns(database: Database): Promise<PastRun[]> {
  await createRuns(database);
  return database.rows<PastRun>('select * from run order by rowid');
}

/** The last builds, the newest first. */
export async function lastRuns(database: Database, count: number): Promise<PastRun[]> {
  const [known] = await database.rows(`select 1 from duckdb_tables() where table_name = 'run'`);
  return known ? database.rows<PastRun>(`select * from run order by rowid desc limit ${count}`) : [];
}

async function createRuns(database: Database): Promise<void> {
  await database.run(
    `create table if not exists run (
       started_at varchar, publication varchar, as_at varchar, outcome varchar, seconds double
     )`,
  );
}
