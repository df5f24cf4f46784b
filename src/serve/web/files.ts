import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { packScript } from '../../paper/index.ts';
import { fileReply, type Reply } from './reply.ts';
import { isBuiltType } from './types.ts';

const largest = 100_000_000;

/** Folders of a month's outputs: only what is in them is served. */
export type OutputFolder = 'charts' | 'reports';

/** The publication and month whose outputs are served. */
export interface ServedPaper {
  readonly publication: string;
  readonly as_at: string;
}

function folderOf(out: string, folder: OutputFolder, { publication, as_at }: ServedPaper): string {
  return join(out, folder, publication, as_at);
}

/** A file of a month's charts or reports; null where there is none that may be served. */
export function outputFile(
  out: string,
  folder: OutputFolder,
  paper: ServedPaper,
  names: readonly string[],
): Reply | null {
  const file = fileWithin(folderOf(out, folder, paper), names);
  if (file === null) return null;
  const { size: bytes } = statSync(file);
  if (!isBuiltType(file) || bytes > largest) return null;
  const reply = fileReply(file, { file, bytes });
  if (!/\.html$/i.test(file)) return reply;
  return { ...reply, styleHashes: styleHashes(file), scriptHashes: [hashOf(packScript)] };
}

/** Names of the files in a month's folder, in order; none where there is no such folder. */
export function outputNames(out: string, folder: OutputFolder, paper: ServedPaper): string[] {
  const path = folderOf(out, folder, paper);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isBuiltType(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** The text of a file of a month's outputs; null where there is none. */
export function outputText(
  out: string,
  folder: OutputFolder,
  paper: ServedPaper,
  name: string,
): string | null {
  const file = fileWithin(folderOf(out, folder, paper), [name]);
  return file === null ? null : readFileSync(file, 'utf8').trim();
}

/** The file that names lead to, if it is really inside the folder. */
function fileWithin(folder: string, names: readonly string[]): string | null {
  const isName = (name: string) => /^[^./\\:\0][^/\\:\0]*$/.test(name);
  if (names.length === 0 || !names.every(isName)) return null;
  const path = join(folder, ...names);
  if (!existsSync(path)) return null;
  const file = realpathSync(path);
  return file.startsWith(`${realpathSync(folder)}${sep}`) && statSync(file).isFile() ? file : null;
}

/** Hashes of the style sheets in a page: only these are allowed when it is shown. */
function styleHashes(file: string): string[] {
  const sheets = readFileSync(file, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g);
  return [...sheets].map(([, sheet = '']) => hashOf(sheet));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
