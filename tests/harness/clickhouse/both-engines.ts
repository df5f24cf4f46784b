import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Month } from '../../../src/calendar.ts';
import { ClickHouse, type Database, type Engine, listSql } from '../../../src/engine/index.ts';
import type { Landing } from '../../../src/land/index.ts';
import { makeMarts } from '../../../src/marts/index.ts';
import { type Measure, type MonthlySeries, monthlySeries } from '../../../src/measures/index.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import {
  loadNeighbourhoods,
  loadReferenceTables,
  ownAreasOf,
  readRegisters,
} from '../../../src/reference/index.ts';
import { copyLanded, copyTables, stageFeeds } from '../../../src/stage/index.ts';

/** Where the package `chdb` is: below the folder `CHDB_FOLDER`, or of the project; null where it is in neither. */
export function chdbModule(): string | null {
  for (const folder of [process.env.CHDB_FOLDER, projectFolder()]) {
    try {
      if (folder !== undefined) return createRequire(join(folder, 'package.json')).resolve('chdb');
    } catch {
      // It is not there.
    }
  }
  return null;
}

/** Starts the endpoint in a process of its own, with a database in a folder; how to connect, and to stop it. */
export async function startClickHouse(folder: string): Promise<{ url: string; stop: () => void }> {
  mkdirSync(folder, { recursive: true });
  const endpoint = projectFolder('dist', 'tests', 'harness', 'clickhouse', 'endpoint.js');
  const child = spawn(process.execPath, [endpoint, chdbModule() ?? '', folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(Number(String(text).trim())));
    child.once('exit', (code) => reject(new Error(`the endpoint ended: ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}/default`, stop: () => child.kill() };
}

/** What series are made of on either engine. */
export interface Given {
  readonly feeds: readonly string[];
  readonly measures: readonly Measure[];
  readonly landed: Landing;
  readonly asAt: Month;
}

/** An engine with the marts of what was landed, and what is in doubt about the rows. */
export interface Counted {
  readonly engine: Engine;
  readonly doubts: ReadonlyMap<number, string>;
}

/** Stages and makes marts on an engine that has the landed rows and the reference tables. */
export async function martsOn(engine: Engine, { feeds, landed }: Given): Promise<Counted> {
  const { doubts } = await stageFeeds(engine, feeds, landed.accepted);
  await makeMarts(engine, feeds);
  return { engine, doubts };
}

/** Measures the marts of an engine. */
export function seriesOn(
  { engine, doubts }: Counted,
  { feeds, measures, landed, asAt }: Given,
): Promise<MonthlySeries> {
  const { breaks } = readRegisters();
  const ownAreas = ownAreasOf('project');
  const given = { feeds, landed, doubts, hasNeighbourhoods: true, ownAreas, asAt, breaks };
  return monthlySeries(engine, measures, given);
}

/** Loads the reference tables into DuckDB, and copies them and the landed rows to ClickHouse. */
export async function copyAll(
  database: Database,
  url: string,
  feeds: readonly string[],
  folder: string,
): Promise<ClickHouse> {
  await loadReferenceTables(database);
  await loadNeighbourhoods(database, projectFolder('data-raw', 'reference'));
  const clickHouse = await ClickHouse.open({ url, cluster: null });
  await clickHouse.useMacros();
  const to = { clickHouse, folder: join(folder, 'copying') };
  await copyTables(database, [...listSql('reference'), 'neighbourhood'], to);
  await copyLanded(database, feeds, to);
  return clickHouse;
}

/** Every point of every series that is not the same on both engines, as text; nothing where all are. */
export function differencesOf(duckDb: MonthlySeries, clickHouse: MonthlySeries): string[] {
  const linesOf = ({ measured, nesting }: MonthlySeries) => [
    ...measured.flatMap(({ measure, series, drivers, unavailable }) => [
      ...[...series, ...drivers.flatMap((driver) => driver.series)].map(
        ({ part, area, area_level, points, counts, breaks }) => ({
          key: [measure.code, part, area_level, area].join(' | '),
          value: JSON.stringify([points, counts, breaks]),
        }),
      ),
      { key: `${measure.code} not available`, value: JSON.stringify(unavailable) },
    ]),
    { key: 'nesting', value: JSON.stringify([...nesting]) },
  ];
  const ofClickHouse = new Map(linesOf(clickHouse).map(({ key, value }) => [key, value]));
  const differing = linesOf(duckDb).flatMap(({ key, value }) => {
    const other = ofClickHouse.get(key);
    ofClickHouse.delete(key);
    return other === value ? [] : [`${key}:\n  DuckDB     ${value}\n  ClickHouse ${other}`];
  });
  return [...differing, ...[...ofClickHouse.keys()].map((key) => `${key}: on ClickHouse alone`)];
}
