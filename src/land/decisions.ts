import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, parseTable } from '../csv.ts';
import { type Finding, finding } from '../findings/index.ts';

/** The file below the raw folder that holds what people decided about extracts. */
export const decisionsFile = 'decisions.csv';

/** What a person decided about one extract, as it was delivered. */
export interface Decision {
  /** Path of the extract below the raw folder. */
  readonly file: string;
  /** Of its content: the decision holds for no other delivery under the same name. */
  readonly sha256: string;
  /** accept: count it although it differs much from what it replaces, or is unlikely. withdraw: do not count it. */
  readonly decision: 'accept' | 'withdraw';
  readonly reason: string;
  /** Date, YYYY-MM-DD. */
  readonly decided_on: string;
}

const columns = ['file', 'sha256', 'decision', 'reason', 'decided_on'] as const;

/** The decisions beside the extracts of a raw folder, or the finding that they cannot be read. None: none were made. */
export function readDecisions(rawFolder: string): { decisions: Decision[] } | { finding: Finding } {
  const path = join(rawFolder, decisionsFile);
  if (!existsSync(path)) return { decisions: [] };
  let rows: Record<string, string>[];
  try {
    rows = parseTable(readFileSync(path, 'utf8'));
  } catch {
    return { finding: notReadable(null, 'something else') };
  }
  for (const [index, row] of rows.entries()) {
    const missing = columns.find((name) => !row[name]);
    if (missing !== undefined) return { finding: notReadable(index + 2, `no ${missing}`) };
    if (!['accept', 'withdraw'].includes(row.decision ?? ''))
      return { finding: notReadable(index + 2, `the decision '${row.decision}'`) };
    if (!/^[0-9a-f]{64}$/.test(row.sha256 ?? ''))
      return { finding: notReadable(index + 2, 'a sha256 that is not 64 hexadecimal digits') };
  }
  return { decisions: rows as unknown as Decision[] };
}

/** Adds a decision, in the place of an earlier one about the same delivery. */
export function addDecision(rawFolder: string, decision: Decision): void {
  writeDecisions(rawFolder, [...others(rawFolder, decision), decision]);
}

/** Takes back the decision about a delivery; false where there was none. */
export function removeDecision(rawFolder: string, delivery: Pick<Decision, 'file' | 'sha256'>): boolean {
  const read = readDecisions(rawFolder);
  const kept = others(rawFolder, delivery);
  if ('finding' in read || kept.length === read.decisions.length) return false;
  writeDecisions(rawFolder, kept);
  return true;
}

/** Whether that was decided about a delivery. */
export function isDecided(
  decisions: readonly Decision[],
  decision: Decision['decision'],
  delivery: Pick<Decision, 'file' | 'sha256'>,
): boolean {
  return decisions.some((made) => made.decision === decision && isAbout(made, delivery));
}

function isAbout(decision: Decision, { file, sha256 }: Pick<Decision, 'file' | 'sha256'>): boolean {
  return decision.file === file && decision.sha256 === sha256;
}

function others(rawFolder: string, delivery: Pick<Decision, 'file' | 'sha256'>): Decision[] {
  const read = readDecisions(rawFolder);
  if ('finding' in read) throw new Error(`${decisionsFile} cannot be read: ${read.finding.got}`);
  return read.decisions.filter((decision) => !isAbout(decision, delivery));
}

function writeDecisions(rawFolder: string, decisions: readonly Decision[]): void {
  const rows = decisions.map((decision) => columns.map((name) => decision[name]));
  writeFileSync(join(rawFolder, decisionsFile), formatCsv(columns, rows));
}

function notReadable(line: number | null, got: string): Finding {
  return finding({
    code: 'decisions-not-readable',
    level: 'blocks',
    file: decisionsFile,
    line,
    expected: `a table of ${columns.join(', ')}, with accept or withdraw as decision`,
    got,
    todo: 'Mend the line, or make the decision again with insight accept or insight withdraw',
  });
}
