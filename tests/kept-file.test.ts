import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { readKept, removeKept, whileLocked, writeKept } from '../src/kept-file.ts';
import { projectFolder } from '../src/project-folder.ts';
import { passingFolder } from './build-into.ts';

let folder: ReturnType<typeof passingFolder>;
let file: string;
beforeEach(() => {
  folder = passingFolder();
  file = join(folder.path, 'state.json');
});
afterEach(() => folder.remove());

describe('a file that is kept', () => {
  it('is read as it was written, and stands alone with its checksum', () => {
    expect(readKept(file)).toEqual({ text: null, damage: null });
    for (const text of ['', 'one', 'två – 2']) {
      writeKept(file, text);
      expect(readKept(file)).toEqual({ text, damage: null });
    }
    expect(readdirSync(folder.path)).toEqual(['state.json', 'state.json.sha256']);
    removeKept(file);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('has a checksum that the tools of the system know', () => {
    writeKept(file, 'abc');
    // The published test vector of SHA-256 (FIPS 180-2, appendix B.1).
    const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sum}  state.json\n`);
    if (process.platform === 'linux')
      expect(
        execFileSync('sha256sum', ['--check', 'state.json.sha256'], { cwd: folder.path, encoding: 'utf8' }),
      ).toContain('OK');
  });

  it.each<[string, (file: string) => void, string]>([
    ['a bit turned', (file) => writeFileSync(file, '{"a":0}'), 'another content than was written'],
    ['cut off', (file) => writeFileSync(file, '{"a"'), 'another content than was written'],
    ['emptied', (file) => writeFileSync(file, ''), 'another content than was written'],
    ['zeros', (file) => writeFileSync(file, Buffer.alloc(7)), 'another content than was written'],
    ['no text', (file) => writeFileSync(file, Buffer.from([0xff])), 'something that is no text'],
    ['removed', (file) => rmSync(file), 'none, though one was written'],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      'a folder',
    ],
    [
      'a link that leads nowhere',
      (file) => {
        rmSync(file);
        symlinkSync('/nowhere/at/all', file);
      },
      'something that cannot be read (ENOENT)',
    ],
    [
      'its checksum damaged',
      (file) => writeFileSync(`${file}.sha256`, 'ba78'),
      'another content than was written',
    ],
  ])('is known for damaged: %s', (_, damage, words) => {
    writeKept(file, '{"a":1}');
    damage(file);
    expect(readKept(file).damage).toBe(words);
  });

  it('that has no checksum yet is taken as it stands, and gets one when it is written', () => {
    writeFileSync(file, 'by hand');
    expect(readKept(file)).toEqual({ text: 'by hand', damage: null });
    writeKept(file, 'next');
    writeFileSync(file, 'by hand');
    expect(readKept(file).damage).toBe('another content than was written');
  });
});

describe('a process that dies while it writes leaves the old file or the new one, whole:', () => {
  const lineOf = (path: string) => readFileSync(`${path}.sha256`, 'utf8');

  it('after each step', () => {
    writeKept(file, 'old');
    const old = lineOf(file);
    writeKept(file, 'new');
    const fresh = lineOf(file);
    const steps: [string, string, string][] = [
      ['old', old, 'old'],
      ['old', fresh + old, 'old'],
      ['new', fresh + old, 'new'],
      ['new', fresh, 'new'],
    ];
    for (const [content, sums, text] of steps) {
      writeFileSync(file, content);
      writeFileSync(`${file}.sha256`, sums);
      expect(readKept(file)).toEqual({ text, damage: null });
    }
  });

  it('the first time, and where the file had no checksum', () => {
    for (const before of [null, 'by hand']) {
      removeKept(file);
      if (before !== null) writeFileSync(file, before);
      writeKept(file, 'new');
      // The lines of the checksum as they stand before the new content takes the place of the old.
      const other = join(folder.path, 'other', 'state.json');
      mkdirSync(join(folder.path, 'other'), { recursive: true });
      writeKept(other, before ?? '');
      writeFileSync(`${file}.sha256`, lineOf(file) + lineOf(other));
      if (before === null) rmSync(file);
      else writeFileSync(file, before);
      expect(readKept(file)).toEqual({ text: before, damage: null });
    }
  });

  it('whenever it is killed, 20 times', async () => {
    const compiled = projectFolder('dist', 'src', 'kept-file.js');
    const script = `
      const { writeKept } = await import(${JSON.stringify(`file://${compiled}`)});
      process.stdout.write('ready');
      for (let n = 0; ; n += 1) writeKept(process.argv[1], String(n).repeat(1000));`;
    for (let time = 0; time < 20; time += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const end = once(child, 'exit');
      await once(child.stdout, 'data');
      // Whoever reads meanwhile never sees half of a file.
      for (let look = 0; look < 5 + time; look += 1) expect(readKept(file).damage).toBe(null);
      child.kill('SIGKILL');
      await end;
      const { text, damage } = readKept(file);
      expect(damage).toBe(null);
      expect(text ?? '').toMatch(/^((\d+?)\2{999})?$/);
    }
  }, 60_000);
});

test('the lock of a process that died while it took a lock away holds nobody up for ever', () => {
  // No machine gives a process this number.
  for (const ending of ['.lock', '.lock.taken']) writeFileSync(`${file}${ending}`, `4194305 ${hostname()}`);
  const old = new Date(Date.now() - 60_000);
  for (const ending of ['.lock', '.lock.taken']) utimesSync(`${file}${ending}`, old, old);
  expect(whileLocked(file, () => 'done')).toBe('done');
  expect(readdirSync(folder.path)).toEqual([]);
});
