import type { Database } from '../../engine/index.ts';
import type { Result } from '../../measures/index.ts';
import { wholeArea } from '../../measures/index.ts';

/** Every result of a measure, by part and area, the whole force first. */
export async function readResults(database: Database, measure: string): Promise<Result[]> {
  return database.rows<Result>(
    `from results where measure = $1
     order by area <> '${wholeArea}', area_level, area like 'Unknown%', area, part`,
    [measure],
  );
}

export interface DriverRow {
  readonly by: string;
  readonly value: string;
  readonly difference: number;
  readonly share: number;
}

/** What drives a row's change, where it is an exception. */
export async function readDrivers(database: Database, measure: string, part: string): Promise<DriverRow[]> {
  return database.rows<DriverRow>(
    'select "by", value, difference, share from drivers where measure = $1 and part = $2 order by abs(share) desc',
    [measure, part],
  );
}

/** The areas that any measure has, the whole force first. */
export async function readAreas(database: Database): Promise<string[]> {
  const rows = await database.rows<{ area: string }>(
    `select area from results group by area, area_level
     order by area <> '${wholeArea}', area_level, area like 'Unknown%', area`,
  );
  return [...new Set(rows.map(({ area }) => area))];
}
