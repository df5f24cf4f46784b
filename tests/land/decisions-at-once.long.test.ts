import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeKept } from '../../src/kept-file.ts';
import { addDecision, type Decision, decisionsFile, readDecisions } from '../../src/land/decisions.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { rawFolder } from './raw-folder.ts';

const sha256 = 'a'.repeat(64);

function withdrawn(path: string): Decision {
  return { file: path, sha256, decision: 'withdraw', reason: 'sent by mistake', decided_on: '2018-06-05' };
}

function decisionsIn(folder: string): readonly Decision[] {
  const read = readDecisions(folder);
  if ('finding' in read) throw new Error(read.finding.got);
  return read.decisions;
}

const compiled = projectFolder('dist', 'src', 'land', 'decisions.js');

/** Processes that begin to decide when the file `go` is there, each on extracts of its own. */
function deciders(folder: string, processes: number, each: number) {
  const script = `
    const { existsSync } = await import('node:fs');
    const { addDecision } = await import(${JSON.stringify(`file://${compiled}`)});
    const [folder, own, each] = process.argv.slice(1);
    process.stdout.write('ready');
    while (!existsSync(folder + '/go')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    for (let n = 0; n < Number(each); n += 1)
      addDecision(folder, { file: own + '-' + n + '.csv', sha256: '${sha256}', decision: 'withdraw',
        reason: 'x', decided_on: '2018-06-05' });`;
  return Array.from({ length: processes }, (_, own) =>
    spawn(process.execPath, ['--input-type=module', '-e', script, folder, String(own), String(each)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

test.each([
  [17, 3],
  [50, 1],
])(
  'decisions made at once by %i processes, %i by each, are all kept',
  async (processes, each) => {
    const folder = rawFolder({});
    const children = deciders(folder, processes, each);
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    const ends = children.map((child) => once(child, 'exit'));
    writeFileSync(join(folder, 'go'), '');
    expect((await Promise.all(ends)).map(([code]) => code)).toEqual(Array(processes).fill(0));
    const expected = Array.from(
      { length: processes * each },
      (_, at) => `${Math.floor(at / each)}-${at % each}.csv`,
    );
    expect(
      decisionsIn(folder)
        .map((made) => made.file)
        .sort(),
    ).toEqual(expected.sort());
    expect(readdirSync(folder).sort()).toEqual([decisionsFile, `${decisionsFile}.sha256`, 'go']);
  },
  60_000,
);

test('decisions whose process was killed lose none that were made, and hold up none that follow', async () => {
  const folder = rawFolder({});
  writeFileSync(join(folder, 'go'), '');
  for (let time = 0; time < 5; time += 1) {
    const [child] = deciders(folder, 1, 10_000);
    if (!child) throw new Error('no process');
    const end = once(child, 'exit');
    await once(child.stdout, 'data');
    await new Promise((done) => setTimeout(done, 40 + 7 * time));
    child.kill('SIGKILL');
    await end;
    const kept = existsSync(join(folder, decisionsFile)) ? decisionsIn(folder) : [];
    addDecision(folder, withdrawn(`after ${time}.csv`));
    expect(decisionsIn(folder)).toEqual([...kept, withdrawn(`after ${time}.csv`)]);
    removeKept(join(folder, decisionsFile));
  }
}, 60_000);
