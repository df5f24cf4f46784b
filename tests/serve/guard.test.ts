import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallSite } from './small-site.ts';

describe('the site keeps to itself', () => {
  let site: Awaited<ReturnType<typeof smallSite>>;
  beforeAll(async () => {
    site = await smallSite();
  });
  afterAll(() => site.stop());

  it('every reply says that nothing else may be loaded, and that nobody else may load it', async () => {
    for (const path of [
      '/',
      '/query',
      '/site.css',
      '/complete.js',
      '/charts/2018-05/T3A.1.svg',
      '/nothing',
    ]) {
      const { headers } = await site.get(path);
      const policy = headers['content-security-policy'];
      expect(policy, path).toMatch(/^default-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('answers to the names of this machine with its port, and to no other', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect((await site.get('/', { Host: `${name}:${site.port}` })).status, name).toBe(200);
    }
    for (const host of [
      'evil.example',
      `evil.example:${site.port}`,
      'localhost',
      'localhost:1',
      `localhost.evil.example:${site.port}`,
      `127.0.0.1.evil.example:${site.port}`,
      `0.0.0.0:${site.port}`,
    ]) {
      const { status, text } = await site.get('/', { Host: host });
      expect(status, host).toBe(403);
      expect(text).toContain('This site answers to localhost');
    }
  });

  it('reads only: every other method is refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const { status, headers } = await site.get('/query?sql=select+1', {}, method);
      expect([status, headers.allow], method).toEqual([405, 'GET, HEAD']);
    }
    const head = await site.get('/', {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('lets other sites link to it, and load or frame nothing of it', async () => {
    const from = (site: string, mode: string, dest: string) => ({
      'Sec-Fetch-Site': site,
      'Sec-Fetch-Mode': mode,
      'Sec-Fetch-Dest': dest,
    });
    expect((await site.get('/', from('cross-site', 'navigate', 'document'))).status).toBe(200);
    expect((await site.get('/', from('none', 'navigate', 'document'))).status).toBe(200);
    expect((await site.get('/', from('cross-site', 'no-cors', 'image'))).status).toBe(403);
    expect((await site.get('/', from('cross-site', 'navigate', 'iframe'))).status).toBe(403);
    expect((await site.get('/', from('same-site', 'cors', 'empty'))).status).toBe(403);
  });

  it('serves files of the month of the paper, and nothing outside their folders', async () => {
    const chart = await site.get('/charts/2018-05/T3A.1.svg');
    expect([chart.status, chart.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    symlinkSync(
      join(site.out, 'secret.txt'),
      join(site.out, 'charts', 'performance-insight', '2018-05', 'link.txt'),
    );
    for (const path of [
      '/charts/2018-05/../../secret.txt',
      '/charts/2018-05/..%2f..%2fsecret.txt',
      '/charts/2018-05/%2e%2e/%2e%2e/secret.txt',
      '/charts/2018-05/..%5c..%5csecret.txt',
      '/charts/2018-05/link.txt',
      '/charts/2018-05/T3A.1.svg%00.txt',
      '/charts/2018-05/%00',
      '/charts/2018-05//etc/passwd',
      '/charts/2018-05/',
      '/charts/2018-04/T3A.1.svg',
      '/charts/../secret.txt',
      '/reports/2018-05/../../data-mart/insight.duckdb',
      '/data-mart/insight.duckdb',
      '/data-mart/manifest.json',
      '/warehouse/warehouse.duckdb',
      '/secret.txt',
    ]) {
      const { status, text } = await site.get(path);
      expect(status, path).toBe(404);
      expect(text).not.toContain('secret\n');
    }
    expect((await site.get('/charts/%zz')).status).toBe(400);
  });

  it('reads addresses up to a length', async () => {
    expect((await site.get(`/?${'x'.repeat(39_000)}`)).status).toBe(200);
    expect((await site.get(`/?${'x'.repeat(41_000)}`)).status).toBe(414);
    expect((await site.get(`/?${'x'.repeat(70_000)}`)).status).toBe(431);
  });
});
