import type { Contract } from '../../../src/contracts/contract.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import type { Reconciliation } from '../../../src/stage/reconcile.ts';
import { countRows } from './count-rows.ts';
import type { RawFile } from './draft.ts';

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
