import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeKept } from '../../src/kept-file.ts';
import { OutputHeld } from '../../src/publish/move-folder.ts';
import { finishPublishing, removeWorkFolder, replaceOutputs } from '../../src/publish/replace-outputs.ts';
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

  it('puts the new folder whole in the place of the old, with nothing of the old left in it', async () => {
    write('mart', 'a.txt', 'old');
    write('mart', 'gone.txt', 'old');
    write('work', 'mart', 'a.txt', 'new');
    await replaceOutputs(join(folder.path, 'work'), folder.path, ['mart']);
    expect(read('mart', 'a.txt')).toBe('new');
    expect(() => read('mart', 'gone.txt')).toThrow();
  });

  it('leaves the page that says what the folder holds', async () => {
    write('mart', 'README.md', 'what stands here');
    write('work', 'mart', 'a.txt', 'new');
    await replaceOutputs(join(folder.path, 'work'), folder.path, ['mart']);
    expect(read('mart', 'README.md')).toBe('what stands here');
  });

  it('puts every old folder back when one of the moves fails', async () => {
    write('charts', 'a.txt', 'old charts');
    write('mart', 'a.txt', 'old mart');
    write('work', 'charts', 'a.txt', 'new charts');
    await expect(replaceOutputs(join(folder.path, 'work'), folder.path, ['charts', 'mart'])).rejects.toThrow(
      'nothing to move',
    );
    expect(read('charts', 'a.txt')).toBe('old charts');
    expect(read('mart', 'a.txt')).toBe('old mart');
  });

  describe('while another program holds a file of the mart open', () => {
    const work = () => join(folder.path, '.building-1');
    const hold = (isHeld: (from: string) => boolean) => (from: string, to: string) => {
      if (isHeld(from)) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      renameSync(from, to);
    };
    const publish = (rename: (from: string, to: string) => void) =>
      replaceOutputs(work(), folder.path, ['charts', 'mart'], rename);
    const publishedNow = () => [read('charts', 'a.txt'), read('mart', 'a.txt')];
    beforeEach(() => {
      for (const name of ['charts', 'mart']) {
        write(name, 'a.txt', 'old');
        write('.building-1', name, 'a.txt', 'new');
      }
    });

    it('waits for it to be closed', async () => {
      let tries = 0;
      await publish(
        hold((from) => {
          if (from === join(folder.path, 'mart')) tries += 1;
          return from === join(folder.path, 'mart') && tries <= 2;
        }),
      );
      expect(tries).toBe(3);
      expect(publishedNow()).toEqual(['new', 'new']);
    });

    it('leaves the old outputs whole in the end, and says whom to ask', async () => {
      const held = publish(hold((from) => from === join(folder.path, 'mart')));
      await expect(held).rejects.toThrow(OutputHeld);
      await expect(held).rejects.toThrow(
        /^\[blocks\] output-held-open: mart: .* holds open \(EBUSY\)\. Ask those who have a file of it open/,
      );
      expect(publishedNow()).toEqual(['old', 'old']);
      removeWorkFolder(work(), folder.path);
      expect(readdirSync(folder.path).sort()).toEqual(['charts', 'mart']);
    });

    it('has the next build finish the moves where the old outputs could not be put back', async () => {
      let isBroken = false;
      const rename = hold((from) => {
        isBroken ||= from === join(folder.path, 'mart');
        return isBroken;
      });
      await expect(publish(rename)).rejects.toThrow(OutputHeld);
      removeWorkFolder(work(), folder.path);
      expect(existsSync(work())).toBe(true);
      expect(await finishPublishing(folder.path)).toBe(true);
      expect(publishedNow()).toEqual(['new', 'new']);
      expect(readdirSync(folder.path).sort()).toEqual(['charts', 'mart']);
    });
  });

  describe('when a process dies', () => {
    const finish = () => finishPublishing(folder.path);
    const journal = () =>
      write('.publishing.json', JSON.stringify({ work: '.building-1', folders: ['charts', 'mart'] }));
    const isNew = () => [read('charts', 'a.txt'), read('mart', 'a.txt')];

    it('before it moved anything, the next finishes every move', async () => {
      for (const name of ['charts', 'mart']) {
        write(name, 'a.txt', 'old');
        write('.building-1', name, 'a.txt', 'new');
      }
      journal();
      expect(await finish()).toBe(true);
      expect(isNew()).toEqual(['new', 'new']);
      expect(readdirSync(folder.path).sort()).toEqual(['charts', 'mart']);
    });

    it('between two moves, or between the two halves of one, the next finishes the rest', async () => {
      write('charts', 'a.txt', 'new');
      write('.building-1', 'replaced', 'charts', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'new');
      write('.building-1', 'replaced', 'mart', 'a.txt', 'old');
      journal();
      expect(await finish()).toBe(true);
      expect(isNew()).toEqual(['new', 'new']);
    });

    it('while it wrote down what it would move, the old outputs stay', async () => {
      write('mart', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'new');
      write('.publishing.json', '{"work": ".buil');
      expect(await finish()).toBe(false);
      expect(read('mart', 'a.txt')).toBe('old');
      expect(readdirSync(folder.path)).toEqual(['mart']);
    });

    it.each([
      'null',
      '{}',
      '7',
      '{"work": "../x", "folders": ["mart"]}',
      '{"work": ".building-1/../..", "folders": ["mart"]}',
      '{"work": 1, "folders": ["mart"]}',
      '{"work": ".building-1", "folders": 1}',
      '{"work": ".building-1", "folders": [1, 2]}',
      '{"work": ".building-1", "folders": ["mart", "../mart"]}',
    ])('and its journal is %s, nothing is moved', async (text) => {
      write('mart', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'new');
      write('.publishing.json', text);
      expect(await finish()).toBe(false);
      expect(read('mart', 'a.txt')).toBe('old');
      expect(readdirSync(folder.path)).toEqual(['mart']);
    });

    it('between two halves of a move, and its journal is damaged, the next puts the old outputs back', async () => {
      write('mart', 'a.txt', 'old');
      write('reports', 'one', 'a.txt', 'new');
      write('.building-1', 'mart', 'a.txt', 'new');
      write('.building-1', 'replaced', 'charts', 'a.txt', 'old');
      write('.building-1', 'replaced', 'reports', 'one', 'a.txt', 'old');
      write('.building-1', 'replaced', 'reports', 'two', 'a.txt', 'old');
      mkdirSync(join(folder.path, '.building-1', 'replaced', 'published', 'three'), { recursive: true });
      writeKept(join(folder.path, '.publishing.json'), '{}');
      write('.publishing.json', JSON.stringify({ work: '.building-1', folders: ['charts', 'mart'] }));
      expect(await finish()).toBe(false);
      expect(isNew()).toEqual(['old', 'old']);
      expect([read('reports', 'one', 'a.txt'), read('reports', 'two', 'a.txt')]).toEqual(['new', 'old']);
      expect(readdirSync(folder.path).sort()).toEqual(['charts', 'mart', 'published', 'reports']);
    });

    it('and somebody removes what it had made, the next leaves what is published', async () => {
      for (const name of ['charts', 'mart']) write(name, 'a.txt', 'old');
      journal();
      rmSync(join(folder.path, '.building-1'), { recursive: true, force: true });
      expect(await finish()).toBe(true);
      expect(isNew()).toEqual(['old', 'old']);
    });

    it('before it had finished its outputs, the next removes them', async () => {
      write('mart', 'a.txt', 'old');
      write('.building-1', 'mart', 'a.txt', 'half');
      expect(await finish()).toBe(false);
      expect(readdirSync(folder.path)).toEqual(['mart']);
    });
  });
});
