import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
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

/** The policy of the force. */
export function readPolicy(): DisclosurePolicy {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'disclosure-policy.csv'), 'utf8');
  return parseTable(text).map(({ mart = '', measure = '', threshold = '', reason = '' }) => {
    if (!/^\d+$/.test(threshold))
      throw new Error(`disclosure-policy.csv: expected a whole number as threshold, got '${threshold}'`);
    return { mart, measure, threshold: Number(threshold), reason };
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
