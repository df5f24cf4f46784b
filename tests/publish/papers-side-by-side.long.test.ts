import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database } from '../../src/engine/duckdb.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { lastBuilt } from '../../src/publish/manifest.ts';
import { attachRecords } from '../../src/publish/records-folder.ts';
import { showOnly } from '../../src/publish/show-only.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { martOnly, writeStreet } from '../faults/street-build.ts';
import { writeCrimes } from '../own-extracts.ts';

const monthly: Publication = {
  ...performanceInsight,
  name: 'monthly',
  feeds: ['crime'],
  measures: performanceInsight.measures.filter(({ code }) => ['T3A.1', 'T2A.2'].includes(code)),
  make: martOnly.make,
};
/** It shares the code T3A.1 with the monthly paper, and goes two months less far. */
const quarterly: Publication = {
  ...monthly,
  name: 'quarterly',
  measures: performanceInsight.measures.filter(({ code }) => ['T3A.1', 'T3A.2'].includes(code)),
};
const street: Publication = { ...martOnly, feeds: ['police_uk_street'] };

describe('publications of one output folder', () => {
  const folder = passingFolder();
  const raw = join(folder.path, 'raw');
  const out = join(folder.path, 'out');
  const months = { monthly: '2018-05', quarterly: '2018-03', 'open-data': '2018-04' };

  const make = (publication: Publication, to = out) =>
    buildInto(publication, {
      rawFolder: raw,
      out: to,
      asAt: months[publication.name as keyof typeof months],
    });

  async function ask<Answer>(of: string, work: (mart: Database) => Promise<Answer>): Promise<Answer> {
    const mart = await Database.open(join(of, 'data-mart', 'insight.duckdb'), { readOnly: true });
    try {
      return await work(mart);
    } finally {
      mart.close();
    }
  }
  const rows = (sql: string, of = out) => ask(of, (mart) => mart.rows(sql));

  beforeAll(async () => {
    writeCrimes(raw, '2016-06', '2018-05', () => ({ victimKind: 'child' }));
    writeStreet(raw, '2016-06', '2018-05');
    for (const publication of [monthly, street, quarterly]) await make(publication);
    await make(street, join(folder.path, 'alone'));
    await make(monthly, join(folder.path, 'alone monthly'));
  }, 240_000);

  afterAll(folder.remove);

  it('stand in one mart, each as it stands in one of its own', async () => {
    expect(await rows('select publication, as_at from build')).toEqual([
      { publication: 'monthly', as_at: '2018-05' },
      { publication: 'open-data', as_at: '2018-04' },
      { publication: 'quarterly', as_at: '2018-03' },
    ]);
    for (const [publication, alone] of [
      ['open-data', 'alone'],
      ['monthly', 'alone monthly'],
    ] as const) {
      for (const table of ['results', 'series', 'definitions', 'findings', 'rolling', 'comparisons']) {
        const sql = `from ${table} where publication = '${publication}' order by all`;
        expect(await rows(sql), table).toEqual(await rows(sql, join(folder.path, alone)));
      }
    }
  });

  it('answer, by a code that two of them have, as the one that goes furthest does; and as the other does where it is named', async () => {
    const named = (sql: string) => rows(`select distinct publication from ${sql}`);
    expect(await named("series('T3A.1')")).toEqual([{ publication: 'monthly' }]);
    expect(await named("rolling12('T3A.1', paper := 'quarterly')")).toEqual([{ publication: 'quarterly' }]);
    expect(await named("compare('T3A.2', '2018-03')")).toEqual([{ publication: 'quarterly' }]);
    expect(await named("compare('T3A.1', '2018-05')")).toEqual([{ publication: 'monthly' }]);
    const whole = 'select count(*) as months, max(month) as last from "T3A.1" where area = \'force\'';
    expect(await rows(whole)).toEqual([{ months: 24, last: '2018-05' }]);
    expect(await rows('select max(month) as last from "T2A.2a"')).toEqual([{ last: '2018-05' }]);
  });

  it('are made of extracts that have one number each, by which the records, each there once, name them', async () => {
    const [counted] = await ask(out, async (mart) => {
      await attachRecords(mart, out);
      return mart.rows<Record<string, number>>(
        `select
           (select count(distinct extract_id) from extracts) as numbers,
           (select count(distinct (feed, file)) from extracts) as files,
           (select count(*) from crime) as crimes,
           (select count(*) from crime semi join extracts using (extract_id)) as known,
           (select max(month) from crime semi join (from extracts where feed = 'police_uk_street') using (extract_id)) = '2018-04' as is_cut`,
      );
    });
    // Two crimes a month of the force's own, and a burglary a month published.
    expect(counted).toEqual({
      numbers: 48,
      files: 48,
      crimes: 2 * 24 + 23,
      known: 2 * 24 + 23,
      is_cut: true,
    });
  });

  it('can be shown one at a time, and are chosen by name, by measure, or as the last that was built', async () => {
    const shown = await ask(out, async (mart) => {
      await showOnly(mart, 'quarterly');
      return mart.rows('select distinct measure, as_at from results order by measure');
    });
    expect(shown).toEqual([
      { measure: 'T3A.1', as_at: '2018-03' },
      { measure: 'T3A.2', as_at: '2018-03' },
    ]);
    expect(lastBuilt(out).publication).toBe('quarterly');
    expect(lastBuilt(out, { measure: 't2a.2' }).publication).toBe('monthly');
    expect(lastBuilt(out, { publication: 'open-data' }).as_at).toBe('2018-04');
    expect(() => lastBuilt(out, { publication: 'weekly' })).toThrow(
      "has no paper 'weekly'; it has monthly and open-data and quarterly",
    );
  });

  it('replace their own rows alone when they are built again', async () => {
    const before = await rows("from results where publication <> 'quarterly'");
    await make(quarterly);
    expect(await rows("from results where publication <> 'quarterly'")).toEqual(before);
    expect(await rows('select publication, count(*) as builds from build group by all order by all')).toEqual(
      ['monthly', 'open-data', 'quarterly'].map((publication) => ({ publication, builds: 1 })),
    );
  });
});
