import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isMonth, monthName, thisMonth } from '../calendar.ts';
import { type Contract, contracts } from '../contracts/index.ts';
import { blocking, type Finding, noted } from '../findings/index.ts';
import { count } from '../words/index.ts';
import { decisionsFile } from './decisions.ts';
import {
  type ExtractFile,
  exampleFileName,
  type OtherFile,
  readFileName,
  readOtherName,
} from './extract-file.ts';

export interface FoundExtracts {
  readonly extracts: readonly ExtractFile[];
  /** Those of months that have not begun, by the clock of this machine: they are not read. */
  readonly inTheFuture: readonly ExtractFile[];
  readonly findings: readonly Finding[];
  /** Every force that the files of data.police.uk name. */
  readonly forces: readonly string[];
}

/**
 * The extracts of the given feeds anywhere under the raw folder, by name, oldest month first.
 * Files of other feeds are left alone; what looks like an extract, and is none, is noted with what to do.
 */
export function findExtracts(
  rawFolder: string,
  feeds: readonly string[],
  force: string | null,
): FoundExtracts {
  const extracts: ExtractFile[] = [];
  const inTheFuture: ExtractFile[] = [];
  const findings: Finding[] = [];
  const asked = contracts.filter(({ feed }) => feeds.includes(feed));
  const others = new Map<string, { file: string; other: OtherFile; count: number }>();
  for (const { path, kind } of walkFolder(rawFolder)) {
    const file = relative(rawFolder, path).split(sep).join('/');
    const name = file.split('/').pop() ?? file;
    const said = readFileName(name, contracts);
    if (!said) {
      if (typeof kind === 'object') findings.push(unreadable(file || '.', kind.other));
      else if (kind === 'file' && !isOurs(file)) {
        const other = readOtherName(name, asked, force ?? '<force>');
        // Outcomes come with every month: told once.
        const reason = other?.code === 'outcomes-file' ? other.code : file;
        const before = others.get(reason);
        if (other) others.set(reason, { file, other, ...before, count: 1 + (before?.count ?? 0) });
      }
      continue;
    }
    if (!feeds.includes(said.contract.feed)) continue;
    if (kind !== 'file') findings.push(notAFile(file, kind === 'folder' ? 'a folder' : kind.other));
    else if (!/^(19|20)/.test(said.month) || !isMonth(said.month))
      findings.push(noSuchMonth(file, said.month));
    else if (said.month > thisMonth()) {
      inTheFuture.push({ ...said, path, file });
      findings.push(monthInTheFuture(file, said.month));
    } else extracts.push({ ...said, path, file });
  }
  const forces = [...new Set(extracts.flatMap((extract) => extract.force ?? []))].sort();
  const isOfForce = (extract: ExtractFile) =>
    force === null || extract.force === null || extract.force === force;
  const chosen = extracts.filter(isOfForce);
  findings.push(
    ...[...others.values()].map(({ file, other, count }) => otherFile(file, other, count, asked)),
    ...(force === null ? [] : otherForces(extracts, force)),
  );
  chosen.sort((a, b) => compare(a.month, b.month) || compare(a.file, b.file));
  return { extracts: chosen, inTheFuture: inTheFuture.filter(isOfForce), findings, forces };
}

/** Files of ours beside the extracts: reference tables, and what was decided. */
function isOurs(file: string): boolean {
  return file.startsWith('reference/') || `${file}.`.startsWith(`${decisionsFile}.`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A file that is no extract; `count` of its kind. */
function otherFile(file: string, other: OtherFile, count: number, feeds: readonly Contract[]): Finding {
  const examples = feeds.slice(0, 2).map((contract) => exampleFileName(contract, '2018-05', '<force>'));
  return noted(other.code, file, {
    expected: `a .csv whose name says feed and month, such as ${examples.join(' or ')}`,
    got: count === 1 ? other.got : `${other.got}, the first of ${count}`,
    todo: other.todo,
  });
}

/** Most forces that are named; the rest are counted. */
const mostForces = 5;

/** Extracts of other forces than the one that is meant, which are left aside. */
function otherForces(extracts: readonly ExtractFile[], force: string): Finding[] {
  const others = extracts.filter((extract) => extract.force !== null && extract.force !== force);
  const names = [...new Set(others.map((extract) => extract.force))].sort();
  const [first] = others;
  if (!first) return [];
  const rest = names.length > mostForces ? ` and ${names.length - mostForces} more` : '';
  return [
    noted('another-force', first.file, {
      expected: `extracts of ${force}`,
      got: `${count(others.length, 'extract')} of ${names.slice(0, mostForces).join(', ')}${rest}`,
      todo: 'Nothing, if they are not meant: they were not read. Another force is chosen with --force',
    }),
  ];
}

function notAFile(file: string, got: string): Finding {
  return blocking('not-a-file', file, {
    expected: 'a file',
    got,
    todo: 'Put the file that should be here in its place, or take this away or rename it',
  });
}

function unreadable(file: string, got: string): Finding {
  return noted('not-looked-into', file, {
    expected: 'files and folders that can be read',
    got,
    todo: 'Take it away, or make it readable if extracts should be found there',
  });
}

function noSuchMonth(file: string, month: string): Finding {
  return blocking('no-such-month', file, {
    expected: 'a month from 01 to 12, of the years 1900 to 2099, in the name',
    got: month,
    todo: 'Rename the file after the month it covers',
  });
}

/** An extract of a month that has not begun: it is set aside, and not read. */
function monthInTheFuture(file: string, month: string): Finding {
  return blocking('month-in-the-future', file, {
    expected: `a month not after this one, ${monthName(thisMonth())}`,
    got: monthName(month),
    todo: 'Rename the file after the month it covers, or put the clock of this machine right; it was not read',
  });
}

/** Something found below a folder; of what is not a file or folder that can be read, what it is in words. */
interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | { readonly other: string };
}

/** More files and folders than this are not looked at: a raw folder has thousands, a whole disk millions. */
const mostNames = 200_000;

/** A look through a folder, which knows where it began and where it has been. */
interface Walk {
  /** The folder that is looked through, and those it stands in. */
  readonly above: readonly string[];
  readonly seen: Set<string>;
  names: number;
}

/**
 * Everything below a folder, in order of names. Links are followed, but to no folder twice, and to none that the
 * folder itself stands in. What cannot be looked at is told, not thrown.
 */
function* walkFolder(folder: string, walk?: Walk): Iterable<Entry> {
  let names: string[];
  let real: string;
  try {
    real = realpathSync(folder);
    if (walk?.seen.has(real)) return;
    if (walk?.above.includes(real)) {
      yield { path: folder, kind: { other: 'a link to a folder that the raw folder stands in' } };
      return;
    }
    names = namesIn(folder);
  } catch (error) {
    yield { path: folder, kind: { other: `a folder that cannot be read (${codeOf(error)})` } };
    return;
  }
  const here = walk ?? { above: foldersAround(real), seen: new Set(), names: 0 };
  here.seen.add(real);
  for (const name of names) {
    here.names += 1;
    const path = join(folder, name);
    if (here.names === mostNames)
      yield { path, kind: { other: `more than ${mostNames.toLocaleString('en-GB')} files and folders` } };
    if (here.names >= mostNames) return;
    const kind = kindOf(path);
    yield { path, kind };
    if (kind === 'folder' && name !== 'node_modules') yield* walkFolder(path, here);
  }
}

/** The names in a folder, in order; links last, so that a folder has its own name where it has several. */
function namesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const isLink = new Map(entries.map((entry) => [entry.name, Number(entry.isSymbolicLink())]));
  const rank = (name: string) => isLink.get(name) ?? 0;
  return [...isLink.keys()].sort((a, b) => rank(a) - rank(b) || compare(a, b));
}

/** Every folder that a folder stands in. */
function foldersAround(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...foldersAround(parent)];
}

/** What stands at a path. */
export function kindOf(path: string): Entry['kind'] {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { other: 'a link that leads nowhere, or a name that cannot be read' };
    if (code === 'ELOOP') return { other: 'a link that leads to itself' };
    return { other: `something that cannot be read (${code})` };
  }
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return { other: stats.isFIFO() ? 'a named pipe' : stats.isSocket() ? 'a socket' : 'a device' };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
