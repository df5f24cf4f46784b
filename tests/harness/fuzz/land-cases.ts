import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Contract } from '../../../src/contracts/index.ts';
import { contractOf, contracts } from '../../../src/contracts/index.ts';
import type { Database } from '../../../src/engine/index.ts';
import type { Finding } from '../../../src/findings/index.ts';
import {
  landExtracts,
  landedTable,
  type Receipt,
  temporaryKey,
  temporaryWarehouse,
} from '../../../src/land/index.ts';
import { isMadeFromMarts, runChecks, updateMarts } from '../../../src/marts/index.ts';
import { loadNeighbourhoods, loadReferenceTables } from '../../../src/reference/index.ts';
import { assertEveryRowUsed, type Reconciliation, reconcile, stageFeeds } from '../../../src/stage/index.ts';
import { countRows } from './count-rows.ts';
import type { RawFile } from './draft.ts';
import { type FuzzCase, filesOf } from './fuzz-case.ts';

/** What became of one case. */
export interface Verdict {
  readonly number: number;
  readonly kinds: readonly string[];
  /** Rows in, of all its files. */
  readonly rows: number;
  readonly state: Reconciliation['state'] | 'not an extract';
  /** Empty where all is well. */
  readonly problems: readonly string[];
}

const feeds = contracts.map(({ feed }) => feed);

/** Lands and stages cases together, builds the marts of their rows, and holds every file's rows to account. */
export async function landCases(cases: readonly FuzzCase[]): Promise<Verdict[]> {
  const rawFolder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const database = await temporaryWarehouse();
  try {
    const delivered = cases.map((one) => ({ one, files: filesOf(one) }));
    for (const { files } of delivered) for (const file of files) deliver(rawFolder, file);
    const landing = await landExtracts(database, { rawFolder, feeds, force: null, key: temporaryKey() });
    await loadReferenceTables(database);
    const staging = await stageFeeds(database, feeds, landing.accepted);
    await buildEveryMart(database, landing.accepted);
    const reconciled = new Map(
      reconcile(landing, staging).map((account) => [account.receipt.file, account] as const),
    );
    const findings = groupedByFile([...landing.findings, ...staging.findings]);
    const kept = await keptRows(database);
    return delivered.map(({ one, files }) => verdictOf(one, files, { reconciled, findings, kept }));
  } finally {
    database.close();
    rmSync(rawFolder, { recursive: true, force: true });
  }
}

function deliver(rawFolder: string, { file, content }: RawFile): void {
  const path = join(rawFolder, file);
  mkdirSync(content === null ? path : dirname(path), { recursive: true });
  if (content !== null) writeFileSync(path, content);
}

async function buildEveryMart(database: Database, accepted: readonly Receipt[]): Promise<void> {
  await loadNeighbourhoods(database, null);
  const { marts } = await updateMarts(database, feeds);
  await assertEveryRowUsed(
    database,
    accepted,
    marts.filter((mart) => !isMadeFromMarts(mart)),
  );
  await runChecks(database, feeds);
}

type Kept = ReadonlyMap<number, { landed: number; quarantined: number; staged: number }>;

/** Rows of each extract that stand in the warehouse, by its number. */
async function keptRows(database: Database): Promise<Kept> {
  const ofEach = (what: string, table: string) =>
    `select extract_id, '${what}' as what, count(*) as rows from ${table} group by extract_id`;
  const counts = await database.rows<{
    extract_id: number;
    what: 'landed' | 'quarantined' | 'staged';
    rows: number;
  }>(
    [
      ofEach('quarantined', 'quarantine'),
      ...feeds.flatMap((feed) => [ofEach('landed', landedTable(feed)), ofEach('staged', `stg_${feed}`)]),
    ].join('\nunion all '),
  );
  const kept = new Map<number, { landed: number; quarantined: number; staged: number }>();
  for (const { extract_id: id, what, rows } of counts) {
    kept.set(id, { ...(kept.get(id) ?? { landed: 0, quarantined: 0, staged: 0 }), [what]: rows });
  }
  return kept;
}

function verdictOf(
  one: FuzzCase,
  files: readonly RawFile[],
  given: {
    readonly reconciled: ReadonlyMap<string, Reconciliation>;
    readonly findings: ReadonlyMap<string, readonly Finding[]>;
    readonly kept: Kept;
  },
): Verdict {
  const accounts = files.flatMap(({ file }) => given.reconciled.get(file) ?? []);
  return {
    number: one.number,
    kinds: one.mutations.map(({ kind }) => kind),
    rows: accounts.reduce((sum, { receipt }) => sum + receipt.rows_in, 0),
    state: accounts[0]?.state ?? 'not an extract',
    problems: files.flatMap((file) => {
      const reconciled = given.reconciled.get(file.file);
      const findings = given.findings.get(file.file) ?? [];
      const kept = given.kept.get(reconciled?.receipt.extract_id ?? -1) ?? {
        landed: 0,
        quarantined: 0,
        staged: 0,
      };
      return whatDoesNotAddUp(contractOf(one.feed), file, { reconciled, findings, kept }).map(
        (problem) => `${file.file}: ${problem}`,
      );
    }),
  };
}

function groupedByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) groups.set(found.file, [...(groups.get(found.file) ?? []), found]);
  return groups;
}

/** What landing and staging made of one file. */
export interface Outcome {
  readonly reconciled: Reconciliation | undefined;
  readonly findings: readonly Finding[];
  /** Rows of it that stand in the warehouse. */
  readonly kept: { readonly landed: number; readonly quarantined: number; readonly staged: number };
}

/** Why a file's rows do not add up; empty where they do. */
export function whatDoesNotAddUp(contract: Contract, { file, content }: RawFile, outcome: Outcome): string[] {
  const { reconciled, findings, kept } = outcome;
  const isTold = findings.some(({ level }) => level !== 'rejects row');
  const isFile = content !== null;
  if (!reconciled)
    return isTold || !isFile || !isNamedCsv(file) ? [] : ['not landed, and nothing is said of it'];
  const { receipt, state, rowsAccepted, rowsQuarantined, rowsSkipped } = reconciled;
  const counted = !isFile ? 0 : countRows(contract, file, content);
  const used = rowsAccepted + rowsQuarantined + rowsSkipped;
  const isUsed = state === 'accepted';
  const held = sumOf(findings.filter(({ level }) => level === 'rejects row'));
  return [
    differ('rows counted and rows in', counted ?? receipt.rows_in, receipt.rows_in),
    differ('rows in and rows accounted for', receipt.rows_in, used),
    differ('rows accepted and rows staged', isUsed ? rowsAccepted : 0, kept.staged),
    differ('rows of the receipt and rows landed', receipt.rows_accepted, kept.landed),
    isUsed ? differ('rows in quarantine and rows kept there', rowsQuarantined, kept.quarantined) : [],
    isUsed ? differ('rows in quarantine and rows of findings', rowsQuarantined, held) : [],
    state !== 'accepted' && !isTold ? [`${state}, and nothing is said of it`] : [],
    counted === null && state === 'accepted' ? ['accepted, though it cannot be unpacked'] : [],
  ].flat();
}

function isNamedCsv(file: string): boolean {
  return /\.csv(\.gz)?$/i.test(file);
}

function sumOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { rows }) => sum + rows, 0);
}

function differ(what: string, one: number, other: number): string[] {
  return one === other ? [] : [`${what} differ: ${one} and ${other}`];
}
