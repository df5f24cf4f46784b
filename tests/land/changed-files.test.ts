import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contractOf } from '../../src/contracts/index.ts';
import { fileState } from '../../src/land/file-state.ts';
import { inspectBytes } from '../../src/land/inspect-bytes.ts';
import { landExtracts, prepareFeed } from '../../src/land/land.ts';
import { type LandedRows, type Look, landRows, landTogether } from '../../src/land/land-together.ts';
import { installPseudonym } from '../../src/land/pseudonym-key.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { burglary, feedsOf, rawFolder, street, streetFile, testKey } from './raw-folder.ts';

const feed = 'police_uk_street';

/** A warehouse ready for street files, and one in a folder with two rows and some broken ones. */
async function prepared(...broken: string[]) {
  const folder = rawFolder({ [streetFile]: street(burglary('id1'), burglary('id2'), ...broken) });
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  await prepareFeed(database, feed, testKey);
  await installPseudonym(database, testKey);
  const path = join(folder, streetFile);
  const about = { month: '2018-05', force: 'x', version: 1, isSynthetic: false };
  const extract = { contract: contractOf(feed), path, file: streetFile, ...about };
  const look = async (): Promise<Look> => {
    const inspection = await inspectBytes(path);
    return { extract, extractId: 1, path, file: streetFile, state: fileState(path), inspection };
  };
  const landLook = async (taken: Look) => {
    const landed: LandedRows[] = [];
    await landRows(database, [taken], async (rows) => void landed.push(...rows.values()));
    if (landed[0] === undefined) throw new Error('nothing was told of the extract');
    return landed[0];
  };
  return { database, path, extract, look, landLook };
}

test.each([
  ['grows', (path: string) => appendFileSync(path, `${burglary('id3')}\n`), []],
  ['grows and has broken lines', (path: string) => appendFileSync(path, `${burglary('id3')}\n`), ['x']],
  ['is written anew in the same size', (path: string) => utimesSync(path, 1, 1), []],
  [
    'is replaced by one of the same size and time',
    (path: string) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(`${path}.new`, readFileSync(path, 'utf8').replace('id1', 'id9'));
      utimesSync(`${path}.new`, atime, mtime);
      renameSync(`${path}.new`, path);
    },
    [],
  ],
  ['is written anew shorter', (path: string) => writeFileSync(path, street(burglary('id1'))), ['x']],
])(
  'a file that %s while it is read is refused, and none of its rows is landed',
  async (_, change, broken) => {
    const { database, path, look, landLook } = await prepared(...broken);
    const taken = await look();
    change(path);
    const landed = await landLook(taken);
    expect(landed.findings).toMatchObject([
      { code: 'changed-while-read', level: 'blocks', file: streetFile },
    ]);
    expect(landed.facts).toMatchObject({ state: 'refused', rows_in: 2 + broken.length, rows_accepted: 0 });
    expect(await database.rows(`select * from landed_${feed}`)).toEqual([]);
    expect(await database.rows('select * from quarantine')).toEqual([]);
  },
);

test('a file that is gone before it is looked at is refused, and never known again', async () => {
  const { database, path, extract } = await prepared();
  rmSync(path);
  const nothingKnown = { receiptsOf: () => [], findingsOf: () => [] };
  const [gone] = await landTogether(database, [{ extract, extractId: 1 }], '', nothingKnown);
  expect(gone?.findings).toMatchObject([{ code: 'unreadable-file', level: 'blocks', file: streetFile }]);
  expect(gone?.receipt).toMatchObject({ state: 'refused', rows_in: 0, sha256: '' });
  expect(await database.rows('select file, state from receipt')).toEqual([
    { file: streetFile, state: 'refused' },
  ]);
});

test('a file that is gone between the look and the rows is refused', async () => {
  const { path, look, landLook } = await prepared();
  const taken = await look();
  rmSync(path);
  const { facts, findings } = await landLook(taken);
  expect(facts).toMatchObject({ state: 'refused', rows_in: 2, rows_accepted: 0 });
  expect(findings).toMatchObject([{ code: 'unreadable-file', level: 'blocks', file: streetFile }]);
});

test('known content is not read again; a changed file is; one taken away is forgotten', async () => {
  const may = street(burglary('id1'));
  const folder = rawFolder({ [streetFile]: may, '2018-06-x-street.csv': street(burglary('id2', '2018-06')) });
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  const again = async (key = testKey) => {
    const { newCount, knownCount } = await landExtracts(database, {
      rawFolder: folder,
      feeds: feedsOf.open,
      force: null,
      key,
    });
    const rows = await database.rows<{ id: string }>(`select crime_id as id from landed_${feed} order by 1`);
    return [newCount, knownCount, rows.map(({ id }) => id).join()];
  };
  expect(await again()).toEqual([2, 0, 'id1,id2']);
  expect(await again()).toEqual([0, 2, 'id1,id2']);
  expect(await again('another key')).toEqual([2, 0, 'id1,id2']);
  writeFileSync(join(folder, streetFile), street(burglary('id1'), burglary('id3')));
  expect(await again('another key')).toEqual([1, 1, 'id1,id2,id3']);
  rmSync(join(folder, '2018-06-x-street.csv'));
  expect(await again('another key')).toEqual([0, 1, 'id1,id3']);
});
