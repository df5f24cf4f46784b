import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishPublishing, replaceOutputs } from '../../src/publish/replace-outputs.ts';
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

  describe('when a process dies', () => {
    const finish = () => finishPublishing(folder.path);
    const journal = () =>
      write('.publishing.json', JSON.stringify({ work: '.building-1', folders: ['charts', 'mart'] }));
    const isNew = () => [read('charts', 'a.txt'), read('mart', 'a.txt')];

    it('before it moved anything, the next finishes every move', () => {
      for (const name of ['charts', 'mart']) {
        write(name, 'a.txt', 'old');
        write('.building-1', name, 'a.txt', 'new');
      }
      journal();
      expect(finish()).toBe(true);
      expect(isNew()).toEqual(['new', 'new']);
      expect(readdirSync(folder.path).sort()).toEqual(['charts', 'mart']);
    });

    it('between two moves, or between the two halves of one, the next finishes the rest', () => {
      write('charts', 'a.txt', 'new');
      write('.building-1', 'replaced', 'charts', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'new');
      write('.building-1', 'replaced', 'mart', 'a.txt', 'old');
      journal();
      expect(finish()).toBe(true);
      expect(isNew()).toEqual(['new', 'new']);
    });

    it('while it wrote down what it would move, the old outputs stay', () => {
      write('mart', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'new');
      write('.publishing.json', '{"work": ".buil');
      expect(finish()).toBe(false);
      expect(read('mart', 'a.txt')).toBe('old');
      expect(readdirSync(folder.path)).toEqual(['mart']);
    });

    it('before it had finished its outputs, the next removes them', () => {
      write('mart', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'half');
      expect(finish()).toBe(false);
      expect(readdirSync(folder.path)).toEqual(['mart']);
    });
  });
});
