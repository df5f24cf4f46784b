import { readSql } from '../engine/index.ts';
import { martFiles } from './columns.generated.ts';

export type MartName = keyof typeof martFiles;

/** The tables that each SQL file of each mart reads. */
const tables: Readonly<Record<MartName, Readonly<Record<string, readonly string[]>>>> = martFiles;

/** Marts in the order they are built: one that reads another comes after it. */
export const martNames = Object.keys(martFiles) as MartName[];

/** The SQL files of a mart, `sql/marts/<mart>/<feed>.sql`, by name; `crime+outcome` needs both feeds. */
export function filesOf(mart: MartName): string[] {
  return Object.keys(tables[mart]);
}

/** The feeds that a file of a mart needs. */
export function feedsOfFile(file: string): string[] {
  return file.split('+');
}

/** The files of a mart for which all feeds are given. */
export function filesFor(mart: MartName, feeds: readonly string[]): string[] {
  return filesOf(mart).filter((file) => feedsOfFile(file).every((feed) => feeds.includes(feed)));
}

/** The feeds among those given that fill a mart. */
export function feedsOf(mart: MartName, feeds: readonly string[]): string[] {
  return [...new Set(filesFor(mart, feeds).flatMap(feedsOfFile))];
}

/** The SQL of one file of a mart. */
export function martSql(mart: string, file: string): string {
  return readSql(`marts/${mart}/${file}.sql`);
}

/** Whether a mart is made from the rows of others, which stand there too: it reads no staging of its own. */
export function isMadeFromMarts(mart: MartName): boolean {
  return !readBy(mart).some((table) => table.startsWith('stg_'));
}

/** The marts that a mart is made from, or looks things up in. */
export function martsReadBy(mart: MartName): MartName[] {
  return martNames.filter((other) => other !== mart && readBy(mart).includes(other));
}

function readBy(mart: MartName): string[] {
  return Object.values(tables[mart]).flat();
}
