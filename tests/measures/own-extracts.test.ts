import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { writeCrimes, writeOutcomes } from '../own-extracts.ts';

const codes = ['T2A.1', 'T2A.3', 'T3A.1', 'T3A.2', 'T3A.3', 'T3B.2', 'T4D.2'];

/** These measures of the paper up to their results: what follows does not change them. */
const upToResults: Publication = {
  ...performanceInsight,
  feeds: ['crime', 'call'],
  measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
};

describe('measures of the force’s own extracts', () => {
  let raw: ReturnType<typeof passingFolder>;
  let out: ReturnType<typeof passingFolder>;
  beforeEach(() => {
    raw = passingFolder();
    out = passingFolder();
  });
  afterEach(() => {
    raw.remove();
    out.remove();
  });
  const resultsOf = async (asAt: string | null = null) =>
    (await figuresInto(upToResults, { rawFolder: raw.path, out: out.path, asAt })).shown.results;

  it('counts two crimes a month as 24 in each window', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    const results = await resultsOf();
    const whole = results.find((result) => result.measure === 'T3A.1' && result.area === 'force');
    expect(whole).toMatchObject({ as_at: '2018-05', status: 'final', current: 24, previous: 24, change: 0 });
  });

  it('counts each measure by its own rule: domestic, weapons, severity', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', (month) =>
      month >= '2018-04' ? { offence: '10D', isDomestic: true } : {},
    );
    const results = await resultsOf();
    const current = (code: string) =>
      results.find((result) => result.measure === code && result.area === 'force')?.current;
    expect(current('T2A.1')).toBe(2);
    expect(current('T3B.2')).toBe(2);
    expect(current('T3A.1')).toBe(22);
    // 22 assaults with injury (8N, 189.154) and 2 possessions of a blade (10D, 53.038), ONS weights of 2020.
    expect(current('T3A.3')).toBeCloseTo(22 * 189.154 + 2 * 53.038, 6);
  });

  it('tells rural, urban and unknown areas apart, and they add up to the whole', async () => {
    const table = readFileSync(join('data-raw', 'reference', 'neighbourhoods.csv'), 'utf8').split('\n');
    const rural = table.find((line) => line.includes(',rural,'))?.split(',')[0] ?? '';
    const urban = table.find((line) => line.includes(',urban,'))?.split(',')[0] ?? '';
    writeCrimes(raw.path, '2016-06', '2018-05', (month) => ({ lsoa: month < '2017-06' ? rural : urban }));
    const results = await resultsOf();
    const parts = results
      .filter((result) => result.measure === 'T3A.2' && result.area === 'force')
      .map((result) => [result.part, result.previous, result.current]);
    expect(parts).toEqual([
      ['rural', 12, 0],
      ['urban', 0, 12],
      ['unknown', 12, 12],
    ]);
  });

  it('breaks the force into divisions, districts and kinds of area, unknown ones told apart; each adds up', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', () => ({ division: '', district: '' }));
    const results = (await resultsOf()).filter((result) => result.measure === 'T3A.1');
    expect(results.map((result) => [result.area, result.current])).toEqual([
      ['force', 24],
      ['City', 12],
      ['Unknown division', 12],
      ['Nottingham', 12],
      ['Unknown district', 12],
      ['Unknown rural or urban', 24],
    ]);
  });

  it('has an outcome in the district of its crime', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    writeOutcomes(raw.path, '2016-06', '2018-05');
    const byOutcome = performanceInsight.measures.filter(({ code }) => code === 'T3D.1');
    const paper = { ...upToResults, feeds: ['crime', 'outcome'] as const, measures: byOutcome };
    const { shown } = await figuresInto(paper, { rawFolder: raw.path, out: out.path, asAt: '2018-05' });
    const inNottingham = shown.results.find(({ area }) => area === 'Nottingham');
    // One of the two crimes of each month has ended in a charge.
    expect(inNottingham).toMatchObject({ current_numerator: 12, current_denominator: 24, current: 50 });
  });

  it('takes places outside the force, and those not known, for one', async () => {
    // Nottingham is among the areas of populations.csv, Amber Valley lies beyond the county.
    writeCrimes(raw.path, '2016-06', '2018-05', (month) => ({
      division: '',
      district: month < '2018-01' ? 'Amber Valley' : '',
    }));
    const results = (await resultsOf()).filter(
      (one) => one.measure === 'T3A.1' && one.area_level === 'district',
    );
    expect(results.map((result) => [result.area, result.current])).toEqual([
      ['Nottingham', 12],
      ['Unknown district', 12],
    ]);
  });

  it('moves severity and nothing of victim-based crime when one offence changes from 8N to 5D', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    const before = await resultsOf();
    const file = join(raw.path, 'crime', 'crime-2018-05.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',8N,', ',5D,'));
    const after = await resultsOf();
    const moved = after.flatMap((result, index) => {
      const difference = (result.current ?? 0) - (before[index]?.current ?? 0);
      return difference === 0 || result.area !== 'force' ? [] : [[result.measure, difference]];
    });
    expect(moved).toEqual([['T3A.3', expect.closeTo(2034.742 - 189.154, 6)]]);
  });

  it('gives a part that is not named no row where it never has an amount', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', () => ({ victimKind: 'organisation' }));
    const parts = (await resultsOf()).filter(
      (result) => result.measure === 'T2A.3' && result.area === 'force',
    );
    expect(parts.map((result) => result.part)).toEqual(['adult', 'child', 'unknown']);
  });

  it('withholds a month whose extract ends before the month does', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    const file = join(raw.path, 'crime', 'crime-2018-05.csv');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);
    const whole = (await resultsOf('2018-05')).find((result) => result.measure === 'T3A.1');
    expect(whole).toMatchObject({
      status: 'withheld',
      reason: 'May 2018 incomplete: its last row is of 2018-05-01',
      current: null,
    });
    // Without a month asked for, the paper covers the latest that is complete.
    expect((await resultsOf())[0]?.as_at).toBe('2018-04');
  });

  it('says which columns and feeds a measure lacks', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    const calls = (await resultsOf()).find((result) => result.measure === 'T4D.2');
    expect(calls).toMatchObject({ status: 'withheld', current: null, months_received: 0 });
  });

  it('forgets an extract that is taken away, as if it had never been there', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    await resultsOf();
    rmSync(join(raw.path, 'crime', 'crime-2018-01.csv'));
    const whole = (await resultsOf()).find((result) => result.measure === 'T3A.1');
    expect(whole).toMatchObject({ status: 'withheld', reason: 'January 2018 not received' });
  });
});
