import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { lastBuilt } from '../publish/index.ts';
import { readBoundaries, startServer } from '../serve/index.ts';
import { kindsOffered } from './chart.ts';
import { WrongUsage } from './exit-codes.ts';

/** `insight serve`: the published mart as a site on this machine, until Ctrl-C ends it. */
export async function serveCommand(given: {
  port: string;
  out: string;
  publication?: string;
  boundaries?: string;
}): Promise<void> {
  const port = Number(given.port);
  if (!/^\d+$/.test(given.port) || port > 65_535) {
    throw new WrongUsage(`'${given.port}' is not a port; it is a number from 0 (any that is free) to 65535`);
  }
  const out = resolve(given.out);
  if (!existsSync(join(out, 'data-mart', 'insight.duckdb'))) {
    throw new WrongUsage(
      `there is no mart in ${given.out}: run 'insight build' first, or name its folder with --out`,
    );
  }
  const { publication } = given;
  if (publication !== undefined) lastBuilt(out, { publication });
  const boundaries = given.boundaries === undefined ? null : boundariesIn(given.boundaries);
  const site = await startServer({ out, port, publication, chartKinds: kindsOffered(), boundaries });
  console.log(`Open http://127.0.0.1:${site.port}/ in a browser of this machine. Ctrl-C ends it.`);
  await new Promise<void>((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended());
  });
  await site.stop();
}

/** The boundaries in a file that somebody named. */
function boundariesIn(file: string) {
  if (!existsSync(file)) throw new WrongUsage(`there is no file ${file}: --boundaries names one of GeoJSON`);
  const read = readBoundaries(basename(file), readFileSync(file, 'utf8'));
  if ('problem' in read) throw new WrongUsage(read.problem);
  return read;
}
