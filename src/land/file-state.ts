import { statSync } from 'node:fs';
import { blocking, type Finding } from '../findings/index.ts';

/** What tells whether a file is still the one that was looked at. */
export interface FileState {
  readonly bytes: number;
  readonly writtenAt: Date;
  /** Which file of the disk it is: another one put in its place has another number. */
  readonly number: bigint;
  readonly nanoseconds: bigint;
}

/** The state of a file now. */
export function fileState(path: string): FileState {
  const { size, mtime, ino, mtimeNs } = statSync(path, { bigint: true });
  return { bytes: Number(size), writtenAt: mtime, number: ino, nanoseconds: mtimeNs };
}

/** Whether a file is no longer as it was, or no longer there. */
export function hasChanged(path: string, before: FileState): boolean {
  try {
    const now = fileState(path);
    return (['bytes', 'number', 'nanoseconds'] as const).some((name) => now[name] !== before[name]);
  } catch (error) {
    if (isFileError(error)) return true;
    throw error;
  }
}

/** Codes of a machine that has run out of something: its fault, not the file's. */
const faultsOfMachine = ['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC'];

/** Whether the operating system says that this one file cannot be read. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined && !faultsOfMachine.includes(code);
}

/** Whether unpacking found bytes that gzip does not write. */
export function isZlibError(error: unknown): error is { code: string } {
  return ((error as { code?: string }).code ?? '').startsWith('Z_');
}

/**
 * The work's result, or the finding that the file cannot be read; any other error is a fault. Damage to a .gz is
 * found when it is inspected: met later, it was done in between.
 */
export async function orFinding<Result>(
  file: string,
  work: () => Promise<Result>,
): Promise<Result | Finding> {
  try {
    return await work();
  } catch (error) {
    if (isFileError(error)) return unreadableFile(file, error);
    if (isZlibError(error)) return changedWhileRead(file);
    throw error;
  }
}

/** The finding of a file that is there and cannot be read. */
function unreadableFile(file: string, error: NodeJS.ErrnoException): Finding {
  return blocking('unreadable-file', file, {
    expected: 'a file that can be read',
    got: `an answer of the operating system: ${error.code}`,
    todo: 'Check that it is still there, that you may read it and that no other program holds it, then build again',
  });
}

/** The finding of a file that was written to while it was being read. */
export function changedWhileRead(file: string): Finding {
  return blocking('changed-while-read', file, {
    expected: 'a file that stays as it is while it is read',
    got: 'one that was changed or taken away meanwhile',
    todo: 'Build again when it has been delivered whole',
  });
}
