import type { Database } from '../duckdb.ts';
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
  const { database, publication, asAt, startedAt } = build;
  await keepRun(database, startedAt, { publication: publication.name, as_at: asAt, outcome });
}

/** Notes what was done to the warehouse, from when until now. */
export async function keepRun(
  database: Database,
  startedAt: Date,
  { publication, as_at, outcome }: Pick<Run, 'publication' | 'as_at' | 'outcome'>,
): Promise<void> {
  await createRuns(database);
  await database.run('insert into run values ($1, $2, $3, $4, $5)', [
    startedAt.toISOString(),
    publication,
    as_at,
    outcome,
    (Date.now() - startedAt.getTime()) / 1000,
  ]);
}

/** Every build there was, the earliest first. */
export async function allRuns(database: Database): Promise<Run[]> {
  await createRuns(database);
  return database.rows<Run>('select * from run order by started_at');
}

/** The last builds, the newest first. */
export async function lastRuns(database: Database, count: number): Promise<Run[]> {
  const [known] = await database.rows(`select 1 from duckdb_tables() where table_name = 'run'`);
  return known ? database.rows<Run>(`select * from run order by started_at desc limit ${count}`) : [];
}

async function createRuns(database: Database): Promise<void> {
  await database.run(
    `create table if not exists run (
       started_at varchar, publication varchar, as_at varchar, outcome varchar, seconds double
     )`,
  );
}
