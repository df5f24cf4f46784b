import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';
import { proofText } from '../../src/proof/proof-text.ts';
import { passingFolder } from '../build-into.ts';
import { handMadeFacts } from './hand-made-facts.ts';
import { writeSmallMart } from './small-mart.ts';

describe('insight proof', () => {
  const folder = passingFolder();
  beforeAll(() => writeSmallMart(folder.path));
  afterAll(folder.remove);

  /** Proofs a text under a file name; needs the project to be built, as `npm test` does. */
  function proof(name: string, text: string, ...given: string[]) {
    const file = join(folder.path, name);
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [projectFolder('bin', 'insight.js'), 'proof', file, '--out', folder.path, ...given],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }

  it('ends with 0 where all is true, and names no measure', () => {
    const { status, stdout } = proof(
      '2018-05.md',
      '## T3A.1\n\nCrime rose by 15.5%, or {{volume}} offences.\n',
    );
    expect(status).toBe(0);
    expect(stdout).toBe(
      'checked 2 figures of 1 sentence about 1 measure; 0 figures not understood\n' +
        '0 errors, 0 notes, against the results to 2018-05.\n',
    );
  });

  it('ends with 3 on an error, and gives the sentence, the claim, the data and the sentence put right', () => {
    const { status, stdout } = proof(
      '2018-05.md',
      '## T1C.1\n\nThe fall of 5.8% equates to 1,010 additional incidents.\n',
    );
    expect(status).toBe(3);
    expect(stdout).toContain('[error] T1C.1, line 3: direction');
    expect(stdout).toContain('"The fall of 5.8% equates to 1,010 additional incidents."');
    expect(stdout).toContain('data:  difference −1,010; 16,404 incidents against 17,414');
    expect(stdout).toContain('write: "The fall of 5.8% equates to 1,010 fewer incidents."');
  });

  it('ends with 3 where nothing was checked: no codes, no text, no figure', () => {
    for (const text of [
      '',
      'Crime fell by 99%.\n',
      '# Crime\n\nCrime fell by 99%.\n',
      '## T3A.1\n\nAll is well.\n',
    ]) {
      const { status, stdout } = proof('paper.md', text);
      expect(status).toBe(3);
      expect(stdout).toContain('checked 0 figures of 0 sentences about 0 measures; 0 figures not understood');
      expect(stdout).toContain('Nothing was checked');
    }
  });

  it('says how many figures it made nothing of', () => {
    const { stdout } = proof(
      '2018-05.md',
      '## T3A.1\n\nCrime rose by 15.5%. Nationally it rose by 9%, and 40 officers were trained.\n',
    );
    expect(stdout).toContain('checked 1 figure of 2 sentences about 1 measure; 2 figures not understood');
  });

  it('ends with 0 on a note', () => {
    const { status, stdout } = proof(
      'paper.md',
      '## T3B.1\n\nThere was a significant fall. The score is 82.5.\n',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('[note] T3B.1');
  });

  it('ends with 3 on a reference that is unknown', () => {
    const { status, stdout } = proof('2018-05.md', '## T3A.1\n\nUp {{chnage}}.\n');
    expect(status).toBe(3);
    expect(stdout).toContain('got {{chnage}}');
  });

  it('proofs against an earlier month, that of the name or the one given', () => {
    const text = '## T3A.1\n\nIn the 12 months to April 2018 86,925 crimes were recorded.\n';
    expect(proof('2018-04.md', text).status).toBe(0);
    expect(proof('paper.md', '## T3A.1\n\nThere were 86,925 crimes.\n', '--as-at', '2018-04').status).toBe(0);
    expect(proof('paper.md', '## T3A.1\n\nThere were 86,925 crimes.\n').status).toBe(3);
  });

  it('ends with 2 without a mart, a file or a month', () => {
    expect(proof('paper.md', '', '--as-at', '2018-13').status).toBe(2);
    const missing = spawnSync(process.execPath, [projectFolder('bin', 'insight.js'), 'proof', 'nowhere.md'], {
      encoding: 'utf8',
    });
    expect(missing.status).toBe(2);
  });
});

it('finds the faults of a whole paper in the published style, and no others', () => {
  const text = readFileSync(projectFolder('tests', 'proof', 'papers', 'published-style.md'), 'utf8');
  const found = proofText(text, 'markdown', handMadeFacts).findings.map(
    ({ code, fault, quoted }) => `${code} ${fault}: ${quoted}`,
  );
  expect(found).toEqual(['T1C.1 direction: 1,010 additional', 'T4C.2 part: 92.6%', 'T4C.2 part: 99.5%']);
});
