import type { Database } from '../duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { chooseExtracts } from './choose-extracts.ts';
import { findExtracts } from './find-extracts.ts';
import { landInLanes } from './land-in-lanes.ts';
import { prepareFeed } from './prepare-feed.ts';
import { forgetReceipts, type Receipt } from './receipt.ts';

export interface Landing {
  /** Extracts whose rows this build counts. */
  readonly accepted: readonly Receipt[];
  /** Extracts that were found and not used, each with a finding that says why. */
  readonly refused: readonly Receipt[];
  /** Extracts whose rows another one states. */
  readonly skipped: readonly Receipt[];
  readonly findings: readonly Finding[];
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
 * are no longer in the folder are forgotten, so that a build is a function of what is there.
 */
export async function land(
  database: Database,
  options: {
    rawFolder: string;
    feeds: readonly string[];
    force: string | null;
    key: string;
    onExtract?: (file: string, place: number, of: number) => void;
  },
): Promise<Landing> {
  const force = options.force?.toLowerCase() ?? null;
  const found = findExtracts(options.rawFolder, options.feeds, force);
  const isChosen = force === null ? found.forces.length < 2 : found.forces.includes(force);
  if (!isChosen && found.forces.length > 0) throw new ForceNotChosen(found.forces, options.force);
  const fingerprints = new Map<string, string>();
  for (const feed of options.feeds) fingerprints.set(feed, await prepareFeed(database, feed, options.key));
  const landed = await landInLanes(database, found.extracts, fingerprints, options);
  await forgetOthers(
    database,
    options.feeds,
    landed.map(({ receipt }) => receipt),
  );

  const choice = chooseExtracts(landed.map(({ receipt }) => receipt));
  return {
    ...choice,
    findings: [...found.findings, ...landed.flatMap(({ findings }) => findings), ...choice.findings],
    knownCount: landed.filter(({ isKnown }) => isKnown).length,
    newCount: landed.filter(({ isKnown }) => !isKnown).length,
    force: force ?? found.forces[0] ?? null,
  };
}

async function forgetOthers(
  database: Database,
  feeds: readonly string[],
  kept: readonly Receipt[],
): Promise<void> {
  const ids = new Set(kept.map((receipt) => receipt.extract_id));
  const all = await database.rows<Receipt>('select * from receipt');
  await forgetReceipts(
    database,
    all.filter((receipt) => feeds.includes(receipt.feed) && !ids.has(receipt.extract_id)),
  );
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
