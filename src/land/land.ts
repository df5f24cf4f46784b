import type { Database } from '../engine/duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Choice, chooseExtracts } from './choose-extracts.ts';
import { readDecisions } from './decisions.ts';
import { findExtracts } from './find-extracts.ts';
import { landInLanes } from './land-in-lanes.ts';
import { prepareFeed } from './prepare-feed.ts';
import { purgedBefore, withoutPurged } from './purged-before.ts';
import { forgetReceipts, type Receipt } from './receipt.ts';
import { resupplyOf } from './resupply.ts';
import { storeChoice, storedLanding } from './stored-landing.ts';

/** Extracts whose rows this build counts; those it does not use, each with a finding that says why; and copies. */
export interface Landing extends Choice {
  /** Extracts read, and extracts with content landed before that were not read again. */
  readonly newCount: number;
  readonly knownCount: number;
  readonly force: string | null;
}

/** Which force is meant is not clear, and the person at the keyboard has to say: none, or one that is not there. */
export class ForceNotChosen extends Error {
  constructor(
    readonly forces: readonly string[],
    chosen: string | null = null,
  ) {
    const absent = chosen === null ? '' : `there is no extract of the force '${chosen}'; `;
    super(
      `${absent}${forces.length > 1 ? 'several forces are' : 'this force is'} present: ${forces.join(', ')}`,
    );
  }
}

/**
 * Lands every extract of the feeds found under the raw folder. Known content is skipped by hash; extracts that
 * are no longer in the folder are not counted, so that a build is a function of what is there, and forgotten, unless
 * they are to be kept.
 */
export async function land(
  database: Database,
  options: {
    rawFolder: string;
    feeds: readonly string[];
    force: string | null;
    key: string;
    /** Extracts whose rows stay in the warehouse when they are gone from the folder. */
    isKept?: (receipt: Receipt) => boolean;
    onExtract?: (file: string, place: number, of: number) => void;
  },
): Promise<Landing> {
  const force = options.force?.toLowerCase() ?? null;
  const found = findExtracts(options.rawFolder, options.feeds, force);
  const isChosen = force === null ? found.forces.length < 2 : found.forces.includes(force);
  if (!isChosen && found.forces.length > 0) throw new ForceNotChosen(found.forces, options.force);
  const fingerprints = new Map<string, string>();
  for (const feed of options.feeds) fingerprints.set(feed, await prepareFeed(database, feed, options.key));
  const present = withoutPurged(found.extracts, await purgedBefore(database));
  const landed = await landInLanes(database, present.extracts, fingerprints, options);
  const receipts = landed.map(({ receipt }) => receipt);
  const before = await storedLanding(database, options.feeds);
  const read = readDecisions(options.rawFolder);
  const choice = await chooseExtracts(receipts, {
    decisions: 'decisions' in read ? read.decisions : [],
    overwritten: before.accepted.filter(
      (old) => !receipts.some(({ extract_id }) => extract_id === old.extract_id),
    ),
    compare: (older, newer) => resupplyOf(database, older, newer),
  });
  const kept = new Set([...receipts, ...choice.accepted].map(({ extract_id }) => extract_id));
  const all = await database.rows<Receipt>('select * from receipt');
  const gone = all.filter(
    (receipt) =>
      options.feeds.includes(receipt.feed) && !kept.has(receipt.extract_id) && !options.isKept?.(receipt),
  );
  await database.transaction(async () => {
    await forgetReceipts(database, gone);
    await storeChoice(database, options.feeds, choice);
  });
  return {
    ...choice,
    findings: [
      ...('finding' in read ? [read.finding] : []),
      ...found.findings,
      ...present.findings,
      ...landed.flatMap(({ findings }) => findings),
      ...choice.findings,
    ],
    knownCount: landed.filter(({ isKnown }) => isKnown).length,
    newCount: landed.filter(({ isKnown }) => !isKnown).length,
    force: force ?? found.forces[0] ?? null,
  };
}

/** The finding of a build that has nothing to build from. */
export function nothingArrived(rawFolder: string, feeds: readonly string[]): Finding {
  return finding({
    code: 'nothing-arrived',
    level: 'blocks',
    file: rawFolder,
    expected: `extracts of ${feeds.join(', ')}`,
    got: 'none that can be used',
    todo: 'Put the extracts under this folder, or name another with --raw',
  });
}
