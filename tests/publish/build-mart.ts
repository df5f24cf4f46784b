import { join } from 'node:path';
import type { BuildOptions } from '../../src/pipeline/build.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { land, mart, measure, stage } from '../../src/pipeline/steps.ts';
import { writeMart } from '../../src/publish/write-mart.ts';
import { buildInto } from '../build-into.ts';

/** Builds a publication without charts and paper, and returns the path of the published mart. */
export async function buildMart(
  publication: Publication,
  options: Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>,
): Promise<string> {
  const folder = join(options.out, 'data-mart');
  const publish = async (build: Parameters<typeof writeMart>[0]) =>
    (await writeMart(build, folder)).join(', ');
  await buildInto({ ...publication, steps: [land, stage, mart, measure, publish] }, options);
  return join(folder, 'insight.duckdb');
}
