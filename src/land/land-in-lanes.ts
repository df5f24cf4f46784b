import { availableParallelism } from 'node:os';
import type { Database } from '../engine/duckdb.ts';
import type { ExtractFile } from './extract-file.ts';
import { type Landed, landExtract } from './land-extract.ts';
import { installPseudonym } from './pseudonym-key.ts';
import { BulkReadFailed } from './read-rows.ts';
import { type Receipt, saveReceipts } from './receipt.ts';

/** Most extracts landed in one transaction: few enough to lose little, many enough to commit seldom. */
const mostPerTransaction = 64;

interface Options {
  readonly key: string;
  readonly onExtract?: (file: string, place: number, of: number) => void;
}

/** Lands extracts on several connections at once; the results stand in the order of the extracts. */
export async function landInLanes(
  database: Database,
  extracts: readonly ExtractFile[],
  fingerprints: ReadonlyMap<string, string>,
  options: Options,
): Promise<Landed[]> {
  const receipts = await database.rows<Receipt>('select * from receipt');
  const firstId = 1 + receipts.reduce((highest, receipt) => Math.max(highest, receipt.extract_id), 0);
  const landed: Landed[] = [];
  const notInBulk = new Set<string>();
  let next = 0;

  const landOne = async (lane: Database, place: number) => {
    const extract = extracts[place] as ExtractFile;
    options.onExtract?.(extract.file, place + 1, extracts.length);
    const given = {
      extractId: firstId + place,
      fingerprint: fingerprints.get(extract.contract.feed) ?? '',
      reading: notInBulk.has(extract.path) ? ('line by line' as const) : ('in bulk' as const),
    };
    landed[place] = await landExtract(lane, extract, given, (sha256) =>
      receipts.find((receipt) => receipt.file === extract.file && receipt.sha256 === sha256),
    );
  };
  const landTogether = async (lane: Database, places: readonly number[]): Promise<void> => {
    try {
      await lane.transaction(async () => {
        for (const place of places) await landOne(lane, place);
        const fresh = places.flatMap((place) => landed[place] ?? []).filter(({ isKnown }) => !isKnown);
        await saveReceipts(lane, fresh);
      });
    } catch (error) {
      if (!(error instanceof BulkReadFailed) || notInBulk.has(error.path)) throw error;
      notInBulk.add(error.path);
      await landTogether(lane, places);
    }
  };
  const lanes = Math.min(4, availableParallelism(), Math.max(1, extracts.length));
  const perTransaction = Math.min(mostPerTransaction, Math.ceil(extracts.length / (2 * lanes)));
  const runLane = async () => {
    const lane = await database.connectAgain();
    try {
      await installPseudonym(lane, options.key);
      while (next < extracts.length) {
        const end = Math.min(next + perTransaction, extracts.length);
        const places = Array.from({ length: end - next }, (_, index) => next + index);
        next = end;
        await landTogether(lane, places);
      }
    } finally {
      lane.disconnect();
    }
  };
  // Every lane ends before a fault of one is told: none may still be writing when the database is closed.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return landed;
}
