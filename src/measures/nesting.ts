import { type Engine, identifier, readSql, unionOf } from '../engine/index.ts';
import { feedsOf, martNames } from '../marts/index.ts';
import { isSupplied } from './supplied-columns.ts';

/** The division that each district lies in. */
export type Nesting = ReadonlyMap<string, string>;

/** Which districts lie in which division, from the records: those that stand in one division only. */
export async function readNesting(engine: Engine, feeds: readonly string[]): Promise<Nesting> {
  const marts = martNames.filter((mart) =>
    ['division', 'district'].every((column) => isSupplied(mart, column, feedsOf(mart, feeds))),
  );
  if (marts.length === 0) return new Map();
  const places = marts.map((mart) => `select division, district from ${identifier(mart)}`);
  const rows = await engine.rows<{ district: string; division: string }>(
    readSql('series/district.sql', { places: unionOf(places) }),
  );
  return new Map(rows.map(({ district, division }) => [district, division]));
}
