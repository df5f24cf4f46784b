import { readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSmallMart, formula, markup, paper, smallSite } from './small-site.ts';

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(resolve('vega-lite/vega-lite-schema.json'), 'utf8')) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const escaped = '&lt;script>alert(&quot;x&quot;)&lt;/script>';

describe('the pages of the site', () => {
  let site: Awaited<ReturnType<typeof smallSite>>;
  beforeAll(async () => {
    site = await smallSite();
  });
  afterAll(() => site.stop());

  it.each([
    ['/', 'Performance insight'],
    ['/glance', 'At a glance'],
    ['/measure/T3A.1', 'T3A.1 Victim-Based Crime'],
    ['/measure/t3a.1?area=city&from=2017-01&to=2017-12', 'T3A.1 Victim-Based Crime'],
    ['/measure/T2A.2?part=child', 'T2A.2 Proportion of Victim-Based Crime: Child Victim'],
    ['/measure/T4C.1', 'T4C.1'],
    ['/area?area=City', 'City'],
    ['/area/city', 'City'],
    ['/offence/Violence%20with%20injury', 'Violence with injury'],
    ['/embed/T3A.1?area=City', 'Victim-Based Crime'],
    ['/compare', 'Compare'],
    ['/compare?a=T3A.1&b=T2A.2:child', 'Compare'],
    ['/compare?a=T3A.1&b=T2A.2:child&how=index', 'Compare'],
    ['/compare?a=T3A.1&b=T2A.2:child&how=scatter&from=2017-01', 'Compare'],
    ['/search?words=crime', 'Search'],
    ['/?words=crime&sort=change&order=down', 'Performance insight'],
    ['/query', 'Query'],
    ['/query?sql=from+build', 'Query'],
  ])('%s is there, has a title, and says that its data is synthetic', async (path, title) => {
    const { status, headers, text } = await site.get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(text).toContain(`<title>${title}`);
    expect(text).toContain('(synthetic data)</title>');
    expect(text).toContain('Synthetic data: every record behind this page is made up.');
    expect(text).not.toMatch(/ style="|<style|<script>|<script [^>]*>[^<]| on\w+="/);
    expect(text).not.toMatch(/(src|href|action)="(?!\/|#)/);
  });

  it('the paper is the file as it was built', async () => {
    const { status, text, headers } = await site.get('/paper');
    expect([status, text]).toEqual([200, paper]);
    expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[\w+/=]+';/);
  });

  it('the overview leads to the paper in each of its formats, and to every measure', async () => {
    const { text } = await site.get('/');
    expect(text).toContain('href="/paper"');
    expect(text).toContain('href="/reports/2018-05/performance-insight.docx"');
    expect(text).toContain('href="/measure/T3A.1"');
    expect(text).toContain('href="/measure/T2A.2?part=child"');
  });

  it('at a glance shows a picture of each row that has a series: built, or drawn from the mart', async () => {
    const { text } = await site.get('/glance');
    expect(text).toContain('<img src="/charts/2018-05/T3A.1-sparkline.svg" alt="Words of T3A.1-sparkline"');
    expect(text).toMatch(/<a href="\/measure\/T3A.3">.*?Sparkline: /);
  });

  it('a measure has its charts, definition, extracts and the value that was published', async () => {
    const { text } = await site.get('/measure/T3A.1');
    for (const kind of ['', '-limits', '-areas-district', '-drivers']) {
      expect(text).toContain(`src="/charts/2018-05/T3A.1${kind}.svg" alt="Words of T3A.1${kind}"`);
    }
    expect(text).toContain('Recorded crimes of offences with a direct victim');
    expect(text).toContain('crime/crime-2018-05-synthetic.csv');
    expect(text).toContain('24 extracts of crime');
    expect(text).toMatch(/Published values.*May 2018/);
  });

  it('an area has every measure that it has figures of, ranked among its like', async () => {
    const { text } = await site.get('/area/Nottingham');
    expect(text).toContain('<h1>Nottingham</h1>');
    expect(text).toContain('href="/measure/T3A.1?area=Nottingham"');
    expect((await site.get('/area/Atlantis')).status).toBe(404);
  });

  it('a change is put down to offences, of the force and of an area, and an offence leads back to both', async () => {
    const measure = (await site.get('/measure/T3A.1?area=City')).text;
    expect(measure).toContain('What the change is made of, City');
    expect(measure).toMatch(/href="\/offence\/[^"]+"/);
    const { text } = await site.get('/offence/Violence%20with%20injury');
    expect(text).toContain('href="/measure/T3A.1?area=City"');
    const months = await site.get('/offence/Violence%20with%20injury/data.csv?from=2018-04&line=T3B.4');
    expect(months.text).toMatch(/^T3A\.1 Victim-Based Crime,2018-05,\d+,,,,$/m);
    expect((await site.get('/offence/Nothing')).status).toBe(404);
  });

  it('a map shows each district as a link, by value or by change, and its address says which', async () => {
    const value = (await site.get('/measure/T3A.1')).text;
    expect(value).toContain('data-area="Nottingham"');
    expect(value).toContain('href="/measure/T3A.1?map=change#areas"');
    const change = (await site.get('/measure/T3A.1?map=change')).text;
    expect(change).toMatch(/<a href="\/measure\/T3A.1\?map=change#areas" aria-current="true">Change/);
  });

  it('only a chart alone may stand in a frame, and only of this site', async () => {
    const alone = (await site.get('/embed/T3A.1')).headers;
    expect(alone['content-security-policy']).toContain("frame-ancestors 'self'");
    const page = (await site.get('/measure/T3A.1')).headers;
    expect(page['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page['x-frame-options']).toBe('DENY');
  });

  it('an area and a period are drawn from the months of the mart', async () => {
    const { text } = await site.get('/measure/T3A.1?area=City&from=2017-01&to=2017-03');
    expect(text).toContain('Victim-Based Crime, City: crimes, each month from January 2017 to March 2017');
    expect(text).toContain('<th scope="row">January 2017</th>');
    expect(text).not.toContain('<th scope="row">April 2017</th>');
    expect(text).toContain('aria-label="Victim-Based Crime, City, crimes, by month.');
    const wrong = await site.get('/measure/T3A.1?area=Atlantis&from=2019-01');
    expect(wrong.text).toContain("This measure has no area 'Atlantis': shown is Whole force.");
    expect(wrong.text).toContain('There are months from June 2016 to May 2018: the latest are shown.');
  });

  it('the chart of a measure is handed on as picture, data and specification, of the lines and months asked for', async () => {
    const asked = 'area=City&line=Nottingham&from=2017-01&to=2017-02';
    const csv = await site.get(`/measure/T3A.1/data.csv?${asked}`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.trim().split('\n')).toEqual([
      'line,month,value,numerator,denominator,note,break',
      'City,2017-01,2,,,,',
      'City,2017-02,2,,,,',
      'Nottingham,2017-01,1,,,,',
      'Nottingham,2017-02,1,,,,',
    ]);
    const svg = await site.get(`/measure/T3A.1/picture.svg?${asked}`);
    expect(svg.text).toContain('SYNTHETIC DATA');
    expect(svg.text).not.toContain('var(');
    const png = await site.get(`/measure/T3A.1/picture.png?${asked}`);
    expect(png.body.subarray(1, 4).toString()).toBe('PNG');
    const spec = await site.get(`/measure/T3A.1/specification.json?${asked}`);
    expect(validate(JSON.parse(spec.text)) ? [] : validate.errors).toEqual([]);
    expect(spec.text).not.toContain('var(');
    expect((await site.get('/measure/T3A.1/nothing.json')).status).toBe(404);
  });

  it('what scripts are made of is there, and nothing else of the program', async () => {
    for (const name of ['library/vega.js', 'library/vega-interpreter.js', 'scripts/browser/chart/start.js']) {
      const { status, headers } = await site.get(`/${name}`);
      expect([status, headers['content-type']], name).toEqual([200, 'text/javascript; charset=utf-8']);
    }
    for (const name of [
      'scripts/answer.js',
      'scripts/browser/chart/..%2f..%2fanswer.js',
      'library/__proto__',
    ]) {
      expect((await site.get(`/${name}`)).status, name).toBe(404);
    }
  });

  it('a page has all that its charts need in 400 KB, packed', async () => {
    const page = (await site.get('/measure/T3A.1')).text;
    expect(page).toContain('<script src="/library/vega.js" defer>');
    const names = ['live-chart', 'controls', 'pointing', 'start'].map(
      (name) => `scripts/browser/chart/${name}.js`,
    );
    const shared = ['index', 'chart', 'picture', 'view'].map((name) => `scripts/picture/${name}.js`);
    const library = ['vega.js', 'vega-interpreter.js', 'months.vg.json'].map((name) => `library/${name}`);
    let bytes = 0;
    for (const name of [...names, ...shared, ...library]) {
      const { status, body } = await site.get(`/${name}`);
      expect(status, name).toBe(200);
      bytes += gzipSync(body).length;
    }
    expect(bytes).toBeLessThan(400_000);
  });

  it('names of the data are words, never markup', async () => {
    for (const path of [
      '/measure/T3A.1',
      `/measure/T3A.1?area=${encodeURIComponent(markup)}`,
      '/compare',
      `/compare?a=${encodeURIComponent(markup)}&area=${encodeURIComponent(markup)}`,
      '/query?sql=from+series',
      `/query?sql=${encodeURIComponent(`select area, count(*) as n from series group by area`)}`,
      `/query?sql=${encodeURIComponent(`</textarea>${markup}`)}`,
      `/${encodeURIComponent(markup)}`,
    ]) {
      const { text } = await site.get(path);
      expect(text, path).not.toContain('<script>alert');
    }
    const { text } = await site.get(`/measure/T3A.1?area=${encodeURIComponent(markup)}`);
    expect(text).toContain(escaped);
    expect(text).toContain(formula);
  });

  it('says so where there is no such page, measure or row', async () => {
    for (const path of [
      '/nothing',
      '/measure/T9Z.9',
      '/measure',
      '/glance/more',
      '/__proto__',
      '/constructor',
    ]) {
      const { status, text } = await site.get(path);
      expect(status, path).toBe(404);
      expect(text).toContain('There is no page at this address');
    }
    const compared = await site.get('/compare?a=T9Z.9&b=T3A.1');
    expect(compared.text).toContain("There is no measure 'T9Z.9'.");
  });

  it('shows the mart that has replaced the old one, and says where there is none', async () => {
    const [folder, aside] = [join(site.out, 'data-mart'), join(site.out, 'aside')];
    expect((await site.get('/')).text).toContain('Performance to May 2018');
    renameSync(folder, aside);
    const missing = await site.get('/');
    expect(missing.status).toBe(503);
    expect(missing.text).toMatch(/^There is no mart at .*: run 'insight build'/);
    await buildSmallMart(site.out, '2018-04');
    expect((await site.get('/')).text).toContain('Performance to April 2018');
    expect((await site.get('/query?sql=select+as_at+from+build')).text).toContain('<td>2018-04</td>');
    rmSync(folder, { recursive: true });
    renameSync(aside, folder);
    expect((await site.get('/')).text).toContain('Performance to May 2018');
  });
});
