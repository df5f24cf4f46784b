import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DatabaseError } from '../engine/index.ts';
import { recordsOfMonth } from '../explain/index.ts';
import type { Publication } from '../pipeline/index.ts';
import { lastBuilt } from '../publish/index.ts';
import { ownAreasOf } from '../reference/index.ts';
import { privateName, type Records, readBoundaries, startServer } from '../serve/index.ts';
import { measureNamed, publicationNamed } from './arguments.ts';
import { kindsOffered } from './chart.ts';
import { WrongUsage } from './exit-codes.ts';
import { refuseWithoutRecords } from './open-warehouse.ts';

/** `insight serve`: the published mart as a site on this machine, until Ctrl-C ends it. */
export async function serveCommand(given: {
  port: string;
  out: string;
  publication?: string;
  boundaries?: string;
  private?: boolean;
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
  const { publication: named } = given;
  // A site that shows records stays with the paper whose they are.
  const last =
    named !== undefined || given.private
      ? lastBuilt(out, named === undefined ? {} : { publication: named })
      : undefined;
  const publication = given.private ? last?.publication : named;
  const boundaries = given.boundaries === undefined ? null : boundariesIn(given.boundaries);
  const records = given.private ? recordsIn(out, publicationNamed(publication)) : null;
  const site = await startServer({ out, port, publication, chartKinds: kindsOffered(), boundaries, records });
  console.log(`Open http://127.0.0.1:${site.port}/ in a browser of this machine. Ctrl-C ends it.`);
  if (records !== null)
    console.log(
      `PRIVATE: it shows records. Name ${privateName}, password ${records.password}, for this run.`,
    );
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

/** The records behind the figures of a publication, and a password of this run: others may work on this machine. */
function recordsIn(out: string, publication: Publication): Records {
  refuseWithoutRecords(out);
  const ownAreas = ownAreasOf(publication.neighbourhoods);
  return {
    password: randomBytes(12).toString('base64url'),
    async ofMonth(result, month) {
      try {
        const measure = measureNamed(publication, result.measure);
        return await recordsOfMonth(out, measure, result, month, ownAreas);
      } catch (error) {
        if (error instanceof DatabaseError) return null;
        throw error;
      }
    },
  };
}
