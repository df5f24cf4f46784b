import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isMonth, type Month } from '../calendar.ts';
import { contracts } from '../contracts/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { cureOf, isSealed, readKept, writeKept } from '../kept-file.ts';
import { inputsOf, type Vintage } from './vintage.ts';

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
  /** Every issue of every paper of other publications beside them. */
  readonly ofOthers: readonly Vintage[];
}

/** Every kept issue of every paper, those of a publication oldest first, with findings about any that cannot be read. */
export function readVintages(out: string, publication: string): KeptPapers {
  const findings: Finding[] = [];
  const readAll = (name: string) =>
    issuesOf(out, name).flatMap((folder) => {
      const read = readVintage(out, folder);
      if ('finding' in read) findings.push(read.finding);
      return 'vintage' in read ? [read.vintage] : [];
    });
  const vintages = readAll(publication);
  vintages.sort(byIssue);
  const others = namesIn(join(out, publishedFolder)).filter((other) => other !== publication);
  return { vintages, findings, ofOthers: others.flatMap(readAll) };
}

/** Issues of a publication in order: the oldest paper first. */
export function byIssue(a: Pick<Vintage, 'as_at' | 'issue'>, b: typeof a): number {
  return a.as_at.localeCompare(b.as_at) || a.issue - b.issue;
}

/** The folders of every issue of a publication, below the output folder, oldest paper first. */
function issuesOf(out: string, publication: string): string[] {
  const folder = join(publishedFolder, publication);
  return namesIn(join(out, folder))
    .filter(isMonth)
    .flatMap((month) =>
      namesIn(join(out, folder, month))
        .filter((name) => /^issue-\d+$/.test(name))
        .sort((a, b) => issueNumber(a) - issueNumber(b))
        .map((name) => join(folder, month, name)),
    );
}

function issueNumber(name: string): number {
  return Number(name.replace('issue-', ''));
}

/** What is kept of an issue, or the finding that it cannot be read. */
function readVintage(out: string, folder: string): { vintage: Vintage } | { finding: Finding } {
  const { text, damage } = readKept(join(out, folder, fileName));
  if (text === null || damage !== null) return { finding: notReadable(folder, damage ?? 'none') };
  try {
    const vintage = JSON.parse(text);
    if (isVintage(vintage) && issueFolder(vintage) === folder) return { vintage };
    return { finding: notReadable(folder, 'what says something else') };
  } catch {
    return { finding: notReadable(folder, 'something that is no JSON') };
  }
}

/** Whether something has what every vintage has. */
function isVintage(read: unknown): read is Vintage {
  const { landing, figures, disclosure, definitions, issue, published_at } = (read ?? {}) as Partial<Vintage>;
  return (
    [landing?.accepted, landing?.refused, landing?.skipped, landing?.findings, figures].every(
      Array.isArray,
    ) &&
    [disclosure, definitions].every((part) => typeof part === 'object' && part !== null) &&
    typeof issue === 'number' &&
    typeof published_at === 'string'
  );
}

/**
 * Writes papers that were kept before there were checksums again, with one, and without the values of rows that their
 * findings quoted then. Call it only where no build can be running.
 */
export function sealEarlierPapers(out: string): Finding[] {
  const sealed = namesIn(join(out, publishedFolder))
    .flatMap((publication) => issuesOf(out, publication))
    .filter((folder) => {
      const path = join(out, folder, fileName);
      if (isSealed(path)) return false;
      const read = readVintage(out, folder);
      if ('vintage' in read) writeKept(path, `${JSON.stringify(withoutValues(read.vintage))}\n`, vintageMode);
      return 'vintage' in read;
    });
  return sealed.length === 0 ? [] : [sealedFinding(sealed[0] ?? '', sealed.length)];
}

/** A paper whose findings quote no value of a feed that has persons: such values were quoted once. */
function withoutValues(vintage: Vintage): Vintage {
  const feeds = new Map(inputsOf(vintage).map(({ file, feed }) => [file, feed]));
  const findings = vintage.landing.findings.map((found) =>
    isFreeOfPersons(feeds.get(found.file)) ? found : withoutValue(found),
  );
  return { ...vintage, landing: { ...vintage.landing, findings } };
}

function isFreeOfPersons(feed: string | undefined): boolean {
  return contracts.find((contract) => contract.feed === feed)?.isFreeOfPersons ?? false;
}

function withoutValue(found: Finding): Finding {
  const isQuoted =
    found.level === 'rejects row'
      ? found.got.startsWith("'")
      : /unknown-column/.test(found.code) && /'.*\d.*'/.test(found.got);
  return isQuoted ? { ...found, got: 'a value that is not shown, as it may be of a person' } : found;
}

/** What the paper did not print stands in it too: it is for the user who builds. */
const vintageMode = 0o600;

/**
 * Writes an issue into a folder, with the paper itself and the files besides extracts that it was made from: what authors
 * wrote, and the force's template.
 */
export function writeVintage(
  folder: string,
  vintage: Vintage,
  reports: string,
  { narrative, template }: { readonly narrative: string; readonly template: string | null },
): void {
  mkdirSync(folder, { recursive: true });
  cpSync(reports, join(folder, reportsName), { recursive: true });
  if (existsSync(narrative)) {
    mkdirSync(join(folder, 'narrative'));
    copyFileSync(narrative, join(folder, 'narrative', `${vintage.as_at}.md`));
  }
  if (template !== null) copyFileSync(template, join(folder, 'template.docx'));
  writeKept(join(folder, fileName), `${JSON.stringify(vintage)}\n`, vintageMode);
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

function notReadable(folder: string, got: string): Finding {
  return finding({
    code: 'published-paper-not-readable',
    level: 'blocks',
    file: slashed(join(folder, fileName)),
    expected: 'what the paper said and was made from, as it was written',
    got,
    todo: `Put it back from a copy: without it, what has changed since is not seen, nor what must stay hidden. ${cureOf(fileName)}. Where there is no copy, ask who keeps the disclosure policy before you move its folder out of ${publishedFolder}`,
  });
}

function sealedFinding(folder: string, count: number): Finding {
  return finding({
    code: 'published-paper-sealed',
    level: 'notes',
    file: slashed(join(folder, fileName)),
    expected: 'a paper that is kept with its checksum',
    got: `${count === 1 ? 'one' : `this and ${count - 1} more`} of before there were any`,
    todo: 'Nothing: it was taken as it stands, and has one now',
  });
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
