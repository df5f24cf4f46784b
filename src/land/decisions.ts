import { join } from 'node:path';
import { formatCsv, parseLine, parseTable } from '../csv.ts';
import { blocking, describeFinding, type Finding, quote } from '../findings/index.ts';
import { cureOf, readKept, whileLocked, writeKept } from '../kept-file.ts';
import { PlainError } from '../plain-error.ts';

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

/** The decisions beside the extracts of a raw folder, or the finding that they cannot be read. No file: none were made. */
export function readDecisions(rawFolder: string): { decisions: Decision[] } | { finding: Finding } {
  const { text, damage } = readKept(join(rawFolder, decisionsFile));
  const read = text === null ? { decisions: [] } : decisionsIn(text);
  return damage === null || 'finding' in read ? read : { finding: notReadable(null, damage) };
}

function decisionsIn(text: string): ReturnType<typeof readDecisions> {
  let rows: Record<string, string>[];
  try {
    rows = parseTable(text);
  } catch {
    return { finding: notReadable(null, 'something else') };
  }
  // None of its rows can be told from one that was lost: a file without a header is damaged, not without decisions.
  if (text.trim() === '') return { finding: notReadable(null, 'an empty file') };
  const header = parseLine(text.split(/\r?\n/, 1)[0] ?? '');
  const named = 'fields' in header ? header.fields.map((name) => name.trim()).filter(Boolean) : [];
  if (named.toString() !== columns.toString())
    return { finding: notReadable(1, 'a first line that names other columns') };
  for (const [index, row] of rows.entries()) {
    const missing = columns.find((name) => !row[name]);
    if (missing !== undefined) return { finding: notReadable(index + 2, `no ${missing}`) };
    if (!['accept', 'withdraw'].includes(row.decision ?? ''))
      return { finding: notReadable(index + 2, `the decision ${quote(row.decision ?? '')}`) };
    if (!/^[0-9a-f]{64}$/.test(row.sha256 ?? ''))
      return { finding: notReadable(index + 2, 'a sha256 that is not 64 hexadecimal digits') };
  }
  const decisions = rows.map((row) =>
    Object.fromEntries(columns.map((name) => [name, (row[name] ?? '').replace(markBeforeFormula, '')])),
  );
  return { decisions: decisions as unknown as Decision[] };
}

/** The mark that keeps a spreadsheet from running text as a formula: it is no part of a name. */
const markBeforeFormula = /^'(?='*[=+\-@\t\r])/;

/** Adds a decision, in the place of an earlier one about the same delivery. */
export function addDecision(rawFolder: string, decision: Decision): void {
  changeDecisions(rawFolder, (made) => [...made.filter((one) => !isAbout(one, decision)), decision]);
}

/** Takes back the decision about a delivery; false where there was none. */
export function removeDecision(rawFolder: string, delivery: Pick<Decision, 'file' | 'sha256'>): boolean {
  let isRemoved = false;
  changeDecisions(rawFolder, (made) => {
    const kept = made.filter((one) => !isAbout(one, delivery));
    isRemoved = kept.length < made.length;
    return kept;
  });
  return isRemoved;
}

/** Decisions that others make meanwhile are kept. */
function changeDecisions(rawFolder: string, change: (made: readonly Decision[]) => Decision[]): void {
  const path = join(rawFolder, decisionsFile);
  whileLocked(path, () => {
    const read = readDecisions(rawFolder);
    if ('finding' in read) throw new PlainError(describeFinding(read.finding));
    const rows = change(read.decisions).map((decision) =>
      columns.map((name) => (markBeforeFormula.test(decision[name]) ? `'${decision[name]}` : decision[name])),
    );
    writeKept(path, formatCsv(columns, rows));
  });
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

function notReadable(line: number | null, got: string): Finding {
  return blocking('decisions-not-readable', decisionsFile, {
    line,
    expected: `a table of ${columns.join(', ')}, with accept or withdraw as decision`,
    got,
    todo: `Put it back from a copy, or mend the line. ${cureOf(decisionsFile)}. Where neither can be done, delete both, and make every decision again with insight accept and insight withdraw`,
  });
}
