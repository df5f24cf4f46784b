import { posix } from 'node:path';
import type { SourceFile } from './files.ts';
import { hermits, lists, openShelves, ownersOfPackages, readersOfTheSample, rooms } from './rooms.ts';

/** The files by path, and who reads whom. */
export interface House {
  files: ReadonlyMap<string, SourceFile>;
  /** Each file, with the files whose names it takes or passes on, as written: doors are files. */
  reads: ReadonlyMap<string, ReadonlySet<string>>;
}

export function houseOf(files: readonly SourceFile[]): House {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reads = new Map(
    files.map((file) => {
      const taken = [...file.imports.filter(({ isPackage }) => !isPackage), ...file.passedOn];
      return [file.path, new Set(taken.map(({ from }) => from).filter((path) => byPath.has(path)))];
    }),
  );
  return { files: byPath, reads };
}

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const isWithinAny = (path: string, places: readonly string[]) =>
  places.some((place) => isWithin(path, place));
const everyRead = ({ reads }: House) =>
  [...reads].flatMap(([from, read]) => [...read].map((to) => ({ from, to })));
const arrow = ({ from, to }: { from: string; to: string }) => `${from} -> ${to}`;

/** Files that read each other, directly or by way of others: one line for each such set. */
export function circles({ reads }: House): string[] {
  const reached = new Map<string, Set<string>>();
  for (const start of reads.keys()) {
    const seen = new Set<string>();
    const todo = [...(reads.get(start) ?? [])];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      todo.push(...(reads.get(path) ?? []));
    }
    reached.set(start, seen);
  }
  const placed = new Set<string>();
  const sets: string[] = [];
  for (const [start, seen] of reached) {
    if (placed.has(start) || !seen.has(start)) continue;
    const members = [...seen].filter((path) => reached.get(path)?.has(start));
    for (const path of members) placed.add(path);
    sets.push(members.sort().join(', '));
  }
  return sets;
}

/** Imports from a room to one that stands below it in the flow, or to a room that no line names. */
export function againstTheFlow(house: House): string[] {
  const lineOf = (path: string) => rooms.findIndex((line) => isWithinAny(path, line));
  return everyRead(house)
    .filter(({ from, to }) => isWithinAny(from, ['src', 'pipelines']) && !isWithin(to, 'sample'))
    .filter(({ from, to }) => lineOf(from) < lineOf(to) || lineOf(to) < 0 || lineOf(from) < 0)
    .map(arrow);
}

/** Imports of rooms that may read a few others only, and of the sample by those it is not for. */
export function strangers(house: House): string[] {
  return everyRead(house)
    .filter(({ from, to }) => {
      const allowed = Object.entries(hermits).find(([room]) => isWithin(from, room))?.[1];
      if (allowed && !isWithinAny(to, allowed)) return true;
      return isWithin(to, 'sample') && !isWithinAny(from, readersOfTheSample);
    })
    .map(arrow);
}

/** Imports, but for those of tests, from outside a room that has an `index.ts` of anything but the outermost one. */
export function pastADoor(house: House): string[] {
  return everyRead(house)
    .filter(({ from, to }) => {
      if (isWithin(from, 'tests')) return false;
      const shelf = Object.entries(openShelves).find(([room]) => isWithin(to, room));
      if (shelf && isWithinAny(from, shelf[1])) return false;
      const folders = foldersOf(to).filter((folder) => !isWithin(from, folder));
      const door = folders.map((folder) => `${folder}/index.ts`).find((path) => house.files.has(path));
      return door !== undefined && door !== to;
    })
    .map(arrow);
}

/** The folders a file is in, the outermost first. */
function foldersOf(path: string): string[] {
  const parts = posix.dirname(path).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Outside packages that several modules import, where no room owns them. */
export function packagesOfMany({ files }: House): string[] {
  const importers = new Map<string, string[]>();
  for (const { path, imports } of files.values()) {
    if (!isWithinAny(path, ['src', 'pipelines', 'sample'])) continue;
    const packages = imports.filter(({ isPackage, from }) => isPackage && !from.startsWith('node:'));
    for (const name of new Set(packages.map(({ from }) => from))) {
      if (isWithinAny(path, ownersOfPackages[name] ?? [])) continue;
      const key = `${name} in ${path.split('/')[0]}`;
      importers.set(key, [...(importers.get(key) ?? []), path]);
    }
  }
  return [...importers]
    .filter(([key, paths]) => paths.length > 1 || key.replace(/ in \w+$/, '') in ownersOfPackages)
    .map(([key, paths]) => `${key}: ${paths.join(', ')}`);
}

/** Exported names that several files declare. */
export function namesOfMany({ files }: House): string[] {
  const homes = new Map<string, string[]>();
  for (const { path, exported } of files.values()) {
    for (const name of exported) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  return [...homes]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

/** A door passes on what its room has, and declares nothing. */
const isDoor = (file: SourceFile) => /(^|\/)index\.ts$/.test(file.path) && file.exported.length === 0;

/** The files that declare a name which a file exports, looked up through what is passed on. */
function homesOf(files: House['files'], path: string, name: string, asked = new Set<string>()): string[] {
  const file = files.get(path);
  if (!file || asked.has(`${path} ${name}`)) return [];
  asked.add(`${path} ${name}`);
  if (file.exported.includes(name)) return [path];
  const homes = file.passedOn
    .filter((passed) => name === '*' || passed.name === name || passed.name === '*')
    .flatMap((passed) => homesOf(files, passed.from, passed.name === '*' ? name : passed.nameThere, asked));
  return name === '*' && file.exported.length > 0 ? [path, ...homes] : homes;
}

/** Each file but doors with the files that use a name of it, through whatever doors. */
export function readersOf(house: House): Map<string, Set<string>> {
  const files = [...house.files.values()].filter((file) => !isDoor(file));
  const readers = new Map(files.map((file) => [file.path, new Set<string>()]));
  for (const reader of files) {
    const taken = [
      ...reader.imports
        .filter(({ isPackage }) => !isPackage)
        .flatMap(({ from, names }) => names.map((name) => ({ from, name }))),
      ...reader.passedOn.map(({ from, nameThere }) => ({ from, name: nameThere })),
    ];
    for (const { from, name } of taken) {
      for (const home of homesOf(house.files, from, name))
        if (home !== reader.path) readers.get(home)?.add(reader.path);
    }
  }
  return readers;
}

/** Files that one other file reads; entries that a list reads stand apart. */
export function singleReaders(house: House): { files: string[]; entries: string[]; outOf: number } {
  const readers = readersOf(house);
  const single = [...readers].flatMap(([path, paths]) =>
    paths.size === 1 ? [{ path, reader: [...paths].join() }] : [],
  );
  const isEntry = ({ path, reader }: { path: string; reader: string }) =>
    lists.some(({ entries, list }) => entries.test(path) && list.test(reader));
  const asLine = ({ path, reader }: { path: string; reader: string }) => `${path} <- ${reader}`;
  const entries = single.filter(isEntry);
  return {
    files: single.filter((file) => !isEntry(file)).map(asLine),
    entries: entries.map(asLine),
    outOf: readers.size - entries.length,
  };
}

/** How many files one other file imports, where a door is a file like others. */
export function singleReadersAsWritten({ reads }: House): number {
  const times = new Map<string, number>();
  for (const read of reads.values()) for (const path of read) times.set(path, (times.get(path) ?? 0) + 1);
  return [...times.values()].filter((count) => count === 1).length;
}
