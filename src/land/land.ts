import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier } from '../duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { landedTable } from './check-rows.ts';
import { chooseExtracts } from './choose-extracts.ts';
import { databaseType } from './column-checks.ts';
import type { ExtractFile } from './extract-file.ts';
import { findExtracts } from './find-extracts.ts';
import { type Landed, landExtract } from './land-extract.ts';
import { installPseudonym, keyFingerprint } from './pseudonym-key.ts';
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

/** More than one force is in the raw folder and none was chosen: the person at the keyboard has to say. */
export class ForceNotChosen extends Error {
  constructor(readonly forces: readonly string[]) {
    super(`several forces are present: ${forces.join(', ')}`);
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
  const found = findExtracts(options.rawFolder, options.feeds, options.force);
  if (options.force === null && found.forces.length > 1) throw new ForceNotChosen(found.forces);
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
    force: options.force ?? found.forces[0] ?? null,
  };
}

/** Extracts landed in one transaction of a lane: few enough to lose little, many enough to commit seldom. */
const extractsPerTransaction = 24;

/** Lands extracts on several connections at once; the results stand in the order of the extracts. */
async function landInLanes(
  database: Database,
  extracts: readonly ExtractFile[],
  fingerprints: ReadonlyMap<string, string>,
  options: Pick<Parameters<typeof land>[1], 'key' | 'onExtract'>,
): Promise<Landed[]> {
  const receipts = await database.rows<Receipt>('select * from receipt');
  const firstId = 1 + receipts.reduce((highest, receipt) => Math.max(highest, receipt.extract_id), 0);
  const landed: Landed[] = [];
  let next = 0;
  const runLane = async () => {
    const lane = await database.connectAgain();
    try {
      await installPseudonym(lane, options.key);
      while (next < extracts.length) {
        await lane.transaction(async () => {
          for (let done = 0; done < extractsPerTransaction && next < extracts.length; done += 1) {
            const place = next;
            next += 1;
            const extract = extracts[place] as ExtractFile;
            options.onExtract?.(extract.file, place + 1, extracts.length);
            landed[place] = await landExtract(
              lane,
              extract,
              firstId + place,
              fingerprints.get(extract.contract.feed) ?? '',
              (sha256) =>
                receipts.find((receipt) => receipt.file === extract.file && receipt.sha256 === sha256),
            );
          }
        });
      }
    } finally {
      lane.disconnect();
    }
  };
  const lanes = Math.min(4, availableParallelism(), Math.max(1, extracts.length));
  // Every lane ends before a fault of one is told: none may still be writing when the database is closed.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return landed;
}

/** Makes the feed's table as its contract says; returns the fingerprint of contract and key. */
async function prepareFeed(database: Database, feed: string, key: string): Promise<string> {
  const contract = contractOf(feed);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(contract) + keyFingerprint(key))
    .digest('hex')
    .slice(0, 16);
  const outdated = await database.rows<Receipt>(
    'select * from receipt where feed = $1 and fingerprint <> $2',
    [feed, fingerprint],
  );
  const table = landedTable(feed);
  if (outdated.length > 0) {
    await forgetReceipts(database, outdated);
    await database.run(`drop table ${table}`);
  }
  const columns = Object.entries(contract.columns).map(
    ([name, column]) => `${identifier(name)} ${databaseType(column.type)}`,
  );
  await database.run(
    `create table if not exists ${table} (extract_id integer, extract_line bigint, ${columns.join(', ')})`,
  );
  return fingerprint;
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
