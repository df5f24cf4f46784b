import { type Database, literal, readSql } from '../engine/index.ts';
import { blocking, type Finding, finding, noted } from '../findings/index.ts';
import { type Decision, isDecided } from './decisions.ts';
import { findingRow, type Receipt } from './receipt.ts';
import { describeResupply, differsMuch, type Resupply } from './resupply.ts';

export interface Choice {
  readonly accepted: readonly Receipt[];
  readonly refused: readonly Receipt[];
  /** Extracts whose rows another extract states: copies of it, and months that a re-issue replaced. */
  readonly skipped: readonly Receipt[];
  readonly findings: readonly Finding[];
  /** Deliveries that took the place of another, or would, with how they differ. */
  readonly resupplies: readonly Resupply[];
}

/** An extract that a paper counted. */
export type CountedInput = Pick<Receipt, 'feed' | 'file' | 'month' | 'sha256'>;

/** What a choice among extracts needs to know beside them. */
export interface ChoiceSources {
  readonly decisions: readonly Decision[];
  /** Extracts that the last build counted, and whose file holds something else now. */
  readonly overwritten: readonly Receipt[];
  /** What the last paper that counted anything of a month counted of it. */
  readonly published: readonly CountedInput[];
  readonly compare: (older: Receipt, newer: Receipt) => Promise<Resupply>;
}

/**
 * Of extracts that state the same month of the same feed and force, the one to count: withdrawn ones and copies are
 * left aside, a re-issue replaces what it re-states, unless it differs much and nobody has accepted it, and two that
 * differ without saying which is newer are both refused. One that took the place of what a paper counted, and cannot
 * be compared with it as its rows are gone, is refused until it is accepted.
 */
export async function chooseExtracts(receipts: readonly Receipt[], known: ChoiceSources): Promise<Choice> {
  const accepted: Receipt[] = [];
  const refused = receipts.filter((receipt) => receipt.state === 'refused');
  const skipped: Receipt[] = [];
  const findings: Finding[] = [];
  const resupplies: Resupply[] = [];
  const refuse = (receipt: Receipt, why: Finding) => {
    refused.push(receipt);
    findings.push(why);
  };
  const skip = (receipt: Receipt, why: Finding) => {
    skipped.push(receipt);
    findings.push(why);
  };
  const isWithdrawn = (receipt: Receipt) => isDecided(known.decisions, 'withdraw', receipt);
  const landed = receipts.filter((receipt) => receipt.state === 'accepted');
  for (const receipt of landed.filter(isWithdrawn)) refuse(receipt, withdrawnFinding(receipt));

  const distinct: Receipt[] = [];
  const others = landed.filter((receipt) => !isWithdrawn(receipt));
  for (const group of groupsOf(others, ({ feed, content_sha256 }) => `${feed} ${content_sha256}`)) {
    const original = group.find((receipt) => receipt.first_month === receipt.month) ?? group[0];
    if (!original) continue;
    distinct.push(original);
    for (const copy of group.filter((receipt) => receipt !== original)) {
      const isSameMonth = copy.month === original.month;
      (isSameMonth ? skip : refuse)(copy, copyFinding(copy, original, isSameMonth));
    }
  }
  for (const ofMonth of groupsOf(distinct, monthOf)) {
    const isLost = lacksDelivery(ofMonth, known);
    const group = ofMonth.filter((receipt) => !isLost || isDecided(known.decisions, 'accept', receipt));
    const held = ofMonth.filter((receipt) => !group.includes(receipt));
    for (const receipt of held) refuse(receipt, notComparedFinding(receipt));
    if (group.length === 0) continue;
    const newest = Math.max(...group.map((receipt) => receipt.version));
    const latest = group.filter((receipt) => receipt.version === newest);
    if (latest.length > 1) {
      const earlier = group.filter((receipt) => receipt.version < newest);
      for (const receipt of latest) refuse(receipt, conflictFinding(receipt, latest));
      for (const receipt of earlier) skip(receipt, replacedFinding(receipt, latest[0]?.file ?? '', null));
      continue;
    }
    const before = known.overwritten.filter(
      (old) => !isWithdrawn(old) && group.some((receipt) => receipt.file === old.file),
    );
    const [oldest, ...issues] = [...before, ...group].sort((a, b) => a.version - b.version);
    let counted = oldest as Receipt;
    for (const newer of issues) {
      const resupply = await known.compare(counted, newer);
      resupplies.push(resupply);
      if (differsMuch(resupply) && !isDecided(known.decisions, 'accept', newer)) {
        refuse(newer, heldFinding(resupply));
      } else {
        if (!before.includes(counted)) skip(counted, replacedFinding(counted, newer.file, resupply));
        counted = newer;
      }
    }
    accepted.push(counted);
  }
  for (const receipt of accepted) {
    const newer = refused.find(
      (other) =>
        monthOf(other) === monthOf(receipt) && other.version > receipt.version && !isWithdrawn(other),
    );
    if (newer) findings.push(olderCountedFinding(receipt, newer.file));
  }
  return { accepted, refused, skipped, findings, resupplies };
}

/** Whether a paper counted of a month what its file holds no longer, and whose rows the warehouse has no longer. */
function lacksDelivery(group: readonly Receipt[], known: ChoiceSources): boolean {
  const isSame = (a: CountedInput, b: CountedInput) => a.file === b.file && a.sha256 === b.sha256;
  return known.published.some(
    (counted) =>
      group.some(({ feed, month }) => feed === counted.feed && month === counted.month) &&
      group.some(({ file }) => file === counted.file) &&
      ![...group, ...known.overwritten].some((receipt) => isSame(receipt, counted)) &&
      !isDecided(known.decisions, 'withdraw', counted),
  );
}

function monthOf({ feed, force, month }: Receipt): string {
  return `${feed} ${force} ${month}`;
}

function groupsOf(receipts: readonly Receipt[], keyOf: (receipt: Receipt) => string): Receipt[][] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const key = keyOf(receipt);
    groups.set(key, [...(groups.get(key) ?? []), receipt]);
  }
  return [...groups.values()];
}

/** An extract that holds what another does. */
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

/** One of several extracts of a month that do not say which is newer. */
function conflictFinding(receipt: Receipt, group: readonly Receipt[]): Finding {
  const others = group.filter((other) => other !== receipt).map((other) => other.file);
  return blocking('two-extracts-for-one-month', receipt.file, {
    expected: `one extract for ${receipt.month}`,
    got: `another with other content: ${others.join(', ')}`,
    todo: 'Take one away, or mark the newer as a re-issue (-v2 before .csv) where the feed is your own',
  });
}

/** An extract that a re-issue replaced, and how that differs from it. */
function replacedFinding(receipt: Receipt, by: string, resupply: Resupply | null): Finding {
  return noted('replaced-by-re-issue', receipt.file, {
    expected: 'the newest issue of the month',
    got: `a newer one, ${by}${resupply ? `; ${describeResupply(resupply)}` : ''}`,
    todo: 'Nothing: the newer one is counted',
  });
}

/** A re-issue that differs so much that somebody has to accept it first. */
function heldFinding(resupply: Resupply): Finding {
  const { older, newer } = resupply;
  const what = older.file === newer.file ? 'the delivery before' : older.file;
  return blocking('re-issue-held', newer.file, {
    expected: `much the same rows as ${what}, which it would replace`,
    got: describeResupply(resupply),
    todo: `What was counted before is counted until this is accepted: insight accept ${newer.file} --reason "…"`,
  });
}

/** A delivery in the place of one that a paper counted, which is there no longer to compare it with. */
function notComparedFinding({ file }: Receipt): Finding {
  return blocking('re-issue-held', file, {
    expected: 'what the last paper counted of the month, or rows to compare it with',
    got: 'another delivery, and a warehouse that was made again and has the rows before it no longer',
    todo: `Put the delivery before back from a copy, or accept this one: insight accept ${file} --reason "…"; until then the month is not counted`,
  });
}

/** An older issue that counts because a newer one was refused. */
function olderCountedFinding(receipt: Receipt, newer: string): Finding {
  return noted('older-issue-counted', receipt.file, {
    expected: 'the newest issue of the month',
    got: `one that is newer and refused, ${newer}`,
    todo: 'This older one is counted until the newer is sent again, or accepted',
  });
}

/** An extract that somebody withdrew. */
function withdrawnFinding(receipt: Receipt): Finding {
  return blocking('withdrawn-extract', receipt.file, {
    expected: 'an extract that may be counted',
    got: 'one that was withdrawn',
    todo: `Nothing, or take that back: insight withdraw ${receipt.file} --undo`,
  });
}

type Chosen = Pick<Choice, 'accepted' | 'refused' | 'skipped' | 'findings'>;

/**
 * Keeps which extracts of the feeds count, in the place of what was kept of these feeds before. The caller sees to
 * the transaction.
 */
export async function storeChoice(
  database: Database,
  feeds: readonly string[],
  choice: Chosen,
): Promise<void> {
  const list = feeds.map(literal).join(', ');
  for (const table of ['extract_choice', 'choice_finding'])
    await database.run(readSql('land/forget_choice.sql', { table, feeds: list }));
  const chosen = (['accepted', 'refused', 'skipped'] as const).flatMap((state) =>
    choice[state].map(({ extract_id, feed }) => [extract_id, feed, state] as const),
  );
  await database.append('extract_choice', chosen);
  const [feed = ''] = feeds;
  await database.append(
    'choice_finding',
    choice.findings.map((found) => [feed, ...findingRow(found)]),
  );
}

/** What the last build landed of the feeds, or of all: the extracts it counted, refused and skipped, and its findings. */
export async function storedLanding(database: Database, feeds: readonly string[] | null): Promise<Chosen> {
  const all = await database.rows<Receipt & { choice: keyof Chosen }>(readSql('land/chosen_extracts.sql'));
  const receipts = all.filter((receipt) => feeds === null || feeds.includes(receipt.feed));
  const findings = await database.rows<Finding>(readSql('land/stored_findings.sql'));
  const chosen = (state: string) =>
    receipts.filter(({ choice }) => choice === state).map(({ choice, ...receipt }) => receipt);
  return {
    accepted: chosen('accepted'),
    refused: chosen('refused'),
    skipped: chosen('skipped'),
    findings,
  };
}
