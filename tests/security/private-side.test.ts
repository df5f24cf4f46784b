import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { crime } from '../../src/contracts/crime.ts';
import { safeguarding } from '../../src/contracts/safeguarding.ts';
import { keyVariable } from '../../src/land/pseudonym-key.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { land } from '../../src/pipeline/steps/land.ts';
import { writeExtract } from '../any-extract.ts';
import { buildInto, passingFolder, workInto } from '../build-into.ts';
import { buildMart, martOnly, writeStreet } from '../faults/street-build.ts';

const isWindows = process.platform === 'win32';

/** Every file and folder below a folder, and itself, with the rights of others than its owner. */
function rightsOfOthers(folder: string): [string, number][] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return ['', ...below].map((name) => [name, statSync(join(folder, name)).mode & 0o077]);
}

function folders() {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  return { raw: join(folder.path, 'raw'), out: join(folder.path, 'out') };
}

test.skipIf(isWindows)(
  'the warehouse and the key are readable by their owner only, even where they stood open before',
  async () => {
    const { raw, out } = folders();
    writeStreet(raw, '2018-04', '2018-05');
    await buildMart(raw, out);
    const warehouse = join(out, 'warehouse');
    mkdirSync(join(warehouse, 'explained'));
    writeFileSync(join(warehouse, 'explained', 'rows.csv'), '');
    chmodSync(warehouse, 0o777);
    for (const name of readdirSync(warehouse)) chmodSync(join(warehouse, name), 0o777);
    let during: [string, number][] = [];
    const make: typeof martOnly.make = (run) => {
      during = rightsOfOthers(warehouse).filter(([name]) => !name.endsWith('.wal'));
      return martOnly.make(run);
    };
    await buildInto({ ...martOnly, make }, { rawFolder: raw, out });
    for (const rights of [during, rightsOfOthers(warehouse)]) {
      expect(rights.length).toBeGreaterThan(3);
      expect(rights.filter(([, others]) => others !== 0)).toEqual([]);
    }
  },
);

test.skipIf(isWindows)('what is published stays readable by everybody the folder is open to', async () => {
  const { raw, out } = folders();
  writeStreet(raw, '2018-04', '2018-05');
  await buildMart(raw, out);
  expect(statSync(join(out, 'data-mart', 'insight.duckdb')).mode & 0o044).toBe(0o044);
  expect(statSync(join(out, 'data-mart')).mode & 0o055).toBe(0o055);
});

/** Every file below a folder in which a text stands, as letters or as the bytes that it is in hexadecimal. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'hex')].filter(
    ({ length }) => length >= 16,
  );
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => forms.some((form) => readFileSync(join(folder, name)).includes(form)));
}

test('the key stands in its own file and in no other: no log, manifest, mart, paper or warehouse', async () => {
  const { raw, out } = folders();
  for (const month of ['2018-04', '2018-05']) writeExtract(raw, crime, month, ['one', 'two']);
  const printed: unknown[] = [];
  for (const name of ['log', 'error', 'warn'] as const) {
    const spy = vi.spyOn(console, name).mockImplementation((...given) => void printed.push(...given));
    onTestFinished(() => spy.mockRestore());
  }
  const small = { ...performanceInsight, measures: [victimBasedCrime] };
  await buildInto(small, { rawFolder: raw, out });
  const key = readFileSync(join(out, 'warehouse', 'pseudonym.key'), 'utf8');
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(filesWith(out, key)).toEqual([join('warehouse', 'pseudonym.key')]);
  expect(printed.map(String).join()).not.toContain(key);
});

test('a key from the environment is written nowhere, and stands in no error', async () => {
  const { raw, out } = folders();
  const key = 'a key of the force, kept elsewhere';
  vi.stubEnv(keyVariable, key);
  onTestFinished(() => void vi.unstubAllEnvs());
  writeExtract(raw, safeguarding, '2018-05', ['one']);
  const publication = { ...performanceInsight, feeds: ['safeguarding'] as const, measures: [] };
  const failed = await workInto(publication, { rawFolder: raw, out }, async (run) => {
    await land(run);
    return run.database.rows('select pseudonym(nothing)');
  }).catch((error: Error) => `${error.message} ${error.stack}`);
  expect(failed).toContain('pseudonym');
  expect(failed).not.toContain(key);
  expect(filesWith(out, key)).toEqual([]);
  expect(readdirSync(join(out, 'warehouse'))).not.toContain('pseudonym.key');
});
