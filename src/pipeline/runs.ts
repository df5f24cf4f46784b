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
  await createRuns(build.database);
  await build.database.run('insert into run values ($1, $2, $3, $4, $5)', [
    build.startedAt.toISOString(),
    build.publication.name,
    build.asAt,
    outcome,
    (performance.now() - build.startedTick) / 1000,
  ]);
}

/** The last builds, the newest first: in the order they ended, whatever the clock of the machine said. */
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
