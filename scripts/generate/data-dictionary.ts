import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '../../src/contracts/index.ts';
import { protectFigures } from '../../src/disclosure/index.ts';
import { Database } from '../../src/engine/index.ts';
import type { Landing } from '../../src/land/index.ts';
import { buildEmptyMarts } from '../../src/marts/index.ts';
import { victimKinds } from '../../src/measures/declarations/helping-victims.ts';
import { violentKnifeCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { exactFigures } from '../../src/measures/index.ts';
import { projectFolder } from '../../src/project-folder.ts';
import type { MartMaterial } from '../../src/publish/index.ts';
import {
  attachRecords,
  contentsOfMart,
  dataDictionary,
  recordsFolder,
  writeMart,
  writeRecords,
} from '../../src/publish/index.ts';

const startedAt = new Date(0);
const landed: Landing = {
  accepted: [],
  refused: [],
  skipped: [],
  findings: [],
  resupplies: [],
  newCount: 0,
  knownCount: 0,
  force: null,
};
const shown = protectFigures(exactFigures([], '', []), {
  asAt: '',
  policy: [],
  nesting: new Map(),
  vintages: [],
  published: null,
  feeds: [],
  populations: [],
});

/**
 * What a mart is made of where no extract has a row: of every feed, and of two measures as examples, one without parts
 * and one with, whose letters are left out.
 */
const emptyMaterial: MartMaterial = {
  publication: {
    name: 'data-dictionary',
    title: 'Data dictionary',
    feeds: contracts.map((contract) => contract.feed),
    measures: [
      violentKnifeCrime,
      { ...victimKinds, parts: { by: 'victim_kind', withWhole: false, named: [] } },
    ],
  },
  landed,
  staged: { findings: [], repeatsByExtract: new Map(), doubts: new Map() },
  shown,
  history: { earlierPapers: [], definitions: new Map(), revisions: [] },
  exceptions: [],
  authorInsight: [],
  findings: [],
  neighbourhoods: { file: null, rows: 0, findings: [] },
  startedAt,
  publishedAt: startedAt,
  outcome: 'built',
  earlierRuns: [],
  allowed: [],
  timings: [],
};

/** The data dictionary: what a mart says of itself, published from extracts without a row. */
export async function emptyMartDictionary(): Promise<string> {
  const workFolder = mkdtempSync(join(tmpdir(), 'data-dictionary-'));
  const database = await Database.open(':memory:');
  try {
    await buildEmptyMarts(database);
    await writeMart(database, [emptyMaterial], contentsOfMart([emptyMaterial], []), workFolder);
    const records = join(workFolder, recordsFolder);
    await writeRecords(database, [emptyMaterial], { folder: records, place: records });
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

if (process.argv[1]?.endsWith('data-dictionary.js'))
  writeFileSync(dataDictionaryFile, await emptyMartDictionary());
