import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performanceInsight } from '../pipelines/performance-insight.ts';
import type { Row } from '../src/engine/duckdb.ts';
import { land, mart, stage } from '../src/pipeline/steps.ts';
import { buildInto, passingFolder } from './build-into.ts';

/** The rows of the mart of a feed's name, made from one extract of May 2018, without where they came from. */
export async function martRows(feed: string, lines: readonly string[]): Promise<Row[]> {
  const [raw, out] = [passingFolder(), passingFolder()];
  try {
    mkdirSync(join(raw.path, feed));
    writeFileSync(join(raw.path, feed, `${feed}-2018-05.csv`), lines.map((line) => `${line}\n`).join(''));
    let rows: Row[] = [];
    const look: typeof mart = async ({ database }) => {
      rows = await database.rows<Row>(`select * exclude (extract_id, extract_line) from ${feed}`);
      return '';
    };
    await buildInto(
      { ...performanceInsight, feeds: [feed], measures: [], steps: [land, stage, mart, look] },
      { rawFolder: raw.path, out: out.path, asAt: '2018-05' },
    );
    return rows;
  } finally {
    raw.remove();
    out.remove();
  }
}
