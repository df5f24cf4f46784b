import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { type Finding, finding } from '../findings/index.ts';
import { sha256Of } from '../sha256.ts';
import { count } from '../words/index.ts';

/** Below the folder of a paper: what somebody changed or put there, as a build found it. */
const editedFolder = 'edited';

const recordName = '.written.json';

/** A file of a paper as a build wrote it: its path below their folder, with slashes. */
interface WrittenFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a build wrote into the folder of a paper. */
interface Written {
  /** A text for all that the files were made from. */
  readonly state: string;
  /** Names of files and folders, as the formats give them. */
  readonly names: readonly string[];
  readonly files: readonly WrittenFile[];
  readonly findings: readonly Finding[];
}

/** Writes down what a build wrote into a folder, for the next one. */
export function noteWrittenPaper(folder: string, written: Omit<Written, 'files'>): void {
  const files = filesIn(folder).map((file): WrittenFile => ({ file, sha256: hashOf(folder, file) }));
  writeFileSync(join(folder, recordName), JSON.stringify({ ...written, files }));
}

/** What the build before wrote, where all of it stands as it was and would be written the same again; else null. */
export function standingFiles(folder: string, state: string): Pick<Written, 'names' | 'findings'> | null {
  const written = readWritten(folder);
  if (written?.state !== state || written.files.length === 0) return null;
  return written.files.every((file) => isAsWritten(folder, file)) ? written : null;
}

/**
 * Copies what no build wrote, or somebody has changed since, below `edited/` of the folder that takes the place of this
 * one, and says so. Of a folder that nobody noted down, a Word paper is taken to be changed.
 */
export function keepEdited(folder: string, to: string): Finding[] {
  const written = readWritten(folder);
  const isEdited = (file: string) => {
    if (isKept(file)) return true;
    if (written === null) return extname(file) === '.docx';
    const before = written.files.find((one) => one.file === file);
    return before === undefined || !isAsWritten(folder, before);
  };
  const edited = existsSync(folder) ? filesIn(folder).filter(isEdited) : [];
  for (const file of edited) keep(pathOf(folder, file), file, to);
  const changed = edited.filter((file) => !isKept(file));
  return changed.length === 0 ? [] : [editedPaper(changed)];
}

function isAsWritten(folder: string, { file, sha256 }: WrittenFile): boolean {
  return existsSync(pathOf(folder, file)) && hashOf(folder, file) === sha256;
}

/** Copies a file below `edited/`, under a name that no other one has there. */
function keep(from: string, file: string, to: string): void {
  const wanted = isKept(file) ? pathOf(to, file) : join(to, editedFolder, basename(from));
  const ending = extname(wanted);
  let target = wanted;
  for (let number = 2; existsSync(target) && !isSame(from, target); number += 1)
    target = `${wanted.slice(0, wanted.length - ending.length)}-${number}${ending}`;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(from, target);
}

function editedPaper(files: readonly string[]): Finding {
  return finding({
    code: 'edited-paper-kept',
    level: 'notes',
    file: files[0] ?? '',
    expected: 'the paper as the last build wrote it',
    got: `${count(files.length, 'file')} changed or added since: ${files.join(', ')}`,
    todo: `Nothing is lost: it stands below ${editedFolder}, beside the paper made now. Words for the next paper belong in its narrative`,
  });
}

const isKept = (file: string) => file.startsWith(`${editedFolder}/`);

/** The files below a folder, with slashes; none of the page that says what it is for, and of what an open program leaves. */
function filesIn(folder: string): string[] {
  return filesBelow(folder)
    .filter((path) => !/^(?:README\.md|\.written\.json|\.~lock\..*|~\$.*)$/.test(basename(path)))
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort();
}

function readWritten(folder: string): Written | null {
  try {
    const written = JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as Partial<Written>;
    const isWhole = [written.files, written.names, written.findings].every(Array.isArray);
    return isWhole ? (written as Written) : null;
  } catch {
    return null;
  }
}

const pathOf = (folder: string, file: string) => join(folder, ...file.split('/'));

function hashOf(folder: string, file: string): string {
  return sha256Of(readFileSync(pathOf(folder, file)));
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}
