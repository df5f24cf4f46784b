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
  const said = policeUk ?? ownName.exec(name)?.groups;
  const contract = contracts.find(({ feed, policeUkEnding }) =>
    policeUk
      ? policeUkEnding === policeUk.ending?.toLowerCase()
      : !policeUkEnding && feed === said?.feed?.toLowerCase(),
  );
  if (!said || !contract) return null;
  return {
    contract,
    month: said.month ?? '',
    force: said.force?.toLowerCase() ?? null,
    version: Number(said.version ?? 1),
    isSynthetic: said.synthetic !== undefined,
  };
}

/** How the extract of a feed and month is named, for findings and help. */
export function exampleFileName({ feed, policeUkEnding }: Contract, month: string, force: string): string {
  return policeUkEnding ? `${month}-${force}-${policeUkEnding}.csv` : `${feed}-${month}.csv`;
}

/** What a file that is no extract is, as far as its name tells, and what to do with it. */
export interface OtherFile {
  readonly code: 'unknown-file-name' | 'workbook' | 'archive' | 'not-csv' | 'outcomes-file';
  readonly got: string;
  readonly todo: string;
}

const workbook = /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i;
const archive = /\.(zip|7z|rar|tar|tgz|tar\.gz)$/i;
const outcomes = /^\d{4}-\d{2}-.+-outcomes\.csv(\.gz)?$/i;
const csv = /\.csv(\.gz)?$/i;

/**
 * What a name says of a file that is no extract of these feeds: null where it is none of ours to speak of, as a file
 * of another kind or the lock of a workbook that is open.
 */
export function readOtherName(name: string, feeds: readonly Contract[], force: string): OtherFile | null {
  if (/^[~.]/.test(name)) return null;
  if (outcomes.test(name)) {
    const todo = 'Nothing: outcomes are read from the street files, and this one is not';
    return { code: 'outcomes-file', got: 'a file of outcomes of data.police.uk', todo };
  }
  const bare = name.replace(/(\.[a-z0-9]{1,8})+$/i, '');
  const meant = likelyName(bare, feeds, force);
  const as = meant === null ? 'named for its feed and month' : `as ${meant}`;
  if (workbook.test(name)) {
    const todo = `Save the sheet as 'CSV UTF-8', ${as}, if it is an extract; it was not read`;
    return { code: 'workbook', got: 'a workbook', todo };
  }
  if (archive.test(name)) {
    const todo = 'Unpack it here if extracts are in it; it was not read';
    return { code: 'archive', got: 'an archive', todo };
  }
  if (csv.test(name)) {
    const rename = `Rename the file ${meant ?? ''}`.trim();
    const todo = `${rename} if it is an extract; it was not read`;
    return { code: 'unknown-file-name', got: 'a name of no known feed', todo };
  }
  if (readFileName(`${bare}.csv`, feeds) === null) return null;
  const todo = `Save it as 'CSV UTF-8', ${as}; it was not read`;
  return { code: 'not-csv', got: 'a file of another kind', todo };
}

/** The name of the extract that a file seems to be meant for: one whose feed and month stand in its name. */
function likelyName(name: string, feeds: readonly Contract[], force: string): string | null {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  const [, year, month] = /(?<!\d)((?:19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])(?!\d)/.exec(name) ?? [];
  const [, monthFirst, yearLast] = /(?<!\d)(0[1-9]|1[0-2])[-_. ]((?:19|20)\d{2})(?!\d)/.exec(name) ?? [];
  const meant = feeds
    .filter((contract) => letters.includes((contract.policeUkEnding ?? contract.feed).replace(/[^a-z]/g, '')))
    .sort((a, b) => b.feed.length - a.feed.length)[0];
  const said = year ? `${year}-${month}` : yearLast ? `${yearLast}-${monthFirst}` : null;
  return meant && said ? exampleFileName(meant, said, force) : null;
}
