import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '../contracts/index.ts';
import { Database } from '../engine/duckdb.ts';
import { buildEmptyMarts } from '../marts/empty-marts.ts';
import { victimKinds } from '../measures/declarations/helping-victims.ts';
import { violentKnifeCrime } from '../measures/declarations/tackling-crime.ts';
import { projectFolder } from '../project-folder.ts';
import { dataDictionary } from '../publish/data-dictionary.ts';
import { attachRecords, recordsFolder } from '../publish/records-folder.ts';
import { writeMart } from '../publish/write-mart.ts';
import { writeRecords } from '../publish/write-records.ts';
import { optionsOf } from './build.ts';
import type { Publication } from './publication.ts';
import { newBuild } from './run-build.ts';

/** A publication with every feed, and two measures as examples: one without parts, one with, whose letters are left out. */
const example: Publication = {
  name: 'data-dictionary',
  title: 'Data dictionary',
  feeds: contracts.map((contract) => contract.feed) as [string, ...string[]],
  neighbourhoods: 'given',
  measures: [
    violentKnifeCrime,
    { ...victimKinds, parts: { by: 'victim_kind', withWhole: false, named: [] } },
  ],
  steps: [],
};

/** The data dictionary: what a mart says of itself, published from extracts without a row. */
export async function emptyMartDictionary(): Promise<string> {
  const workFolder = mkdtempSync(join(tmpdir(), 'data-dictionary-'));
  const database = await Database.open(':memory:');
  try {
    await buildEmptyMarts(database);
    const options = optionsOf({ rawFolder: '', out: workFolder });
    const build = newBuild(example, options, { database, workFolder, key: '' });
    await writeMart(build, workFolder);
    await writeRecords(build, join(workFolder, recordsFolder));
    const mart = await Database.open(join(workFolder, 'insight.duckdb'), { readOnly: true });
    await attachRecords(mart, workFolder);
    const page = await dataDictionary(mart);
    mart.close();
    return page;
  } finally {
    database.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Where the data dictionary stands. */
export const dataDictionaryFile = projectFolder('docs', 'data-dictionary.md');

if (process.argv[1]?.endsWith('write-data-dictionary.js'))
  writeFileSync(dataDictionaryFile, await emptyMartDictionary());
