import { listSql, listSqlFolders, readSql } from '../engine/index.ts';
import type { MartColumns } from './columns.generated.ts';

export type MartName = keyof MartColumns;

/** The SQL files of a mart, `sql/marts/<mart>/<feed>.sql`, by name; `crime+outcome` needs both feeds. */
export function filesOf(mart: MartName): string[] {
  return listSql(`marts/${mart}`);
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
export function martSql(mart: MartName, file: string): string {
  return readSql(`marts/${mart}/${file}.sql`);
}

const folders = listSqlFolders('marts') as MartName[];

/** The names that a mart's SQL reads from. */
function readBy(mart: MartName): string[] {
  return filesOf(mart).flatMap((file) =>
    [...martSql(mart, file).matchAll(/\b(?:from|join) (\w+)/g)].map(([, name = '']) => name),
  );
}

/** Whether a mart is made from the rows of others, which stand there too: it reads no staging of its own. */
export function isMadeFromMarts(mart: MartName): boolean {
  return !readBy(mart).some((name) => name.startsWith('stg_'));
}

/** The marts that a mart is made from, or looks things up in. */
export function martsReadBy(mart: MartName): MartName[] {
  return folders.filter((other) => other !== mart && readBy(mart).includes(other));
}

/** Marts in the order they are built: one that reads another comes after it. */
export const martNames: readonly MartName[] = inOrderOfReading();

function inOrderOfReading(): MartName[] {
  const ordered: MartName[] = [];
  const add = (mart: MartName) => {
    for (const other of martsReadBy(mart)) if (!ordered.includes(other)) add(other);
    if (!ordered.includes(mart)) ordered.push(mart);
  };
  folders.forEach(add);
  return ordered;
}
