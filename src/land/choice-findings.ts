import { type Finding, finding } from '../findings/finding.ts';
import type { Receipt } from './receipt.ts';
import { describeResupply, type Resupply } from './resupply.ts';

/** An extract that holds what another does. */
export function copyFinding(copy: Receipt, original: Receipt, isSameMonth: boolean): Finding {
  return finding({
    code: 'copied-extract',
    level: isSameMonth ? 'notes' : 'blocks',
    file: copy.file,
    expected: 'content of its own',
    got: `the same content as ${original.file}`,
    todo: isSameMonth ? 'Nothing: it is counted once' : `Put the extract of ${copy.month} in its place`,
  });
}

/** One of several extracts of a month that do not say which is newer. */
export function conflictFinding(receipt: Receipt, group: readonly Receipt[]): Finding {
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

/** An extract that a re-issue replaced, and how that differs from it. */
export function replacedFinding(receipt: Receipt, by: string, resupply: Resupply | null): Finding {
  return finding({
    code: 'replaced-by-re-issue',
    level: 'notes',
    file: receipt.file,
    expected: 'the newest issue of the month',
    got: `a newer one, ${by}${resupply ? `; ${describeResupply(resupply)}` : ''}`,
    todo: 'Nothing: the newer one is counted',
  });
}

/** A re-issue that differs so much that somebody has to accept it first. */
export function heldFinding(resupply: Resupply): Finding {
  const { older, newer } = resupply;
  const what = older.file === newer.file ? 'the delivery before' : older.file;
  return finding({
    code: 're-issue-held',
    level: 'blocks',
    file: newer.file,
    expected: `much the same rows as ${what}, which it would replace`,
    got: describeResupply(resupply),
    todo: `What was counted before is counted until this is accepted: insight accept ${newer.file} --reason "…"`,
  });
}

/** An older issue that counts because a newer one was refused. */
export function olderCountedFinding(receipt: Receipt, newer: string): Finding {
  return finding({
    code: 'older-issue-counted',
    level: 'notes',
    file: receipt.file,
    expected: 'the newest issue of the month',
    got: `one that is newer and refused, ${newer}`,
    todo: 'This older one is counted until the newer is sent again, or accepted',
  });
}

/** An extract that somebody withdrew. */
export function withdrawnFinding(receipt: Receipt): Finding {
  return finding({
    code: 'withdrawn-extract',
    level: 'blocks',
    file: receipt.file,
    expected: 'an extract that may be counted',
    got: 'one that was withdrawn',
    todo: `Nothing, or take that back: insight withdraw ${receipt.file} --undo`,
  });
}
