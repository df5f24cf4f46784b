import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFinding } from '../../src/findings/finding.ts';
import { ForceNotChosen } from '../../src/land/land.ts';
import {
  burglary,
  feedsOf,
  landFiles,
  landFolder,
  place,
  rawFolder,
  street,
  streetFile,
} from './raw-folder.ts';

const content = street(burglary('id1'), burglary('id2'));
const files = { '2018-04-x-street.csv': street(burglary('id1', '2018-04')) };
const isWindows = process.platform === 'win32';

test.each([
  '2018-05-x-street.CSV',
  'deep/er/2018-05-x-street.csv',
  '2018-05-caf\u00e9-\u0177-street.csv',
  "2018-05-o'x-street.csv",
  "2018-05-x'; drop table receipt; ---street.csv",
  'a[1]{b}/2018-05-x-street.csv',
  'month=2018-04/2018-05-x-street.csv',
])('a file named %s is read', async (name) => {
  const { landing, findings } = await landFiles({ [name]: content });
  expect(findings).toEqual([]);
  expect(landing.accepted.map(({ file, month, rows_accepted }) => [file, month, rows_accepted])).toEqual([
    [name, '2018-05', 2],
  ]);
});

test.skipIf(isWindows)('a pattern in a folder name is no pattern', async () => {
  const { landing } = await landFiles({
    'a*/2018-05-x-street.csv': content,
    'ab/2018-06-x-street.csv': street(burglary('id3', '2018-06')),
  });
  expect(landing.accepted.map(({ month, rows_accepted }) => [month, rows_accepted])).toEqual([
    ['2018-05', 2],
    ['2018-06', 1],
  ]);
});

test.each(['2018-13-x-street.csv', '2018-00-x-street.csv', '0018-05-x-street.csv'])(
  'the month in the name %s does not exist',
  async (name) => {
    const { findings, landing } = await landFiles({ [name]: content });
    expect(findings.map(place)).toMatchObject([{ code: 'no-such-month', level: 'blocks', file: name }]);
    expect(landing.accepted).toEqual([]);
  },
);

test('a .csv whose name says nothing is noted, and files of other kinds are left alone', async () => {
  const { findings } = await landFiles({
    ...files,
    'crimes of May.csv': content,
    'crime-2018-05-v99999999999999.csv': content,
    'notes.txt': '',
    'reference/areas.csv': '',
  });
  expect(findings.map(({ code, level, file }) => [code, level, file])).toEqual([
    ['unknown-file-name', 'notes', 'crime-2018-05-v99999999999999.csv'],
    ['unknown-file-name', 'notes', 'crimes of May.csv'],
  ]);
});

test('a workbook, an archive and a list in another ending are named with what to do, where they look like extracts', async () => {
  const { findings } = await landFiles(
    {
      'crime-2018-06.xlsx': 'PK',
      'incident/Incident 2018-05 final.XLS': '',
      'more.zip': '',
      'call-2018-06.txt': '',
      'custody-2018-06.xlsm': '',
      '~$crime-2018-06.xlsx': '',
      'reference/areas.xlsx': '',
      'readme.pdf': '',
      'sickness-2018-06.txt': '',
    },
    feedsOf.own,
  );
  expect(findings.map(({ code, level, file, todo }) => [code, level, file, todo])).toEqual([
    ['not-csv', 'notes', 'call-2018-06.txt', "Save it as 'CSV UTF-8', as call-2018-06.csv; it was not read"],
    [
      'workbook',
      'notes',
      'crime-2018-06.xlsx',
      "Save the sheet as 'CSV UTF-8', as crime-2018-06.csv, if it is an extract; it was not read",
    ],
    [
      'workbook',
      'notes',
      'custody-2018-06.xlsm',
      "Save the sheet as 'CSV UTF-8', named for its feed and month, if it is an extract; it was not read",
    ],
    [
      'workbook',
      'notes',
      'incident/Incident 2018-05 final.XLS',
      "Save the sheet as 'CSV UTF-8', as incident-2018-05.csv, if it is an extract; it was not read",
    ],
    ['archive', 'notes', 'more.zip', 'Unpack it here if extracts are in it; it was not read'],
  ]);
});

test('names are suggested of the feeds of the publication only', async () => {
  const of = async (feeds: readonly string[], force?: string) => {
    const { findings } = await landFiles(
      { ...files, 'crimes.csv': '', '2018_05_crime.csv': '', 'street 05-2018.csv': '' },
      feeds,
      force,
    );
    return findings.map(({ expected, todo }) => `${expected.replace(/.*such as /, '')}: ${todo}`);
  };
  const rename = (name: string) => `Rename the file ${name}if it is an extract; it was not read`;
  const ofStreet = '2018-05-<force>-stop-and-search.csv or 2018-05-<force>-street.csv';
  expect(await of(feedsOf.open, 'x')).toEqual([
    `${ofStreet}: ${rename('')}`,
    `${ofStreet}: ${rename('')}`,
    `${ofStreet}: ${rename('2018-05-x-street.csv ')}`,
  ]);
  expect(await of(['crime', 'call'])).toEqual([
    `call-2018-05.csv or crime-2018-05.csv: ${rename('crime-2018-05.csv ')}`,
    `call-2018-05.csv or crime-2018-05.csv: ${rename('')}`,
    `call-2018-05.csv or crime-2018-05.csv: ${rename('')}`,
  ]);
});

test('files of outcomes of data.police.uk are named once, with what to do', async () => {
  const { findings } = await landFiles({
    ...files,
    '2018-04-x-outcomes.csv': '',
    '2018-05-x-outcomes.csv': '',
  });
  expect(findings).toMatchObject([
    {
      code: 'outcomes-file',
      level: 'notes',
      file: '2018-04-x-outcomes.csv',
      got: 'a file of outcomes of data.police.uk, the first of 2',
      todo: 'Nothing: outcomes are read from the street files, and this one is not',
    },
  ]);
});

test('extracts of other forces than the one chosen are named once, with what to do', async () => {
  const { findings, landing } = await landFiles(
    { ...files, '2018-04-y-street.csv': '', '2018-05-y-street.csv': '', '2018-05-z-stop-and-search.csv': '' },
    undefined,
    'x',
  );
  expect(landing.accepted).toHaveLength(1);
  expect(findings).toMatchObject([
    { code: 'another-force', level: 'notes', file: '2018-04-y-street.csv', got: '3 extracts of y, z' },
  ]);
});

test('a folder where a file should be is told, and the other files are used', async () => {
  const folder = rawFolder(files);
  mkdirSync(join(folder, streetFile));
  const { findings, landing } = await landFolder(folder);
  expect(findings).toMatchObject([
    { code: 'not-a-file', level: 'blocks', file: streetFile, got: 'a folder' },
  ]);
  expect(landing.accepted).toHaveLength(1);
});

test.skipIf(isWindows)('a named pipe, a device and broken links are told and never opened', async () => {
  const folder = rawFolder(files);
  const at = (name: string) => join(folder, name);
  execFileSync('mkfifo', [at('2018-05-x-street.csv')]);
  symlinkSync('/dev/zero', at('2018-06-x-street.csv'));
  symlinkSync('nowhere', at('2018-07-x-street.csv'));
  symlinkSync('2018-08-x-street.csv', at('2018-08-x-street.csv'));
  symlinkSync('nowhere', at('latest'));
  const { findings, landing } = await landFolder(folder);
  expect(findings.map(({ code, level, file, got }) => [code, level, file, got])).toEqual([
    ['not-a-file', 'blocks', '2018-05-x-street.csv', 'a named pipe'],
    ['not-a-file', 'blocks', '2018-06-x-street.csv', 'a device'],
    [
      'not-a-file',
      'blocks',
      '2018-07-x-street.csv',
      'a link that leads nowhere, or a name that cannot be read',
    ],
    ['not-a-file', 'blocks', '2018-08-x-street.csv', 'a link that leads to itself'],
    ['not-looked-into', 'notes', 'latest', 'a link that leads nowhere, or a name that cannot be read'],
  ]);
  expect(landing.accepted).toHaveLength(1);
});

test.skipIf(isWindows)('a link back to a folder above it is not followed round and round', async () => {
  const folder = rawFolder({ [`a/${streetFile}`]: content });
  symlinkSync('..', join(folder, 'a', 'again'));
  const { findings, landing } = await landFolder(folder);
  expect(findings).toEqual([]);
  expect(landing.accepted.map(({ file }) => file)).toEqual([`a/${streetFile}`]);
});

test.skipIf(isWindows)(
  'a link to a folder that the raw folder stands in is told, and not followed',
  async () => {
    const folder = rawFolder({ [streetFile]: content });
    for (const [name, target] of [
      ['disk', '/'],
      ['up', '..'],
    ] as const)
      symlinkSync(target, join(folder, name));
    const { findings, landing } = await landFolder(folder);
    expect(findings.map(({ code, level, file, got }) => [code, level, file, got])).toEqual(
      ['disk', 'up'].map((name) => [
        'not-looked-into',
        'notes',
        name,
        'a link to a folder that the raw folder stands in',
      ]),
    );
    expect(landing.accepted).toHaveLength(1);
  },
);

test.skipIf(isWindows)(
  'links that lead to 2^40 ways through the folder end, and each file is found once',
  async () => {
    const folder = rawFolder({ [`40/${streetFile}`]: content });
    for (let level = 1; level < 40; level += 1) {
      mkdirSync(join(folder, `${level}`));
      for (const name of ['a', 'b']) symlinkSync(join('..', `${level + 1}`), join(folder, `${level}`, name));
    }
    const { findings, landing } = await landFolder(folder);
    expect(findings).toEqual([]);
    expect(landing.accepted.map(({ file }) => file)).toHaveLength(1);
  },
);

test.skipIf(isWindows)('a name with a line break is printed on one line', async () => {
  const folder = rawFolder({});
  mkdirSync(join(folder, 'a\nb'));
  writeFileSync(join(folder, 'a\nb', streetFile), '');
  const { findings } = await landFolder(folder);
  expect(findings.map(describeFinding)).toEqual([
    expect.stringContaining(String.raw`a\u000ab/${streetFile}, line 1`),
  ]);
});

test('files of two forces need one to be chosen, and one that is there', async () => {
  const two = { [streetFile]: content, '2018-05-y-street.csv': street(burglary('id9')) };
  await expect(landFiles(two)).rejects.toThrow(new ForceNotChosen(['x', 'y']));
  await expect(landFiles(two, undefined, 'z')).rejects.toThrow("there is no extract of the force 'z'");
  const { landing } = await landFiles(two, undefined, 'Y');
  expect(landing.accepted.map(({ file }) => file)).toEqual(['2018-05-y-street.csv']);
  expect(landing.force).toBe('y');
});
