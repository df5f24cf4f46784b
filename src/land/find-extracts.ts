import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isMonth } from '../calendar.ts';
import { contracts } from '../contracts/index.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type ExtractFile, exampleFileName, readFileName } from './extract-file.ts';

export interface FoundExtracts {
  readonly extracts: readonly ExtractFile[];
  readonly findings: readonly Finding[];
  /** Every force that the files of data.police.uk name. */
  readonly forces: readonly string[];
}

/**
 * The extracts of the given feeds anywhere under the raw folder, by name, oldest month first.
 * Files of other feeds are left alone; a .csv whose name says nothing is noted.
 */
export function findExtracts(
  rawFolder: string,
  feeds: readonly string[],
  force: string | null,
): FoundExtracts {
  const extracts: ExtractFile[] = [];
  const findings: Finding[] = [];
  for (const { path, isFolder } of walk(rawFolder)) {
    const file = relative(rawFolder, path).split(sep).join('/');
    const name = file.split('/').pop() ?? file;
    const said = readFileName(name, contracts);
    if (!said) {
      if (!isFolder && /\.csv(\.gz)?$/i.test(name) && !file.startsWith('reference/'))
        findings.push(unknownName(file));
      continue;
    }
    if (!feeds.includes(said.contract.feed)) continue;
    if (isFolder) findings.push(folderForFile(file));
    else if (!isMonth(said.month)) findings.push(noSuchMonth(file, said.month));
    else extracts.push({ ...said, path, file });
  }
  const forces = [...new Set(extracts.flatMap((extract) => extract.force ?? []))].sort();
  const chosen = extracts.filter(
    (extract) => force === null || extract.force === null || extract.force === force,
  );
  chosen.sort((a, b) => compare(a.month, b.month) || compare(a.file, b.file));
  return { extracts: chosen, findings, forces };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* walk(folder: string): Iterable<{ path: string; isFolder: boolean }> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const isFolder = statSync(path).isDirectory();
    yield { path, isFolder };
    if (isFolder && name !== 'node_modules') yield* walk(path);
  }
}

function unknownName(file: string): Finding {
  return finding({
    code: 'unknown-file-name',
    level: 'notes',
    file,
    expected: `a name that says feed and month, such as ${contracts.slice(0, 2).map(exampleFileName).join(' or ')}`,
    got: 'a name of no known feed',
    todo: 'Rename the file if it is an extract; it was not read',
  });
}

function folderForFile(file: string): Finding {
  return finding({
    code: 'not-a-file',
    level: 'blocks',
    file,
    expected: 'a file',
    got: 'a folder',
    todo: 'Move the file that should be here out of the folder, or rename the folder',
  });
}

function noSuchMonth(file: string, month: string): Finding {
  return finding({
    code: 'no-such-month',
    level: 'blocks',
    file,
    expected: 'a month from 01 to 12 in the name',
    got: month,
    todo: 'Rename the file after the month it covers',
  });
}
