import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, madeOf } from '../../src/pipeline/make-paper.ts';
import type { BuildOptions } from '../../src/pipeline/options.ts';
import type { Publication, Run } from '../../src/pipeline/publication.ts';
import { martMaterialOf } from '../../src/pipeline/steps/publish.ts';
import { recordsFolder } from '../../src/publish/records-folder.ts';
import { contentsOfMart, writeMart } from '../../src/publish/write-mart.ts';
import { writeRecords } from '../../src/publish/write-records.ts';
import { workInto } from '../build-into.ts';

/** Writes the mart and the records of a publication, without charts and paper, straight into the output folder. */
export async function publishMart(run: Run) {
  const figures = await figuresOf(run);
  const { publication, options, database } = run;
  const { landed, staged, marts } = figures;
  const findings = [landed, staged, marts].flatMap((one) => one.findings);
  const material = martMaterialOf(run, figures, { publication, ...figures, authorInsight: [], findings });
  rmSync(join(options.out, 'data-mart'), { recursive: true, force: true });
  const folder = join(options.out, recordsFolder);
  rmSync(folder, { recursive: true, force: true });
  await writeRecords(database, [material], { folder, place: folder });
  const contents = contentsOfMart([material], []);
  await writeMart(database, [material], contents, join(options.out, 'data-mart'));
  return madeOf(run, figures);
}

/** Builds a publication's mart and records, without charts and paper, and returns the path of the published mart. */
export async function buildMart(
  publication: Publication,
  options: Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>,
): Promise<string> {
  await workInto(publication, options, publishMart);
  return join(options.out, 'data-mart', 'insight.duckdb');
}
