import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';
import { passingFolder } from '../build-into.ts';
import { buildSmallMart } from './small-site.ts';

const bin = projectFolder('bin', 'insight.js');
const insight = (...given: string[]) => spawnSync(process.execPath, [bin, ...given], { encoding: 'utf8' });

describe('insight serve', () => {
  const out = passingFolder();
  beforeAll(() => buildSmallMart(out.path));
  afterAll(out.remove);

  it('says where it is, answers there, and ends well with Ctrl-C', async () => {
    const served = spawn(process.execPath, [bin, 'serve', '--out', out.path, '--port', '0']);
    const [line] = (await once(served.stdout, 'data')) as [Buffer];
    const [, address = ''] = /^Open (http:\/\/127\.0\.0\.1:\d+\/) in a browser/.exec(String(line)) ?? [];
    expect((await fetch(address)).status).toBe(200);
    served.kill('SIGINT');
    const [status] = await once(served, 'exit');
    expect(status).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says in plain words that the port is in use, is none, or that there is no mart', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const inUse = insight('serve', '--out', out.path, '--port', port);
    other.close();
    expect([inUse.status, inUse.stderr]).toEqual([
      1,
      `insight: port ${port} is in use: end what uses it, or choose another with --port\n`,
    ]);
    expect(insight('serve', '--out', out.path, '--port', 'x').stderr).toContain("'x' is not a port");
    const missing = insight('serve', '--out', projectFolder('docs'));
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('there is no mart in')]);
  });
});
