import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contractOf } from '../../../src/contracts/index.ts';
import { programOf } from '../../../src/operations/schedule/outcome.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { writeExtract } from '../../any-extract.ts';
import { passingFolder } from '../../build-into.ts';

describe('insight schedule --once', () => {
  const folder = passingFolder();
  afterAll(folder.remove);
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  writeExtract(raw, contractOf('safeguarding'), '2018-05', ['1']);
  const once = (...given: string[]) =>
    spawnSync(
      process.execPath,
      [projectFolder('bin', 'insight.js'), 'schedule', '--once', '--raw', raw, '--out', out, ...given],
      { encoding: 'utf8', timeout: 60_000 },
    );

  it('ends with 3 each time where the clock is years after the newest extract, tells people once, and builds nothing', () => {
    const command = `"${process.execPath}" -e "console.log('told', process.env.INSIGHT_STATE)"`;
    for (const told of [true, false]) {
      const { status, stdout } = once('--on-finish', command);
      expect(status).toBe(3);
      expect(stdout).toContain('stopped, nothing published: [blocks] clock-ahead: performance-insight');
      expect(stdout.includes('told stopped')).toBe(told);
    }
    expect(existsSync(join(out, 'data-mart'))).toBe(false);
  });

  it('ends with 2 before it looks at anything where the program of --on-finish is not there', () => {
    const { status, stderr, stdout } = once('--on-finish', 'no-such-program --about paper');
    expect(status).toBe(2);
    expect(stderr).toContain('--on-finish: there is no program to run no-such-program --about paper');
    expect(stdout).toBe('');
  });
});

it('the program of a command is looked for on the path, or where the command says', () => {
  expect(programOf(`"${process.execPath}" --version`)).toBe(process.execPath);
  expect(programOf('node --version')).toMatch(/node(\.exe)?$/i);
  expect([programOf('no-such-program'), programOf('./no/such/program'), programOf('')]).toEqual([
    null,
    null,
    null,
  ]);
});
