import type { Database } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { ExtractFile } from './extract-file.ts';
import { changedWhileRead, type FileState, fileState, isFileError, unreadableFile } from './file-state.ts';
import { type Inspection, inspectBytes, isZlibError } from './inspect-bytes.ts';
import { landRows, refusedRows } from './land-rows.ts';
import type { Reading } from './read-rows.ts';
import { findingsOf, type Receipt } from './receipt.ts';

export interface Landed {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  /** Landed before with the same content: not read again. */
  readonly isKnown: boolean;
}

/** What a file was found to be, before its rows are read. */
interface Look {
  readonly state: FileState;
  readonly inspection: Inspection;
}

/**
 * Lands one extract: accepted rows and quarantine, and gives its receipt and findings. `known` finds the receipt
 * of an extract landed before under the same file name, by its SHA-256. The caller sees to the transaction, and
 * keeps the receipt in it.
 */
export async function landExtract(
  database: Database,
  extract: ExtractFile,
  given: { readonly extractId: number; readonly fingerprint: string; readonly reading: Reading },
  known: (sha256: string) => Receipt | undefined,
): Promise<Landed> {
  const look = await orFinding(extract.file, async (): Promise<Look> => {
    const state = fileState(extract.path);
    return { state, inspection: await inspectBytes(extract.path) };
  });
  const before = 'inspection' in look ? known(look.inspection.sha256) : undefined;
  if (before) return { receipt: before, findings: await findingsOf(database, before), isKnown: true };

  const rows =
    'inspection' in look
      ? await orFinding(extract.file, () => landRows(database, extract, look, given))
      : look;
  const { facts, findings } =
    'facts' in rows
      ? rows
      : { facts: refusedRows('inspection' in look ? look.inspection.rows : 0), findings: [rows] };
  const isWhole = !findings.some((found) => passing.includes(found.code));
  const receipt: Receipt = {
    extract_id: given.extractId,
    feed: extract.contract.feed,
    file: extract.file,
    month: extract.month,
    force: extract.force,
    version: extract.version,
    is_synthetic: extract.isSynthetic,
    // Without its hash a file is never known: the next build looks at it anew.
    sha256: isWhole && 'inspection' in look ? look.inspection.sha256 : '',
    content_sha256: isWhole && 'inspection' in look ? look.inspection.contentSha256 : '',
    bytes: 'inspection' in look ? look.inspection.bytes : 0,
    received_at: ('inspection' in look ? look.state.writtenAt : new Date()).toISOString(),
    fingerprint: given.fingerprint,
    ...facts,
  };
  return { receipt, findings, isKnown: false };
}

/** Findings about the moment, not about the content. */
const passing = ['unreadable-file', 'changed-while-read'];

/**
 * The work's result, or the finding that the file cannot be read; any other error is a fault. Damage to a .gz is
 * found when it is inspected: met later, it was done meanwhile.
 */
async function orFinding<Result>(file: string, work: () => Promise<Result>): Promise<Result | Finding> {
  try {
    return await work();
  } catch (error) {
    if (isFileError(error)) return unreadableFile(file, error);
    if (isZlibError(error)) return changedWhileRead(file);
    throw error;
  }
}
