import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isMonth, type Month } from '../calendar.ts';
import { type Finding, finding } from '../findings/index.ts';
import type { Vintage } from './vintage.ts';

/** The folder of an output folder that keeps every paper as it was published. */
export const publishedFolder = 'published';

const fileName = 'vintage.json';
const reportsName = 'reports';

/** Where an issue of a paper is kept, below the output folder. */
export function issueFolder({
  publication,
  as_at,
  issue,
}: Pick<Vintage, 'publication' | 'as_at' | 'issue'>): string {
  return join(publishedFolder, publication, as_at, `issue-${issue}`);
}

/** The papers of a publication that were kept. */
export interface KeptPapers {
  /** Every issue of each, oldest paper first. */
  readonly vintages: readonly Vintage[];
  /** Those that cannot be read. */
  readonly findings: readonly Finding[];
  /** The last paper of each other publication beside them. */
  readonly ofOthers: readonly Vintage[];
}

/** Every kept issue of every paper of a publication, oldest paper first, with findings about any that cannot be read. */
export function readVintages(out: string, publication: string): KeptPapers {
  const folder = join(out, publishedFolder, publication);
  const vintages: Vintage[] = [];
  const findings: Finding[] = [];
  for (const month of namesIn(folder).filter(isMonth)) {
    for (const name of namesIn(join(folder, month)).filter((name) => /^issue-\d+$/.test(name))) {
      try {
        vintages.push(JSON.parse(readFileSync(join(folder, month, name, fileName), 'utf8')) as Vintage);
      } catch {
        findings.push(notReadable(`${publishedFolder}/${publication}/${month}/${name}`));
      }
    }
  }
  vintages.sort((a, b) => a.as_at.localeCompare(b.as_at) || a.issue - b.issue);
  return { vintages, findings, ofOthers: lastOfOthers(out, publication) };
}

/** The last paper of each other publication under an output folder, where it can be read. */
function lastOfOthers(out: string, publication: string): Vintage[] {
  const folder = join(out, publishedFolder);
  return namesIn(folder).flatMap((other) => {
    if (other === publication) return [];
    try {
      const month = namesIn(join(folder, other)).filter(isMonth).at(-1) ?? '';
      const issue = namesIn(join(folder, other, month)).at(-1) ?? '';
      return [JSON.parse(readFileSync(join(folder, other, month, issue, fileName), 'utf8')) as Vintage];
    } catch {
      return [];
    }
  });
}

/** Files besides extracts that a paper is made from: what authors wrote, and the force's template. */
export interface MadeFrom {
  readonly narrative: string;
  readonly template: string | null;
}

/** Writes an issue into a folder, with the paper itself and the files it was made from. */
export function writeVintage(
  folder: string,
  vintage: Vintage,
  reports: string,
  { narrative, template }: MadeFrom,
): void {
  mkdirSync(folder, { recursive: true });
  cpSync(reports, join(folder, reportsName), { recursive: true });
  if (existsSync(narrative)) {
    mkdirSync(join(folder, 'narrative'));
    copyFileSync(narrative, join(folder, 'narrative', `${vintage.as_at}.md`));
  }
  if (template !== null) copyFileSync(template, join(folder, 'template.docx'));
  writeFileSync(join(folder, fileName), `${JSON.stringify(vintage)}\n`);
}

/** Where this machine keeps the files an issue was made from, and what it published. */
export function keptFiles(out: string, vintage: Vintage) {
  const folder = join(out, issueFolder(vintage));
  const template = join(folder, 'template.docx');
  return {
    reports: join(folder, reportsName),
    narrative: join(folder, 'narrative', `${vintage.as_at}.md`),
    templateFile: existsSync(template) ? template : null,
  };
}

/** The issue of a paper: the last one, unless another is asked for. */
export function vintageOf(vintages: readonly Vintage[], asAt: Month, issue: number | null): Vintage | null {
  const issues = vintages.filter((vintage) => vintage.as_at === asAt);
  return (issue === null ? issues.at(-1) : issues.find((kept) => kept.issue === issue)) ?? null;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function notReadable(file: string): Finding {
  return finding({
    code: 'published-paper-not-readable',
    level: 'notes',
    file,
    expected: 'what the paper said and was made from',
    got: 'a file that is missing or damaged',
    todo: 'Put it back from a copy: without it, revisions of that paper are not seen',
  });
}
