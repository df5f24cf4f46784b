import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { readKept, removeKept, syncFolder, writeKept } from '../kept-file.ts';
import { moveFolder, type Rename } from './move-folder.ts';

/** What is being moved into an output folder; there only while it is. */
interface Journal {
  /** The folder the outputs were made in, inside the output folder. */
  readonly work: string;
  readonly folders: readonly string[];
}

const journalName = '.publishing.json';

/** The name of a work folder begins with it. */
export const workFolderPrefix = '.building-';

/**
 * Puts finished folders in the place of the old ones. What is to be moved is written down first, so that a process
 * that dies half-way can be finished by the next (`finishPublishing`). If a move fails, the old folders are put
 * back and nothing is changed; where even that fails, the next build finishes the moves.
 */
export async function replaceOutputs(
  workFolder: string,
  out: string,
  folders: readonly string[],
  rename?: Rename,
): Promise<void> {
  const journal: Journal = { work: basename(workFolder), folders };
  const file = join(out, journalName);
  for (const folder of folders) keepReadme(workFolder, out, folder);
  writeKept(file, JSON.stringify(journal));
  const moved: string[] = [];
  try {
    for (const folder of folders) {
      moved.push(folder);
      await moveIn(workFolder, out, folder, rename);
    }
  } catch (error) {
    for (const folder of moved) await putBack(workFolder, out, folder, rename);
    removeKept(file);
    throw error;
  }
  removeKept(file);
}

/** The page that says what a folder holds is made by nobody, and goes from the old folder to the new. */
function keepReadme(workFolder: string, out: string, folder: string): void {
  const page = join(out, folder, 'README.md');
  if (existsSync(page)) copyFileSync(page, join(workFolder, folder, 'README.md'));
}

/**
 * Finishes what a process that died was moving, and removes what others left half made. Where the journal is damaged,
 * what had been moved aside is put back. Call it only where no build of this output folder can be running. Says whether
 * something was finished.
 */
export async function finishPublishing(out: string, rename?: Rename): Promise<boolean> {
  const file = join(out, journalName);
  const journal = readJournal(file);
  for (const folder of journal?.folders ?? []) {
    const workFolder = join(out, journal?.work ?? '');
    // It is still to be moved into its place, or half of its move has been made.
    if (existsSync(join(workFolder, folder))) await moveIn(workFolder, out, folder, rename);
  }
  removeKept(file);
  for (const name of readdirSync(out).filter((name) => name.startsWith(workFolderPrefix))) {
    if (journal === null) putBackMissing(join(out, name, 'replaced'), out);
    remove(join(out, name));
  }
  return journal !== null;
}

/** Moves what was moved aside back to where nothing stands. */
function putBackMissing(aside: string, place: string): void {
  if (!isFolder(aside)) return;
  for (const name of readdirSync(aside)) {
    const [from, to] = [join(aside, name), join(place, name)];
    if (existsSync(to)) putBackMissing(from, to);
    else if (!isFolder(from) || readdirSync(from).length > 0) renameSync(from, to);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Removes a work folder, but not where the next build has something to finish from it. */
export function removeWorkFolder(workFolder: string, out: string): void {
  if (readJournal(join(out, journalName))?.work !== basename(workFolder)) remove(workFolder);
}

/** What cannot be removed now, such as a file that is open, the next build removes. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {}
}

/** Whether a process died, or is busy, while it put outputs in place. */
export function hasJournal(out: string): boolean {
  return existsSync(join(out, journalName));
}

/** The journal; null where there is none, or what stands there was not written so. */
function readJournal(file: string): Journal | null {
  const { text, damage } = readKept(file);
  if (text === null || damage !== null) return null;
  try {
    const { work, folders }: Partial<Record<keyof Journal, unknown>> = JSON.parse(text);
    const isWhole = typeof work === 'string' && work.startsWith(workFolderPrefix) && basename(work) === work;
    return isWhole && Array.isArray(folders) && folders.every(isBelow) ? { work, folders } : null;
  } catch {
    return null;
  }
}

/** Whether something is the path of a folder below another. */
function isBelow(folder: unknown): boolean {
  return typeof folder === 'string' && !/^(\.\.|[/\\]|[a-z]:)/i.test(normalize(folder));
}

/** Moves a folder into its place, the old one aside. */
async function moveIn(workFolder: string, out: string, folder: string, rename?: Rename): Promise<void> {
  const [made, target, aside] = [join(workFolder, folder), join(out, folder), asideOf(workFolder, folder)];
  if (!existsSync(made)) throw new Error(`nothing to move: ${made}`);
  for (const path of [target, aside]) mkdirSync(dirname(path), { recursive: true });
  if (existsSync(target)) {
    rmSync(aside, { recursive: true, force: true });
    await moveFolder(target, aside, rename);
  } else {
    mkdirSync(aside, { recursive: true });
  }
  await moveFolder(made, target, rename);
  syncFolder(dirname(target));
}

/** Undoes a move, or as much of it as was done: nothing where not even the old folder was moved aside. */
async function putBack(workFolder: string, out: string, folder: string, rename?: Rename): Promise<void> {
  const [made, target, aside] = [join(workFolder, folder), join(out, folder), asideOf(workFolder, folder)];
  if (!existsSync(aside)) return;
  if (!existsSync(made) && existsSync(target)) await moveFolder(target, made, rename);
  if (!existsSync(target) && readdirSync(aside).length > 0) await moveFolder(aside, target, rename);
}

function asideOf(workFolder: string, folder: string): string {
  return join(workFolder, 'replaced', folder);
}
