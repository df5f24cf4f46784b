import { type Finding, finding } from '../findings/finding.ts';
import type { Receipt } from './receipt.ts';

export interface Choice {
  readonly accepted: readonly Receipt[];
  readonly refused: readonly Receipt[];
  /** Extracts whose rows another extract states: copies of it, and months that a re-issue replaced. */
  readonly skipped: readonly Receipt[];
  readonly findings: readonly Finding[];
}

/**
 * Of extracts that state the same month of the same feed and force, the one to count: copies are left aside,
 * a re-issue replaces what it re-states, and two that differ without saying which is newer are both refused.
 */
export function chooseExtracts(receipts: readonly Receipt[]): Choice {
  const accepted: Receipt[] = [];
  const refused = receipts.filter((receipt) => receipt.state === 'refused');
  const skipped: Receipt[] = [];
  const findings: Finding[] = [];
  const usable = receipts.filter((receipt) => receipt.state === 'accepted');

  const distinct: Receipt[] = [];
  for (const group of groupsOf(usable, (receipt) => `${receipt.feed} ${receipt.content_sha256}`)) {
    const original = group.find((receipt) => receipt.first_month === receipt.month) ?? group[0];
    if (!original) continue;
    distinct.push(original);
    for (const copy of group.filter((receipt) => receipt !== original)) {
      const isSameMonth = copy.month === original.month;
      (isSameMonth ? skipped : refused).push(copy);
      findings.push(copyFinding(copy, original, isSameMonth));
    }
  }
  for (const group of groupsOf(distinct, (receipt) => `${receipt.feed} ${receipt.force} ${receipt.month}`)) {
    const newest = Math.max(...group.map((receipt) => receipt.version));
    const latest = group.filter((receipt) => receipt.version === newest);
    const [first] = latest;
    if (first && latest.length === 1) accepted.push(first);
    else refused.push(...latest);
    if (latest.length > 1) findings.push(...latest.map((receipt) => conflictFinding(receipt, latest)));
    const replaced = group.filter((receipt) => receipt.version < newest);
    skipped.push(...replaced);
    findings.push(...replaced.map((receipt) => replacedFinding(receipt, latest[0]?.file ?? '')));
  }
  for (const receipt of accepted) {
    const newer = refused.find((other) => statesSameMonth(other, receipt) && other.version > receipt.version);
    if (newer) findings.push(olderCountedFinding(receipt, newer.file));
  }
  return { accepted, refused, skipped, findings };
}

function statesSameMonth(one: Receipt, other: Receipt): boolean {
  return one.feed === other.feed && one.force === other.force && one.month === other.month;
}

function groupsOf(receipts: readonly Receipt[], keyOf: (receipt: Receipt) => string): Receipt[][] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const key = keyOf(receipt);
    groups.set(key, [...(groups.get(key) ?? []), receipt]);
  }
  return [...groups.values()];
}

function copyFinding(copy: Receipt, original: Receipt, isSameMonth: boolean): Finding {
  return finding({
    code: 'copied-extract',
    level: isSameMonth ? 'notes' : 'blocks',
    file: copy.file,
    expected: 'content of its own',
    got: `the same content as ${original.file}`,
    todo: isSameMonth ? 'Nothing: it is counted once' : `Put the extract of ${copy.month} in its place`,
  });
}

function conflictFinding(receipt: Receipt, group: readonly Receipt[]): Finding {
  const others = group.filter((other) => other !== receipt).map((other) => other.file);
  return finding({
    code: 'two-extracts-for-one-month',
    level: 'blocks',
    file: receipt.file,
    expected: `one extract for ${receipt.month}`,
    got: `another with other content: ${others.join(', ')}`,
    todo: 'Take one away, or mark the newer as a re-issue (-v2 before .csv) where the feed is your own',
  });
}

function replacedFinding(receipt: Receipt, by: string): Finding {
  return finding({
    code: 'replaced-by-re-issue',
    level: 'notes',
    file: receipt.file,
    expected: 'the newest issue of the month',
    got: `a newer one, ${by}`,
    todo: 'Nothing: the newer one is counted',
  });
}

function olderCountedFinding(receipt: Receipt, newer: string): Finding {
  return finding({
    code: 'older-issue-counted',
    level: 'notes',
    file: receipt.file,
    expected: 'the newest issue of the month',
    got: `one that is newer and refused, ${newer}`,
    todo: 'This older one is counted until the newer is sent again',
  });
}
