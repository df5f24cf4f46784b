import type { Database } from '../engine/duckdb.ts';
import type { Build } from './build.ts';

export interface Run {
  readonly started_at: string;
  readonly publication: string;
  readonly as_at: string;
  readonly outcome: string;
  readonly seconds: number;
}

/** Notes in the warehouse how a build ended. */
export async function recordRun(build: Build, outcome: string): Promise<void> {
  await keepRun(build.database, {
    started_at: build.startedAt.toISOString(),
    publication: build.publication.name,
    as_at: build.asAt,
    outcome,
    seconds: build.timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
  });
}

/** Notes what was done to the warehouse. */
export async function keepRun(
  database: Database,
  { started_at, publication, as_at, outcome, seconds }: Run,
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
export async function allRuns(database: Database): Promise<Run[]> {
  await createRuns(database);
  return database.rows<Run>('select * from run order by rowid');
}

/** The last builds, the newest first. */
export async function lastRuns(database: Database, count: number): Promise<Run[]> {
  const [known] = await database.rows(`select 1 from duckdb_tables() where table_name = 'run'`);
  return known ? database.rows<Run>(`select * from run order by rowid desc limit ${count}`) : [];
}

async function createRuns(database: Database): Promise<void> {
  await database.run(
    `create table if not exists run (
       started_at varchar, publication varchar, as_at varchar, outcome varchar, seconds double
     )`,
  );
}
