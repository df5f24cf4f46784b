import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chartKinds as allKinds, type ChartKind } from '../charts/index.ts';
import { PlainError } from '../plain-error.ts';
import { answer } from './answer.tsx';
import { PictureCache } from './charts/index.ts';
import { measureAddress } from './html/index.ts';
import { MartFile } from './mart/index.ts';
import type { Boundaries, Records, Site } from './pages/index.ts';
import { Questioner } from './query/index.ts';
import { refused, send } from './web/index.ts';

/** Can be reached from this machine only. */
const host = '127.0.0.1';
const times = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000 };

export interface RunningSite {
  readonly port: number;
  /** Stops answering, and any work still under way. */
  stop(): Promise<void>;
}

/** Serves the outputs in a folder as a site. Port 0 is any that is free. */
export async function startServer(given: {
  readonly out: string;
  readonly port: number;
  /** Which paper is shown; the last built where it is left out. */
  readonly publication?: string | undefined;
  readonly chartKinds?: readonly ChartKind[];
  /** Boundaries of areas, for maps. */
  readonly boundaries?: Boundaries | null;
  /** The records behind the figures, for those who may see them. */
  readonly records?: Records | null;
}): Promise<RunningSite> {
  const { out, publication, chartKinds = allKinds, boundaries = null, records = null } = given;
  const mart = new MartFile(join(out, 'data-mart', 'insight.duckdb'), publication, records !== null);
  const questioner = new Questioner();
  const pictures = new PictureCache();
  const site: Site = { out, mart, pictures, chartKinds, questioner, boundaries, records };
  let port = given.port;
  const server = createServer({ ...times, maxHeaderSize: 65_536 }, (request, response) => {
    respond(site, request, response, port).catch((error) => {
      if (!response.destroyed && !response.headersSent) {
        console.error(`a fault of this program at ${request.url}: ${error}`);
        response.writeHead(500).end();
      } else response.destroy();
    });
  });
  server.maxConnections = 200;
  port = await listen(server, given.port);
  site.questioner.prepare();
  const ready = makeReady(site);
  return {
    port,
    stop: async () => {
      site.questioner.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await ready;
      mart.close();
    },
  };
}

/** How many measures are looked at beforehand: code that has run a few times runs faster. */
const looked = 4;

/** Answers pages before anybody asks: the first of each kind loads what the others use. */
async function makeReady(site: Site): Promise<void> {
  const { signal } = new AbortController();
  try {
    const rows = await site.mart.use(async ({ facts }) => facts.rows.slice(0, looked));
    const measures = rows.map(({ result }) => measureAddress(result.measure));
    for (const address of ['/', ...measures, '/area', '/query']) await answer(site, address, signal);
  } catch {
    // Whoever asks for the page is told what is wrong.
  }
}

async function respond(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const refusal = refused(request, port, site.records?.password ?? null);
  // The rest of a refused request is not waited for.
  if (refusal) response.shouldKeepAlive = false;
  const reply = refusal ?? (await answer(site, request.url ?? '/', gone.signal));
  if (gone.signal.aborted) return reply.done?.();
  await send(response, reply, request.method === 'HEAD').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const words: Readonly<Record<string, string>> = {
      EADDRINUSE: `port ${port} is in use: end what uses it, or choose another with --port`,
      EACCES: `port ${port} may not be used: choose one from 1024 to 65535 with --port`,
    };
    const known = words[(error as NodeJS.ErrnoException).code ?? ''];
    throw known === undefined ? error : new PlainError(known);
  }
  return (server.address() as AddressInfo).port;
}
