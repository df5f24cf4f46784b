import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  addDecision,
  type Decision,
  decisionsFile,
  readDecisions,
  removeDecision,
} from '../../src/land/decisions.ts';
import { landExtracts } from '../../src/land/land.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { call, callHeader, rawFolder, testKey } from './raw-folder.ts';

const file = 'call/call-2018-05.csv';
const header = 'file,sha256,decision,reason,decided_on';
const sha256 = 'a'.repeat(64);

function withdrawn(path: string): Decision {
  return { file: path, sha256, decision: 'withdraw', reason: 'sent by mistake', decided_on: '2018-06-05' };
}

function decisionsIn(folder: string): readonly Decision[] {
  const read = readDecisions(folder);
  if ('finding' in read) throw new Error(read.finding.got);
  return read.decisions;
}

describe('a decisions file that is damaged stops everything, and is not taken for a file without decisions:', () => {
  test.each<[string, string | Buffer, string]>([
    ['empty', '', 'an empty file'],
    ['blank lines', '\n\n', 'an empty file'],
    ['a byte order mark alone', '\uFEFF', 'an empty file'],
    ['zeros', Buffer.alloc(512), 'a first line that names other columns'],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 1]), 'something that is no text'],
    ['a header cut off', 'file,sha256,deci', 'a first line that names other columns'],
    [
      'rows whose header is gone',
      `${file},${sha256},withdraw,x,2018-06-05\n`,
      'a first line that names other columns',
    ],
    ['another delimiter', `${header.replaceAll(',', ';')}\n`, 'a first line that names other columns'],
    ['a row cut off', `${header}\n${file},${sha256},with`, 'something else'],
    ['another word', `${header}\n${file},${sha256},keep,x,2018-06-05\n`, "the decision 'keep'"],
    [
      'another hash',
      `${header}\n${file},abc,withdraw,x,2018-06-05\n`,
      'a sha256 that is not 64 hexadecimal digits',
    ],
  ])('%s', async (_, content, got) => {
    const folder = rawFolder({ [file]: `${callHeader}\n${call('C1')}\n` });
    const database = await temporaryWarehouse();
    onTestFinished(() => database.close());
    const land = () =>
      landExtracts(database, { rawFolder: folder, feeds: ['call'], force: null, key: testKey });
    const [extract] = (await land()).accepted;
    addDecision(folder, { ...withdrawn(file), sha256: extract?.sha256 ?? '' });
    expect((await land()).accepted).toEqual([]);
    const choice = await database.rows('select * from extract_choice');

    writeFileSync(join(folder, decisionsFile), content);
    const { accepted, findings } = await land();
    expect(accepted).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'decisions-not-readable', level: 'blocks', file: decisionsFile, got },
    ]);
    expect(await database.rows('select * from extract_choice')).toEqual(choice);
    for (const change of [addDecision, removeDecision])
      expect(() => change(folder, withdrawn(file))).toThrow(/decisions.csv.*Put it back from a copy/);
    expect(readFileSync(join(folder, decisionsFile))).toEqual(Buffer.from(content));
  });

  test('the line that cannot be read is named', () => {
    const folder = rawFolder({ [decisionsFile]: `${header}\n${file},abc,withdraw,wrong,2018-06-05\n` });
    expect(readDecisions(folder)).toMatchObject({
      finding: { code: 'decisions-not-readable', level: 'blocks', file: decisionsFile, line: 2 },
    });
  });

  test('a folder in its place', () => {
    const folder = rawFolder({});
    mkdirSync(join(folder, decisionsFile));
    expect(readDecisions(folder)).toMatchObject({ finding: { code: 'decisions-not-readable' } });
  });
});

test.each<[string, (text: string) => string, string]>([
  [
    'a decision taken out of it',
    (text) => text.replace(/^.*second.*\n/m, ''),
    'another content than was written',
  ],
  [
    'cut at the end of a line',
    (text) => text.slice(0, text.indexOf('\n', 80) + 1),
    'another content than was written',
  ],
  [
    'a digit of a hash that is another',
    (text) => text.replace('aaaa', 'aaba'),
    'another content than was written',
  ],
])('a decisions file that can be read and is not as it was written is damaged too: %s', (_, damage, got) => {
  const folder = rawFolder({});
  const path = join(folder, decisionsFile);
  for (const name of ['first.csv', 'second.csv']) addDecision(folder, withdrawn(name));
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
  expect(readDecisions(folder)).toMatchObject({ finding: { code: 'decisions-not-readable', got } });
  expect(() => addDecision(folder, withdrawn(file))).toThrow(
    /Put it back from a copy.*changed on purpose, delete decisions\.csv\.sha256/,
  );
  // The cure that the finding names.
  rmSync(`${path}.sha256`);
  addDecision(folder, withdrawn(file));
  expect(decisionsIn(folder).at(-1)?.file).toBe(file);
});

test('a decisions file that is gone is not taken for one without decisions', () => {
  const folder = rawFolder({});
  addDecision(folder, withdrawn(file));
  rmSync(join(folder, decisionsFile));
  expect(readDecisions(folder)).toMatchObject({ finding: { got: 'none, though one was written' } });
});

test('a decisions file that was written by hand is taken as it stands, and gets its checksum with the next decision', () => {
  const folder = rawFolder({
    [decisionsFile]: `${header}\n${file},${sha256},withdraw,by hand,2018-06-05\n`,
  });
  expect(decisionsIn(folder)).toEqual([{ ...withdrawn(file), reason: 'by hand' }]);
  addDecision(folder, withdrawn('another.csv'));
  expect(existsSync(join(folder, `${decisionsFile}.sha256`))).toBe(true);
  expect(decisionsIn(folder)).toHaveLength(2);
});

test('a decision that was taken back leaves a file without decisions, which can be read', () => {
  const folder = rawFolder({});
  addDecision(folder, withdrawn(file));
  expect(removeDecision(folder, withdrawn(file))).toBe(true);
  expect(decisionsIn(folder)).toEqual([]);
  expect(removeDecision(folder, withdrawn(file))).toBe(false);
});

test.each(
  [
    '@home',
    '=1+1',
    '+44',
    '-1',
    ' spaces ',
    '\ttab',
    "'quoted",
    "'=both",
    'a,b',
    'a"b',
    '\u00A0no break',
  ].map((name) => [name]),
)('an extract in a folder named %j is withdrawn, and stays so when others are decided on', async (name) => {
  const path = `${name}/call-2018-05.csv`;
  const folder = rawFolder({ [path]: `${callHeader}\n${call('C1')}\n` });
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  const land = () =>
    landExtracts(database, { rawFolder: folder, feeds: ['call'], force: null, key: testKey });
  const [extract] = (await land()).accepted;
  addDecision(folder, { ...withdrawn(path), sha256: extract?.sha256 ?? '' });
  addDecision(folder, withdrawn('another.csv'));
  addDecision(folder, withdrawn('=a third.csv'));
  expect((await land()).accepted).toEqual([]);
  expect(decisionsIn(folder).map((made) => made.file)).toEqual([path, 'another.csv', '=a third.csv']);
  expect(readFileSync(join(folder, decisionsFile), 'utf8')).not.toMatch(/^[ =+@-]/m);
});

test('the lock of a process that died is taken away', () => {
  const folder = rawFolder({});
  const lock = join(folder, `${decisionsFile}.lock`);
  // No machine gives a process this number.
  writeFileSync(lock, `4194305 ${hostname()}`);
  addDecision(folder, withdrawn(file));
  expect(existsSync(lock)).toBe(false);
  expect(decisionsIn(folder)).toHaveLength(1);
});
