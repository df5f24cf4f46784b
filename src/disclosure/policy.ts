import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { describeFinding, type Finding, finding, quote } from '../findings/index.ts';
import { areaLevels, type PolicySubject, subjects, wholeArea } from '../measures/index.ts';
import { PlainError } from '../plain-error.ts';
import { projectFolder } from '../project-folder.ts';

/**
 * What a rule is of: figures of single months; of several months together; severity by kind of offence; how many
 * rows an extract has; and how many whole numbers a protected count must leave open to readers.
 */
const outputs = ['months', 'windows', 'kinds', 'rows', 'interval'] as const;

type Output = (typeof outputs)[number];

/** Below which areas a rule holds, besides those of one level. */
const belowForce = 'below force';

const levels: readonly string[] = [wholeArea, belowForce, ...areaLevels.map(({ level }) => level)];

/** From how many records on figures of a subject may be shown, at some level, in some output. */
interface PolicyRow {
  /** Blank: every subject; so with level and output. */
  readonly subject: PolicySubject | '';
  readonly level: string;
  readonly output: Output | '';
  /** 0: always; infinite: never. */
  readonly from: number;
  /** Who may change it, and what it is about. */
  readonly title: string;
  readonly reason: string;
}

/** What may be published: rows, of which the one that says most of a figure holds. */
export type DisclosurePolicy = readonly PolicyRow[];

const policyFile = 'data-raw/reference/disclosure-policy.csv';

const columns = ['subject', 'level', 'output', 'from', 'title', 'reason'] as const;

/** What holds where a policy says nothing: everything is protected, at every level. */
const untilRuledOn: Readonly<Record<Output, number>> = {
  months: Number.POSITIVE_INFINITY,
  windows: 20,
  kinds: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  interval: 5,
};

/** The policy of the force, or the finding that it cannot be gone by: what it does not say is never taken for leave. */
export function checkPolicy(
  path = projectFolder(...policyFile.split('/')),
): { policy: DisclosurePolicy } | { finding: Finding } {
  let rows: Record<string, string>[];
  try {
    rows = parseTable(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch {
    return { finding: notUsable(null, 'none that can be read') };
  }
  if (rows.length === 0) return { finding: notUsable(null, 'none that holds for any figure') };
  const policy: PolicyRow[] = [];
  for (const [index, row] of rows.entries()) {
    const missing = columns.find((column) => row[column] === undefined);
    if (missing) return { finding: notUsable(index + 2, `no ${missing}`) };
    const read = rowOf(row);
    if (typeof read === 'string') return { finding: notUsable(index + 2, read) };
    policy.push(read);
  }
  const showsAll = policy.find((row) => row.subject !== 'ordinary' && row.level === '' && row.from === 0);
  return showsAll ? { finding: notUsable(null, 'a row that shows every figure of people') } : { policy };
}

/** A row of the table; what is wrong with it, where it is none. */
function rowOf(row: Record<string, string>): PolicyRow | string {
  const { subject = '', level = '', output = '', from = '', title = '', reason = '' } = row;
  const known = (name: string, values: readonly string[]) => name === '' || values.includes(name);
  if (!known(subject, subjects)) return `the subject ${quote(subject)}`;
  if (!known(level, levels)) return `the level ${quote(level)}`;
  if (!known(output, outputs)) return `the output ${quote(output)}`;
  if (!/^(\d{1,6}|never)$/.test(from)) return `from ${quote(from)}`;
  if (title === '' || reason === '') return 'a row without a title or a reason';
  return {
    subject: subject as PolicySubject | '',
    level,
    output: output as Output | '',
    from: from === 'never' ? Number.POSITIVE_INFINITY : Number(from),
    title,
    reason,
  };
}

/** The policy of the force. */
export function readPolicy(): DisclosurePolicy {
  const read = checkPolicy();
  if ('finding' in read) throw new PlainError(describeFinding(read.finding));
  return read.policy;
}

function notUsable(line: number | null, got: string): Finding {
  return finding({
    code: 'disclosure-policy-not-usable',
    level: 'blocks',
    file: policyFile,
    line,
    expected: `a table of ${columns.join(', ')} with subjects, levels and outputs that there are, and whole numbers or 'never' in from`,
    got,
    todo: 'Put the table back from a copy: without it nothing is published, as nobody has said what may be shown',
  });
}

/**
 * From how many records on a figure may be shown; 0 where it always may. A row for the subject goes before one for the
 * level, and that before one for the output; where no row holds, everything is protected.
 */
export function shownFrom(
  policy: DisclosurePolicy,
  subject: PolicySubject | '',
  level: string,
  output: Output,
): number {
  const levelRank = (row: PolicyRow) => {
    if (row.level === '') return 0;
    if (row.level === level) return 2;
    return row.level === belowForce && level !== wholeArea ? 1 : null;
  };
  let [best, rank] = [untilRuledOn[output], -1];
  for (const row of policy) {
    const ofLevel = levelRank(row);
    if (ofLevel === null || (row.subject !== '' && row.subject !== subject)) continue;
    if (row.output !== '' && row.output !== output) continue;
    const own = (row.subject === '' ? 0 : 8) + 2 * ofLevel + (row.output === '' ? 0 : 1);
    if (own > rank) [best, rank] = [row.from, own];
  }
  return best;
}
