import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initCommand } from '../../src/commands/init.ts';
import { readSettings, settingsFile } from '../../src/commands/settings.ts';
import { passingFolder } from '../build-into.ts';

describe('insight init', () => {
  const before = process.cwd();
  let folder: ReturnType<typeof passingFolder>;
  beforeEach(() => {
    folder = passingFolder();
    process.chdir(folder.path);
  });
  afterEach(() => {
    process.chdir(before);
    folder.remove();
  });

  /** Answers the questions with these lines; what was told meanwhile. */
  async function answer(...lines: string[]): Promise<string> {
    const output = new PassThrough();
    await initCommand({ input: Readable.from(lines.map((line) => `${line}\n`)), output });
    return String(output.read());
  }
  const street = (force: string) => writeFileSync(`2020-01-${force}-street.csv`, '');

  it('writes what is answered, which later commands are told by', async () => {
    street('city-of-london');
    const told = await answer('.', '', '', 'out');
    expect(told).toContain('1 extract of 1 feed, January 2020 to January 2020');
    expect(readSettings(settingsFile)).toEqual({
      settings: { publication: 'open-data', raw: '.', force: 'city-of-london', out: 'out' },
      problem: null,
    });
  });

  it('asks again where an answer cannot be, with the nearest that can', async () => {
    street('kent');
    street('city-of-london');
    const told = await answer('nowhere', '.', 'open', '2', 'london', 'kent', '');
    expect(told).toContain('There is no folder nowhere.');
    expect(told).toContain("There is no paper 'open'; nearest: open-data.");
    expect(told).toContain("There is no extract of 'london'; nearest: city-of-london.");
    expect(readSettings(settingsFile).settings).toMatchObject({ publication: 'open-data', force: 'kent' });
  });

  it('keeps what else was set before, and offers what was answered', async () => {
    writeFileSync(
      settingsFile,
      '{"publication":"forces","raw":".","memory":"2GB","out":"here","force":"kent"}',
    );
    await answer('', '', '');
    expect(readSettings(settingsFile).settings).toEqual({
      publication: 'forces',
      raw: '.',
      memory: '2GB',
      out: 'here',
    });
  });

  it('writes nothing where the answers end early', async () => {
    await expect(answer('.')).rejects.toThrow('nothing is written');
    expect(existsSync(settingsFile)).toBe(false);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['{"raw": ', /cannot be read as JSON/],
    ['["raw"]', /^no object$/],
    ['{"rawe": "here", "out": 3}', /^'rawe', which is no setting; 'out' without a text$/],
  ])('%s is refused in plain words', (text, got) => {
    const folder = passingFolder();
    const file = join(folder.path, settingsFile);
    writeFileSync(file, text);
    const { settings, problem } = readSettings(file);
    expect(settings).toEqual({});
    expect(problem).toMatchObject({ code: 'settings-not-usable', file: settingsFile });
    expect(problem?.got).toMatch(got);
    expect(readFileSync(file, 'utf8')).toBe(text);
    folder.remove();
  });
});
