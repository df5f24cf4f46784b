import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { PlainError } from './plain-error.ts';

/** How long another writer is waited for, and between two looks, in milliseconds. */
const longestWait = 30_000;
const pause = 20;

/**
 * Writes a small file that is kept from run to run: new beside the old one, to the disk, then renamed. A process that
 * dies, or a disk that is full, leaves the old file whole. `mode`: its rights, where it is not there yet.
 */
export function writeKept(path: string, text: string, mode = 0o666): void {
  const fresh = `${path}.${process.pid}.new`;
  const rights = statSync(path, { throwIfNoEntry: false })?.mode ?? mode;
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

/** Brings the new name to the disk; Windows, which cannot sync a folder, does so by itself. */
function syncFolder(folder: string): void {
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
