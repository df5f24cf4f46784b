import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliveryPlan } from '../../pipelines/delivery-plan.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { readVintages } from '../../src/history/index.ts';
import { webPage, word } from '../../src/paper/index.ts';
import { buildPack } from '../../src/pipeline/make-pack.ts';
import { optionsOf } from '../../src/pipeline/options.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { papersOf } from '../../src/publish/index.ts';
import { buildInto, everythingShown, passingFolder, quietly } from '../build-into.ts';
import { writeComplaints, writeCrimes } from '../own-extracts.ts';

const small = (publication: Publication, name: string, codes: RegExp): Publication => ({
  ...publication,
  name,
  feeds: ['crime', 'complaint'],
  policy: everythingShown,
  charts: [],
  measures: publication.measures.filter(({ code }) => codes.test(code)),
  formats: [word, webPage],
});

const monthly = small(performanceInsight, 'monthly', /^(T3A\.1|T3B\.4)$/);
const knives = { ...small(performanceInsight, 'knives', /^T3B\.4$/), feeds: ['crime'] as const };
const plan = { ...deliveryPlan, formats: [word, webPage] };

describe('the papers of a meeting', () => {
  const [raw, out] = [passingFolder(), passingFolder()];
  const options = (asAt: string) =>
    optionsOf({ rawFolder: raw.path, out: out.path, asAt, allowed: ['all-withheld'] });
  const pack = (asAt: string, meeting: string) =>
    buildPack([monthly, knives, plan], meeting, options(asAt), quietly);
  let [first, second] = [] as Awaited<ReturnType<typeof pack>>[];

  beforeAll(async () => {
    writeCrimes(raw.path, '2016-05', '2018-05', () => ({ offence: '5D', weapon: 'knife' }));
    writeComplaints(raw.path, '2016-05', '2018-05');
    mkdirSync(join(raw.path, 'delivery_activity'));
    for (const month of ['2018-04', '2018-05'])
      writeFileSync(
        join(raw.path, 'delivery_activity', `delivery_activity-${month}.csv`),
        [
          'plan,as_at,theme,ref,parent_ref,kind,owner,activity,status,update,due_on',
          `Plan,${month},1,1.1,,,Chief Inspector,Review the pathways,green,The result will be reported to the next meeting.,`,
          `Plan,${month},1,1.2,,,Chief Inspector,Recruit an analyst,amber,The analyst should start in June 2018.,`,
          '',
        ].join('\n'),
      );
    first = await pack('2018-04', '2018-06-14');
    second = await pack('2018-05', '2018-07-19');
  }, 120_000);
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  test('are made to one month, stand in one mart, and lie in a folder after their agenda', () => {
    expect(first?.blocked).toBeNull();
    expect(second?.made).toMatchObject({ asAt: '2018-05' });
    expect(papersOf(out.path).map(({ publication, as_at }) => `${publication} ${as_at}`)).toEqual([
      'delivery-plan 2018-05',
      'knives 2018-05',
      'monthly 2018-05',
    ]);
    expect(second?.made?.files).toEqual([
      '00-agenda.docx',
      '00-agenda.html',
      '01-monthly.docx',
      '01-monthly.html',
      '02-knives.docx',
      '02-knives.html',
      '03-delivery-plan.docx',
      '03-delivery-plan.html',
    ]);
    for (const file of second?.made?.files ?? [])
      expect(existsSync(join(out.path, 'reports', 'pack', '2018-07-19', file))).toBe(true);
  });

  test('begin with what the last ones left open', () => {
    expect(first?.made?.material.last).toBeNull();
    const { last } = second?.made?.material ?? {};
    expect(last?.asAt).toBe('2018-04');
    expect(last?.open.filter(({ paper }) => paper === 'Delivery Plan Update')).toMatchObject([
      { kind: 'promise', words: 'The result will be reported to the next meeting.' },
      { heading: 'Theme 1', kind: 'date that has passed', words: 'The analyst should start in June 2018.' },
    ]);
  });

  test('say a figure that stands in two of them alike, and add up', () => {
    // The knife crimes of the force and of its areas, in the monthly paper and in that on knives.
    expect(second?.made?.material).toMatchObject({ differing: [], faults: [] });
    expect(second?.made?.material.saidTwice).toBeGreaterThan(0);
  });

  test('are what each is that is built alone: it makes no other issue', async () => {
    for (const paper of [monthly, knives, plan]) {
      const { made } = await buildInto(paper, options('2018-05'));
      expect(made).not.toBe(null);
      const written = readdirSync(join(out.path, 'reports', paper.name, '2018-05'));
      expect(written.filter((file) => /\.(docx|html)$/.test(file))).toHaveLength(2);
      const { vintages } = readVintages(out.path, paper.name);
      expect(vintages.map(({ as_at, issue }) => `${as_at} ${issue}`)).toEqual(['2018-04 1', '2018-05 1']);
    }
  });
});
