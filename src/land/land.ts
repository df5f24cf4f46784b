import { statSync } from 'node:fs';
import { contractOf, contracts } from '../contracts/index.ts';
import { type Database, inLanes, listSql, readSql } from '../engine/index.ts';
import { blocking, type Finding } from '../findings/index.ts';
import { sha256Of } from '../sha256.ts';
import {
  type Choice,
  type CountedInput,
  chooseExtracts,
  storeChoice,
  storedLanding,
} from './choose-extracts.ts';
import { landedTable, makeLandedTable } from './contract-sql.ts';
import { readDecisions } from './decisions.ts';
import { type ExtractFile, readFileName } from './extract-file.ts';
import { type FoundExtracts, findExtracts } from './find-extracts.ts';
import { isPacked } from './inspect-bytes.ts';
import { type Landed, landTogether, type NumberedExtract } from './land-together.ts';
import { installPseudonym, keyFingerprint } from './pseudonym-key.ts';
import { purgedBefore, withoutPurged } from './purged-before.ts';
import { forgetReceipts, keptFindings, type Receipt, receiptsOf } from './receipt.ts';
import { mixedForces } from './reported-force.ts';
import { resupplyOf } from './resupply.ts';
import { unlikelyMonths } from './unlikely-months.ts';

/** Extracts of a feed are landed together up to so many bytes, which memory holds, and so many files. */
const mostTogether = { bytes: 48 * 1024 ** 2, files: 256 };

/** Which extracts are landed. */
interface AskedExtracts {
  readonly rawFolder: string;
  readonly feeds: readonly string[];
  readonly force: string | null;
  /** Extracts of several forces count, each for its own. */
  readonly coversForces?: boolean;
}

interface LandingOptions extends AskedExtracts {
  readonly key: string;
  /** Extracts whose rows stay in the warehouse when they are gone from the folder. */
  readonly isKept?: (receipt: Receipt) => boolean;
  /** What the last paper that counted anything of a feed and month counted of it. */
  readonly published?: readonly CountedInput[];
  readonly onExtract?: (file: string, place: number, of: number) => void;
}

/** Lands extracts on several connections at once; the results stand in the order of the extracts. */
async function landInLanes(
  database: Database,
  extracts: readonly ExtractFile[],
  fingerprints: ReadonlyMap<string, string>,
  options: LandingOptions,
): Promise<Landed[]> {
  const receipts = await receiptsOf(database);
  const firstId = 1 + receipts.reduce((highest, receipt) => Math.max(highest, receipt.extract_id), 0);
  const findings = await keptFindings(database);
  const known = {
    receiptsOf: (file: string) => receipts.filter((receipt) => receipt.file === file),
    findingsOf: ({ extract_id }: Receipt) => findings.get(extract_id) ?? [],
  };
  const batches = inBatches(extracts.map((extract, place) => ({ extract, extractId: firstId + place })));
  const landed: Landed[] = [];
  let begun = 0;
  const begin = async (lane: Database) => {
    await lane.useMacros();
    await installPseudonym(lane, options.key);
  };
  await inLanes(database, batches, begin, async (lane, { feed, files }) => {
    begun += files.length;
    options.onExtract?.(files[0]?.extract.file ?? '', begun, extracts.length);
    const ofBatch = await landTogether(lane, files, fingerprints.get(feed) ?? '', known);
    for (const [index, { extractId }] of files.entries())
      landed[extractId - firstId] = ofBatch[index] as Landed;
  });
  return landed;
}

/** The extracts of each feed in batches that are landed together: only those of one force are read by one statement. */
function inBatches(extracts: readonly NumberedExtract[]): { feed: string; files: NumberedExtract[] }[] {
  const batches: { feed: string; bytes: number; files: NumberedExtract[] }[] = [];
  const sourceOf = ({ extract }: NumberedExtract) => `${extract.contract.feed} ${extract.force ?? ''}`;
  for (const numbered of extracts.toSorted((a, b) => sourceOf(a).localeCompare(sourceOf(b)))) {
    const { feed } = numbered.extract.contract;
    const bytes = likelyBytes(numbered.extract.path);
    const last = batches.at(-1);
    const hasRoom =
      last?.feed === feed &&
      last.bytes + bytes <= mostTogether.bytes &&
      last.files.length < mostTogether.files;
    if (last === undefined || !hasRoom) batches.push({ feed, bytes, files: [numbered] });
    else {
      last.files.push(numbered);
      last.bytes += bytes;
    }
  }
  return batches;
}

/** How much text a file is likely to have; nothing where it is gone. */
function likelyBytes(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) * (isPacked(path) ? 10 : 1);
}

/** Raised whenever the code would land the same file differently, so that known extracts are read again. */
const landingRules = 6;

/**
 * Makes the feed's table as its contract says; returns the fingerprint of contract, rules and key. What was landed
 * under another fingerprint is forgotten, to be landed again.
 */
export async function prepareFeed(database: Database, feed: string, key: string): Promise<string> {
  const contract = contractOf(feed);
  // What a text is taken for.
  const macros = listSql('macros').map((macro) => readSql(`macros/${macro}.sql`));
  const fingerprint = sha256Of(
    JSON.stringify({ contract, landingRules, macros, key: keyFingerprint(key) }),
  ).slice(0, 16);
  const receipts = await receiptsOf(database, feed);
  const outdated = receipts.filter((receipt) => receipt.fingerprint !== fingerprint);
  if (outdated.length > 0) await forgetReceipts(database, outdated);
  // Without a receipt the table may be of any earlier contract.
  if (outdated.length === receipts.length)
    await database.run(readSql('warehouse/drop_landed.sql', { landed: landedTable(feed) }));
  await database.run(makeLandedTable(contract));
  return fingerprint;
}

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

/** What the force is called of what is of several. */
const allForces = 'all-forces';

/**
 * The extracts of the feeds under the raw folder, of one force: the one that is asked for, or the only one; where several
 * are covered, of all of them.
 */
export function extractsOfForce({
  rawFolder,
  feeds,
  force: asked,
  coversForces = false,
}: AskedExtracts): FoundExtracts & { readonly force: string | null } {
  if (coversForces) return { ...findExtracts(rawFolder, feeds, null), force: allForces };
  const force = asked?.toLowerCase() ?? null;
  const found = findExtracts(rawFolder, feeds, force);
  const isChosen = force === null ? found.forces.length < 2 : found.forces.includes(force);
  if (!isChosen && found.forces.length > 0) throw new ForceNotChosen(found.forces, asked);
  return { ...found, force: force ?? found.forces[0] ?? null };
}

/**
 * Lands every extract of the feeds found under the raw folder. Known content is skipped by hash; extracts that
 * are no longer in the folder are not counted, so that a build is a function of what is there, and forgotten, unless
 * they are to be kept.
 */
export async function landExtracts(database: Database, options: LandingOptions): Promise<Landing> {
  const found = extractsOfForce(options);
  const read = readDecisions(options.rawFolder);
  // Which extracts count is not known: nothing is changed.
  if ('finding' in read)
    return {
      accepted: [],
      refused: [],
      skipped: [],
      findings: [read.finding, ...found.findings],
      resupplies: [],
      newCount: 0,
      knownCount: 0,
      force: found.force,
    };
  const { decisions } = read;
  const fingerprints = new Map<string, string>();
  for (const feed of options.feeds) fingerprints.set(feed, await prepareFeed(database, feed, options.key));
  // Before anything lands: a number that is free may be given again.
  const before = await storedLanding(database, options.feeds);
  const present = withoutPurged(found.extracts, await purgedBefore(database));
  const landed = await landInLanes(database, present.extracts, fingerprints, options);
  const mixed = await mixedForces(
    database,
    landed.map(({ receipt }) => receipt),
  );
  const receipts = landed.map(
    ({ receipt }): Receipt =>
      mixed.refused.has(receipt.extract_id) ? { ...receipt, state: 'refused' } : receipt,
  );
  // Only a warehouse that knows of nothing counted for a month has to learn from papers what was.
  const known = new Set(receipts.map(({ extract_id }) => extract_id));
  const isCountedHere = ({ feed, month }: CountedInput) =>
    before.accepted.some((old) => old.feed === feed && old.month === month && known.has(old.extract_id));
  const chosen = await chooseExtracts(receipts, {
    decisions,
    overwritten: before.accepted.filter(({ extract_id }) => !known.has(extract_id)),
    published: options.published?.filter((counted) => !isCountedHere(counted)) ?? [],
    compare: (older, newer) => resupplyOf(database, older, newer),
  });
  const unlikely = await unlikelyMonths(database, chosen.accepted, decisions);
  const choice = { ...chosen, findings: [...chosen.findings, ...unlikely] };
  const kept = new Set([...receipts, ...choice.accepted].map(({ extract_id }) => extract_id));
  const all = await receiptsOf(database);
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
      ...found.findings,
      ...present.findings,
      ...landed.flatMap(({ findings }) => findings),
      ...mixed.findings,
      ...choice.findings,
    ],
    knownCount: landed.filter(({ isKnown }) => isKnown).length,
    newCount: landed.filter(({ isKnown }) => !isKnown).length,
    force: found.force,
  };
}

/** What of a landing is of some of its feeds: what a landing of these alone would be. */
export function landingOf(landing: Landing, feeds: readonly string[]): Landing {
  const isOf = ({ feed }: { readonly feed: string }) => feeds.includes(feed);
  const { accepted, refused, skipped, findings, resupplies } = landing;
  return {
    ...landing,
    accepted: accepted.filter(isOf),
    refused: refused.filter(isOf),
    skipped: skipped.filter(isOf),
    resupplies: resupplies.filter(({ newer }) => isOf(newer)),
    findings: findings.filter(({ file }) => {
      const said = readFileName(file.slice(file.lastIndexOf('/') + 1), contracts);
      return said === null || isOf(said.contract);
    }),
  };
}

/** The finding of a build that has nothing to build from. */
export function nothingArrived(rawFolder: string, feeds: readonly string[]): Finding {
  return blocking('nothing-arrived', rawFolder, {
    expected: `extracts of ${feeds.join(', ')}`,
    got: 'none that can be used',
    todo: 'Put the extracts under this folder, or name another with --raw',
  });
}
