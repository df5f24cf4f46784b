import type { Contract } from '../contracts/index.ts';

/** A file of the raw folder that its name makes an extract of a feed. */
export interface ExtractFile {
  readonly contract: Contract;
  /** Where it is on this machine. */
  readonly path: string;
  /** Where it is below the raw folder, with forward slashes: the name used in findings, receipts and papers. */
  readonly file: string;
  /** The month its name says, `YYYY-MM`. */
  readonly month: string;
  /** The force its name says, for files of data.police.uk. */
  readonly force: string | null;
  /** 1, or the number of a re-issue (`crime-2018-03-v2.csv`). */
  readonly version: number;
  /** Its name says that its rows are made up. */
  readonly isSynthetic: boolean;
}

const ownName =
  /^(?<feed>[a-z][a-z_]*)-(?<month>\d{4}-\d{2})(?:-v(?<version>\d{1,4}))?(?<synthetic>-synthetic)?\.csv(\.gz)?$/i;
const policeUkName = /^(?<month>\d{4}-\d{2})-(?<force>.+?)-(?<ending>street|stop-and-search)\.csv(\.gz)?$/i;

/** What a file's name says about it; null where it is the name of no feed's extract. */
export function readFileName(
  name: string,
  contracts: readonly Contract[],
): Omit<ExtractFile, 'path' | 'file'> | null {
  const policeUk = policeUkName.exec(name)?.groups;
  if (policeUk) {
    const contract = contracts.find(
      (candidate) => candidate.policeUkEnding === policeUk.ending?.toLowerCase(),
    );
    if (!contract) return null;
    return {
      contract,
      month: policeUk.month ?? '',
      force: (policeUk.force ?? '').toLowerCase(),
      version: 1,
      isSynthetic: false,
    };
  }
  const own = ownName.exec(name)?.groups;
  const contract = contracts.find(
    (candidate) => !candidate.policeUkEnding && candidate.feed === own?.feed?.toLowerCase(),
  );
  if (!own || !contract) return null;
  return {
    contract,
    month: own.month ?? '',
    force: null,
    version: Number(own.version ?? 1),
    isSynthetic: own.synthetic !== undefined,
  };
}

/** How the extracts of a feed are named, for findings and help. */
export function exampleFileName(contract: Contract): string {
  return contract.policeUkEnding
    ? `2018-05-<force>-${contract.policeUkEnding}.csv`
    : `${contract.feed}-2018-05.csv`;
}
