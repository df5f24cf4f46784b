import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceOutputs } from '../../src/publish/replace-outputs.ts';
import { passingFolder } from '../build-into.ts';

describe('replacing outputs', () => {
  let folder: ReturnType<typeof passingFolder>;
  beforeEach(() => {
    folder = passingFolder();
  });
  afterEach(() => folder.remove());
  const write = (...path: string[]) => {
    mkdirSync(join(folder.path, ...path.slice(0, -2)), { recursive: true });
    writeFileSync(join(folder.path, ...path.slice(0, -1)), path.at(-1) ?? '');
  };
  const read = (...path: string[]) => readFileSync(join(folder.path, ...path), 'utf8');

  it('puts the new folder whole in the place of the old, with nothing of the old left in it', () => {
    write('mart', 'a.txt', 'old');
    write('mart', 'gone.txt', 'old');
    write('work', 'mart', 'a.txt', 'new');
    replaceOutputs(join(folder.path, 'work'), folder.path, ['mart']);
    expect(read('mart', 'a.txt')).toBe('new');
    expect(() => read('mart', 'gone.txt')).toThrow();
  });

  it('puts every old folder back when one of the moves fails', () => {
    write('charts', 'a.txt', 'old charts');
    write('mart', 'a.txt', 'old mart');
    write('work', 'charts', 'a.txt', 'new charts');
    expect(() => replaceOutputs(join(folder.path, 'work'), folder.path, ['charts', 'mart'])).toThrow();
    expect(read('charts', 'a.txt')).toBe('old charts');
    expect(read('mart', 'a.txt')).toBe('old mart');
  });
});
