import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import type { Records } from '../../src/serve/pages/index.ts';
import { startServer } from '../../src/serve/start-server.ts';
import { passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { buildMart } from '../publish/build-mart.ts';

/** A district whose name would be markup, and that of another whose name a spreadsheet would run. */
export const markup = `<script>alert("x")</script>`;
export const formula = `=1+1`;

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
export const paper =
  '<!DOCTYPE html><html lang="en"><head><title>Paper</title><style>p { color: #123 }</style></head><body><p>Paper</p></body></html>';

/** Builds a mart of two crimes a month, synthetic by name, into a folder. */
export async function buildSmallMart(out: string, last = '2018-05'): Promise<void> {
  const raw = passingFolder();
  writeCrimes(raw.path, '2016-06', last, (month) => ({ district: month < '2017-06' ? markup : formula }));
  const folder = join(raw.path, 'crime');
  for (const name of readdirSync(folder)) {
    renameSync(join(folder, name), join(folder, name.replace('.csv', '-synthetic.csv')));
  }
  await buildMart(performanceInsight, { rawFolder: raw.path, out });
  raw.remove();
}

export interface Fetched {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

/** A small mart with a paper and a few charts beside it, served; with records, where they are given. */
export async function smallSite(recordsIn: (out: string) => Records | null = () => null) {
  const out = passingFolder();
  await buildSmallMart(out.path);
  const write = (folder: string, name: string, text: string) => {
    const place = join(out.path, folder, 'performance-insight', '2018-05');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), text);
  };
  write('reports', 'performance-insight.html', paper);
  write('reports', 'performance-insight.docx', 'word');
  for (const kind of ['', '-sparkline', '-limits', '-areas-district', '-drivers']) {
    write('charts', `T3A.1${kind}.svg`, svg);
    write('charts', `T3A.1${kind}.txt`, `Words of T3A.1${kind}`);
  }
  writeFileSync(join(out.path, 'secret.txt'), 'secret');
  const site = await startServer({ out: out.path, port: 0, records: recordsIn(out.path) });
  return {
    out: out.path,
    port: site.port,
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetchFrom(site.port, path, headers, method),
    stop: async () => {
      await site.stop();
      rmSync(out.path, { recursive: true, force: true });
    },
  };
}

/** A request as it is written, with no help from a browser. */
function fetchFrom(
  port: number,
  path: string,
  headers: Record<string, string>,
  method: string,
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body,
          text: body.toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The address of a question. */
export function asked(sql: string, path = '/query'): string {
  return `${path}?${new URLSearchParams({ sql }).toString()}`;
}
