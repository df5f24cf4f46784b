import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import type { Figures } from '../../src/pipeline/publication.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { absent, hasRealData, realData } from './real-files.ts';

describe.skipIf(!hasRealData)(`City of London without May 2020 (skipped where ${absent})`, () => {
  const raw = passingFolder();
  const out = passingFolder();
  const results: Record<string, Figures['shown']['results']> = {};

  const resultsAt = (asAt: string) => results[asAt] ?? [];

  beforeAll(async () => {
    cpSync(join(realData, 'police-uk'), raw.path, { recursive: true });
    rmSync(join(raw.path, 'city-of-london', '2020-05-city-of-london-street.csv'));
    for (const asAt of ['2020-12', '2020-04']) {
      const { made } = await buildInto(openData, { rawFolder: raw.path, out: out.path, asAt });
      results[asAt] = made?.shown.results ?? ([] as unknown as Figures['shown']['results']);
    }
  });
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  it('withholds every window that touches the month, with that reason, and draws the gap', () => {
    const ofStreet = resultsAt('2020-12').filter((result) => !result.measure.startsWith('stop-search'));
    for (const result of ofStreet.filter((one) => one.status !== 'not available')) {
      expect(result).toMatchObject({ status: 'withheld', reason: 'May 2020 not received', current: null });
      expect(result.months_received).toBe(11);
      expect(result.previous).not.toBeNull();
    }
    const csv = readFileSync(join(out.path, 'charts', 'open-data', '2020-12', 'asb.csv'), 'utf8');
    expect(csv).toContain('2020-05,,not received');
    const picture = readFileSync(join(out.path, 'charts', 'open-data', '2020-12', 'asb.txt'), 'utf8');
    expect(picture).toContain('May 2020');
  });

  it('leaves windows that end before it as they are', () => {
    expect(resultsAt('2020-04').find((result) => result.measure === 'asb')).toMatchObject({
      status: 'final',
      reason: null,
    });
  });

  it('says that rural and urban need a neighbourhood table, and still counts the whole', () => {
    const allCrime = resultsAt('2020-04').filter((result) => result.measure === 'all-crime');
    expect(allCrime.map((result) => [result.part, result.status])).toEqual([
      ['all', 'final'],
      ['rural', 'not available'],
      ['urban', 'not available'],
      ['unknown', 'not available'],
    ]);
    expect(allCrime[1]?.reason).toContain('no neighbourhood table');
  });

  it('says that stop and search needs a feed that did not arrive', () => {
    expect(resultsAt('2020-04').find((result) => result.measure === 'stop-search')).toMatchObject({
      status: 'withheld',
    });
  });
});
