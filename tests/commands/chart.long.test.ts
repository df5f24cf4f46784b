import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

describe('insight chart', () => {
  const folder = passingFolder();
  const out = join(folder.path, 'out');
  beforeAll(async () => {
    writeCrimes(join(folder.path, 'raw'), '2016-06', '2018-05', () => ({
      division: 'County',
      district: 'Ashfield',
    }));
    const rawFolder = join(folder.path, 'raw');
    await buildInto(
      { ...performanceInsight, measures: [victimBasedCrime] },
      { rawFolder, out, asAt: '2018-05' },
    );
  });
  afterAll(folder.remove);
  const draw = (...given: string[]) =>
    spawnSync(process.execPath, [projectFolder('bin', 'insight.js'), 'chart', ...given, '--out', out], {
      cwd: folder.path,
      encoding: 'utf8',
    });

  it('draws the line of one area, and says what it shows', () => {
    const { status, stdout, stderr } = draw('T3A.1', '--area', 'city');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('12 crimes against 12');
    expect(readFileSync(join(folder.path, 'T3A.1-city.svg'), 'utf8')).toContain('Victim-Based Crime, City');
  });

  it('draws a picture as wide as asked', () => {
    expect(draw('T3A.1', '--kind', 'sparkline', '--width', '360', '--to', 'wide.svg').status).toBe(0);
    expect(readFileSync(join(folder.path, 'wide.svg'), 'utf8')).toMatch(/<svg[^>]* width="360"/);
    expect(draw('T3A.1', '--format', 'png', '--width', '500', '--to', 'wide.png').status).toBe(0);
    // The width of a PNG stands in bytes 16 to 19 (PNG specification, IHDR).
    expect(readFileSync(join(folder.path, 'wide.png')).readUInt32BE(16)).toBe(500);
  });

  it('compares areas of a level, and writes a specification that names its data', () => {
    const given = ['--kind', 'areas', '--level', 'division', '--format', 'json'];
    expect(draw('T3A.1', ...given, '--to', 'areas.json').status).toBe(0);
    expect(readFileSync(join(folder.path, 'areas.json'), 'utf8')).toContain('County');
  });

  it('ends with 2, and says what would be right, for an area, level, width or measure that is none', () => {
    for (const [given, said] of [
      [['T3A.1', '--area', 'Nowhere'], 'it has force, City, County'],
      [['T3A.1', '--kind', 'areas', '--level', 'street'], "its levels are 'division', 'district'"],
      [['T3A.1', '--width', 'broad'], 'a number of pixels'],
      [['T9Z.9'], "has no measure 'T9Z.9'"],
    ] as const) {
      const { status, stderr } = draw(...given);
      expect(status).toBe(2);
      expect(stderr).toContain(said);
    }
  });
});
