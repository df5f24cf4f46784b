import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is being moved into an output folder; there only while it is. */
interface Journal {
  /** The folder the outputs were made in, inside the output folder. */
  readonly work: string;
  readonly folders: readonly string[];
}

const journalName = '.publishing.json';
const workPrefix = '.building-';

/** The name of a work folder begins with it. */
export const workFolderPrefix = workPrefix;

/**
 * Puts finished folders in the place of the old ones. What is to be moved is written down first, so that a process
 * that dies half-way can be finished by the next (`finishPublishing`). If a move fails, the old folders are put
 * back and nothing is changed.
 */
export function replaceOutputs(workFolder: string, out: string, folders: readonly string[]): void {
  const journal: Journal = { work: basename(workFolder), folders };
  const file = join(out, journalName);
  writeFileSync(file, JSON.stringify(journal));
  const moved: string[] = [];
  try {
    for (const folder of folders) {
      moved.push(folder);
      moveIn(workFolder, out, folder);
    }
  } catch (error) {
    for (const folder of moved) putBack(workFolder, out, folder);
    rmSync(file, { force: true });
    throw error;
  }
  rmSync(file, { force: true });
}

/**
 * Finishes what a process that died was moving, and removes what others left half made. Call it only where no
 * build of this output folder can be running. Says whether something was finished.
 */
export function finishPublishing(out: string): boolean {
  const file = join(out, journalName);
  const journal = readJournal(file);
  if (journal) for (const folder of journal.folders) moveIn(join(out, journal.work), out, folder);
  rmSync(file, { force: true });
  for (const name of readdirSync(out)) {
    if (name.startsWith(workPrefix)) rmSync(join(out, name), { recursive: true, force: true });
  }
  return journal !== null;
}

/** Whether a process died, or is busy, while it put outputs in place. */
export function hasJournal(out: string): boolean {
  return existsSync(join(out, journalName));
}

/** A journal that was itself cut off names no move that had begun. */
function readJournal(file: string): Journal | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Journal;
  } catch {
    return null;
  }
}

/** Moves a folder into its place, the old one aside; nothing where it has been moved already. */
function moveIn(workFolder: string, out: string, folder: string): void {
  const [made, target, aside] = [join(workFolder, folder), join(out, folder), asideOf(workFolder, folder)];
  if (!existsSync(made)) {
    if (!existsSync(aside)) throw new Error(`nothing to move: ${made}`);
    return;
  }
  for (const path of [target, aside]) mkdirSync(dirname(path), { recursive: true });
  if (existsSync(target)) {
    rmSync(aside, { recursive: true, force: true });
    renameSync(target, aside);
  } else {
    mkdirSync(aside, { recursive: true });
  }
  renameSync(made, target);
}

/** Undoes a move, or as much of it as was done: nothing where not even the old folder was moved aside. */
function putBack(workFolder: string, out: string, folder: string): void {
  const [made, target, aside] = [join(workFolder, folder), join(out, folder), asideOf(workFolder, folder)];
  if (!existsSync(aside)) return;
  if (!existsSync(made) && existsSync(target)) renameSync(target, made);
  if (!existsSync(target) && readdirSync(aside).length > 0) renameSync(aside, target);
}

function asideOf(workFolder: string, folder: string): string {
  return join(workFolder, 'replaced', folder);
}
