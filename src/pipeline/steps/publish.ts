import { join } from 'node:path';
import { writeManifest } from '../../publish/manifest.ts';
import { OutputHeld } from '../../publish/move-folder.ts';
import { recordsFolder } from '../../publish/records-folder.ts';
import { replaceOutputs } from '../../publish/replace-outputs.ts';
import { Blocked, type Build, outputsFolder } from '../build.ts';
import { keepVintage } from '../keep-vintage.ts';
import { count } from './count.ts';

/** Writes the published mart, and the records behind it in a private folder, and puts every output in the place of the old ones. */
export async function publish(build: Build): Promise<string> {
  const { writeMart } = await import('../../publish/write-mart.ts');
  const { writeRecords } = await import('../../publish/write-records.ts');
  const folder = join(build.workFolder, 'data-mart');
  const tables = await writeMart(build, folder);
  const marts = await writeRecords(build, join(build.workFolder, recordsFolder));
  writeManifest(build, tables, join(folder, 'manifest.json'));
  const reports = join('reports', build.asAt);
  const isNew = build.options.asPublished === null;
  const kept = isNew ? keepVintage(build, join(build.workFolder, reports)) : null;
  await replaceOutputs(build.workFolder, outputsFolder(build.options), [
    join('charts', build.asAt),
    reports,
    'data-mart',
    recordsFolder,
    ...(kept === null ? [] : [kept]),
  ]).catch((error: unknown) => {
    throw error instanceof OutputHeld ? new Blocked(error.finding) : error;
  });
  return `${count(tables.length, 'table')}, ${count(marts.length, 'mart')} of records`;
}
