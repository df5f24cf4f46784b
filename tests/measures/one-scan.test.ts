import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database } from '../../src/engine/duckdb.ts';
import { figuresOf } from '../../src/pipeline/make-paper.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { passingFolder, workInto } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

const ofCrimes: Publication = {
  ...performanceInsight,
  feeds: ['crime'],
  measures: performanceInsight.measures.filter(({ code }) =>
    ['T2A.1', 'T3A.1', 'T3A.2', 'T3A.3', 'T3B.2'].includes(code),
  ),
};

describe('the scan of a mart', () => {
  let raw: ReturnType<typeof passingFolder>;
  let out: ReturnType<typeof passingFolder>;
  beforeEach(() => {
    raw = passingFolder();
    out = passingFolder();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    raw.remove();
    out.remove();
  });

  it('reads crimes once for all that five measures of them count, as EXPLAIN shows', async () => {
    writeCrimes(raw.path, '2016-06', '2018-05');
    const { scans, plans } = await workInto(ofCrimes, { rawFolder: raw.path, out: out.path }, async (run) => {
      const kept = vi.spyOn(Database.prototype, 'replaceTable');
      await figuresOf(run);
      const scans = kept.mock.calls.filter(([table]) => table.startsWith('scan of crime'));
      const plans: string[] = [];
      for (const [, sql] of scans)
        plans.push(JSON.stringify(await run.database.rows(`explain (format json) ${sql}`)));
      return { scans, plans };
    });
    expect(scans).toHaveLength(1);
    expect(plans[0]?.match(/SEQ_SCAN/g)).toHaveLength(1);
    expect(plans[0]?.match(/crime_of_crime|"crime"/g)).not.toBeNull();
    // Severity, domestic and victim-based crime, in the whole, by area and by rural or urban.
    expect(scans[0]?.[1].match(/as amount_\d+/g)?.length).toBeGreaterThanOrEqual(5);
  });
});
