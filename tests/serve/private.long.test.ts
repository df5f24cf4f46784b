import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { recordsOfMonth } from '../../src/explain/row-sql.ts';
import { formula, smallSite } from './small-site.ts';

const password = 'a-password';
const crimes = performanceInsight.measures.filter(({ code }) => code === 'T3A.1');
const behind = (file: string, area = 'force') =>
  `/measure/T3A.1/${file}?${new URLSearchParams({ part: 'all', area, month: '2018-05' })}`;

describe('a site that shows records', () => {
  let site: Awaited<ReturnType<typeof smallSite>>;
  const open = (path: string, given = `records:${password}`) =>
    site.get(path, { Authorization: `Basic ${Buffer.from(given).toString('base64')}` });
  beforeAll(async () => {
    site = await smallSite((out) => ({
      password,
      ofMonth: async (result, month) =>
        crimes[0] ? recordsOfMonth(out, crimes[0], result, month, new Map()) : null,
    }));
  });
  afterAll(() => site.stop());

  it('answers nothing, not even a picture, without its password', async () => {
    for (const path of [
      '/',
      '/site.css',
      '/charts/2018-05/T3A.1.svg',
      '/query?sql=from build',
      behind('records'),
    ]) {
      for (const reply of [await site.get(encodeURI(path)), await open(encodeURI(path), 'records:another')]) {
        expect(reply.status, path).toBe(401);
        expect(reply.headers['www-authenticate']).toContain('Basic');
        expect(reply.text).toBe('This site shows records, to whoever has its password.\n');
      }
    }
  });

  it('says on each of its pages that it is private', async () => {
    for (const path of [
      '/',
      '/glance',
      '/measure/T3A.1',
      '/area',
      '/embed/T3A.1',
      '/query',
      '/nothing',
      behind('records'),
    ]) {
      expect((await open(path)).text, path).toContain('Nothing of it is for publication.');
    }
  });

  it('leads from a month of a measure to the references of its records, as many as the figure says', async () => {
    const page = (await open('/measure/T3A.1')).text;
    expect(page).toContain(behind('records').replaceAll('&', '&amp;'));
    expect((await open(behind('records'))).text).toContain('2 records');
    const { text, headers } = await open(behind('records.csv'));
    expect(headers['content-disposition']).toContain('private-T3A.1-2018-05.csv');
    // The two crimes of a month that `own-extracts.ts` writes, the second in a district of its own.
    const [first, second] = ['C/2018-05/1', 'C/2018-05/2'].map(
      (reference, index) => `numerator,${reference},crime/crime-2018-05-synthetic.csv,${index + 2}`,
    );
    expect(text.trim().split('\n')).toEqual(['role,reference,file,line', first, second]);
    const ofDistrict = (await open(behind('records.csv', formula))).text;
    expect(ofDistrict.trim().split('\n')).toEqual(['role,reference,file,line', second]);
  });
});

describe('any other site', () => {
  it('has no such page, and no link to it', async () => {
    const site = await smallSite();
    expect((await site.get(behind('records'))).status).toBe(404);
    expect((await site.get(behind('records.csv'))).status).toBe(404);
    const { text } = await site.get('/measure/T3A.1');
    expect(text).not.toMatch(/records\?|for publication/);
    await site.stop();
  });
});
