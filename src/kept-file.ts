import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { PlainError } from './plain-error.ts';
import { sha256Of } from './sha256.ts';

/** How long another writer is waited for, and between two looks, in milliseconds. */
const longestWait = 30_000;
const pause = 20;

/** What stands in a kept file. */
export interface Kept {
  /** Null where there is no file, or none that is text. */
  readonly text: string | null;
  /** In the words of a finding what stands there in the place of what was written; null where nothing is wrong. */
  readonly damage: string | null;
}

/** The name of the checksum of a kept file begins with the file's, and ends so: `sha256sum --check` reads it. */
const sealEnding = '.sha256';

/**
 * Reads a file that is kept from run to run, and holds it against its checksum. One that has none, as it was written
 * by hand or before there were checksums, is taken as it stands; the next that writes it gives it one.
 */
export function readKept(path: string): Kept {
  let kept = readOnce(path);
  // Between a look at the file and one at its checksum another process may have written both.
  for (let looks = 1; looks < 5 && kept.damage !== null; looks += 1) {
    wait();
    kept = readOnce(path);
  }
  return kept;
}

function readOnce(path: string): Kept {
  try {
    const [bytes, sums] = [bytesOf(path), sumsOf(path)];
    const isOther = sums !== null && !sums.includes(sha256Of(bytes ?? ''));
    if (bytes === null) return { text: null, damage: isOther ? 'none, though one was written' : null };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, damage: isOther ? 'another content than was written' : null };
  } catch (error) {
    return { text: null, damage: faultOf(error as NodeJS.ErrnoException) };
  }
}

function faultOf({ code = '' }: NodeJS.ErrnoException): string {
  if (code === 'EISDIR') return 'a folder';
  return code.startsWith('ERR_') ? 'something that is no text' : `something that cannot be read (${code})`;
}

/** What to do about a kept file that is damaged, after "Put it back from a copy". */
export function cureOf(path: string): string {
  return `Where it was changed on purpose, delete ${basename(path)}${sealEnding}, and it is taken as it stands`;
}

/** The bytes of a file; null where there is none. A link that leads nowhere is no file that is missing. */
function bytesOf(path: string): Buffer | null {
  return lstatSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : null;
}

/** The checksums a file may have: one, or, while it is written, the old one too. Null where none stand beside it. */
function sumsOf(path: string): readonly string[] | null {
  const sums = bytesOf(`${path}${sealEnding}`);
  return sums === null ? null : (sums.toString('latin1').match(/^[0-9a-f]{64}(?= )/gm) ?? []);
}

/** Whether a checksum stands beside a file. */
export function isSealed(path: string): boolean {
  return existsSync(`${path}${sealEnding}`);
}

/**
 * Writes a small file that is kept from run to run: new beside the old one, to the disk, then renamed, and its checksum
 * likewise. A process that dies, or a disk that is full, leaves the old file whole. `mode`: its rights; where none are
 * given, those that it has.
 */
export function writeKept(path: string, text: string, mode?: number): void {
  const sum = sha256Of(text);
  const before = sumsOf(path) ?? [sha256Of(bytesOf(path) ?? '')];
  const seal = (sums: readonly string[]) =>
    replaceFile(
      `${path}${sealEnding}`,
      [...new Set(sums)].map((one) => `${one}  ${basename(path)}\n`).join(''),
      mode,
    );
  seal([sum, ...before]);
  replaceFile(path, text, mode);
  seal([sum]);
}

/** Removes a kept file; its checksum first, as one without its file says that the file was lost. */
export function removeKept(path: string): void {
  for (const file of [`${path}${sealEnding}`, path]) rmSync(file, { force: true });
}

function replaceFile(path: string, text: string, mode: number | undefined): void {
  const fresh = `${path}.${process.pid}.new`;
  const rights = mode ?? statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
  try {
    writeFileSync(fresh, text, { mode: rights, flush: true });
    rename(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** On Windows a file that a virus scanner or a reader has open cannot be replaced for a moment. */
function rename(from: string, to: string): void {
  const until = Date.now() + 2_000;
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || Date.now() > until) throw error;
      wait();
    }
  }
}

/** Brings new names in a folder to the disk; Windows, which cannot sync a folder, does so by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Does work on a kept file while no other process does, so that nothing another writes meanwhile is lost. The lock of
 * a process of this machine that died is taken away; any other is waited for, and then told.
 */
export function whileLocked<Result>(path: string, work: () => Result): Result {
  const lock = `${path}.lock`;
  const until = Date.now() + longestWait;
  while (!isMade(lock)) {
    if (isAbandoned(lock)) takeAway(lock);
    else if (Date.now() < until) wait();
    else
      throw new PlainError(
        `${path} is being written by another process. Try again; if none is running, delete ${lock} first`,
      );
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes a lock in the name of this process; false where there is one, or one is just being removed. */
function isMade(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw error;
  }
}

/** Whether the process that made a lock is no more, or died before it wrote its name down. */
function isAbandoned(lock: string): boolean {
  try {
    const [process, host] = readFileSync(lock, 'utf8').split(' ');
    if (host === undefined) return Date.now() - statSync(lock).mtimeMs > longestWait / 2;
    return host === hostname() && !isRunning(Number(process));
  } catch {
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes an abandoned lock away; only one process does so at a time, lest it takes the lock of the next. */
function takeAway(lock: string): void {
  const mine = `${lock}.taken`;
  if (!isMade(mine)) {
    // It is held for a moment only: one that is old is of a process that died in it.
    const made = statSync(mine, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > longestWait / 2) rmSync(mine, { force: true });
    wait();
    return;
  }
  try {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
  } finally {
    rmSync(mine, { force: true });
  }
}

function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
}
