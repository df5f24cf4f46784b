import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { describeFinding, type Finding, finding, quote } from '../findings/index.ts';
import { PlainError } from '../plain-error.ts';
import { projectFolder } from '../project-folder.ts';

/** From how many records on a figure may be published; 0 where every figure may. */
interface PolicyRow {
  /** Blank: every mart. */
  readonly mart: string;
  /** Blank: every measure. */
  readonly measure: string;
  readonly threshold: number;
  readonly reason: string;
}

/** What may be published: rows, of which the one that says most of a figure holds. */
export type DisclosurePolicy = readonly PolicyRow[];

const policyFile = 'data-raw/reference/disclosure-policy.csv';

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
  const policy: PolicyRow[] = [];
  for (const [index, { mart, measure, threshold, reason = '' }] of rows.entries()) {
    if (mart === undefined || measure === undefined || threshold === undefined)
      return { finding: notUsable(1, 'a first line that names other columns') };
    if (!/^\d{1,6}$/.test(threshold))
      return { finding: notUsable(index + 2, `the threshold ${quote(threshold)}`) };
    policy.push({ mart, measure, threshold: Number(threshold), reason });
  }
  const hasDefault = policy.some(({ mart, measure, threshold }) => !mart && !measure && threshold > 0);
  return hasDefault ? { policy } : { finding: notUsable(null, 'none that holds for every other count') };
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
    expected:
      'a table of mart, measure, threshold, reason with whole numbers as thresholds, and a row whose mart and measure are blank and whose threshold is above 0',
    got,
    todo: 'Put the table back from a copy: without it nothing is published, as nobody has said what may be shown',
  });
}

/**
 * The threshold of a count of some marts in a measure: counts from 1 to one below it are not shown. A row for the
 * measure goes before one for a mart, and that before the default; of several marts the strictest holds.
 */
export function thresholdOf(policy: DisclosurePolicy, marts: readonly string[], measure: string): number {
  const ofMart = (mart: string) => {
    const rank = (row: PolicyRow) => (row.measure === '' ? 0 : 2) + (row.mart === '' ? 0 : 1);
    const [first] = policy
      .filter(
        (row) => (row.mart === '' || row.mart === mart) && (row.measure === '' || row.measure === measure),
      )
      .sort((a, b) => rank(b) - rank(a));
    return first?.threshold ?? 0;
  };
  return Math.max(...marts.map(ofMart));
}
