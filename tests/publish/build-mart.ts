import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from '../../src/pipeline/build.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { land, mart, measure, protect, stage } from '../../src/pipeline/steps.ts';
import { recordsFolder } from '../../src/publish/records-folder.ts';
import { writeMart } from '../../src/publish/write-mart.ts';
import { writeRecords } from '../../src/publish/write-records.ts';
import { buildInto } from '../build-into.ts';

/** Builds a publication's mart and records, without charts and paper, and returns the path of the published mart. */
export async function buildMart(
  publication: Publication,
  options: Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>,
): Promise<string> {
  const folder = join(options.out, 'data-mart');
  const publish = async (build: Parameters<typeof writeMart>[0]) => {
    rmSync(join(options.out, recordsFolder), { recursive: true, force: true });
    const records = await writeRecords(build, join(options.out, recordsFolder));
    return [...(await writeMart(build, folder)), ...records].join(', ');
  };
  await buildInto({ ...publication, steps: [land, stage, mart, measure, protect, publish] }, options);
  return join(folder, 'insight.duckdb');
}
