import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performanceInsight } from '../pipelines/performance-insight.ts';
import type { QueriedRow } from '../src/engine/duckdb.ts';
import { buildMarts } from '../src/pipeline/steps/build-marts.ts';
import { land } from '../src/pipeline/steps/land.ts';
import { stage } from '../src/pipeline/steps/stage.ts';
import { passingFolder, workInto } from './build-into.ts';

/** The rows of the mart of a feed's name, made from one extract of May 2018, without where they came from. */
export async function martRows(feed: string, lines: readonly string[]): Promise<QueriedRow[]> {
  const [raw, out] = [passingFolder(), passingFolder()];
  try {
    mkdirSync(join(raw.path, feed));
    writeFileSync(join(raw.path, feed, `${feed}-2018-05.csv`), lines.map((line) => `${line}\n`).join(''));
    const { rows } = await workInto(
      { ...performanceInsight, feeds: [feed], measures: [] },
      { rawFolder: raw.path, out: out.path, asAt: '2018-05' },
      async (run) => {
        const landed = await land(run);
        await buildMarts(run, await stage(run, landed));
        const sql = `select * exclude (extract_id, extract_line) from ${feed}`;
        return { rows: await run.database.rows<QueriedRow>(sql) };
      },
    );
    return rows;
  } finally {
    raw.remove();
    out.remove();
  }
}
