import { join } from 'node:path';
import { type BuiltPaper, otherPapers, recordsFolder, type WrittenRecords } from '../../publish/index.ts';
import { outputsFolder } from '../options.ts';
import type { Figures, Run } from '../publication.ts';

/** A paper whose records are copied. */
export interface CountedPaper {
  readonly run: Run;
  readonly figures: Figures;
}

/** What is published in the same move as some papers. */
export interface BesidePapers {
  /** Papers of other publications, which stay in the mart as they are. */
  readonly others: readonly BuiltPaper[];
  readonly records: Promise<WrittenRecords>;
}

/**
 * Does work while the records behind the figures of some papers are written into the work folder, on a connection of
 * their own. Ends, also where the work fails, once they are written or have failed.
 */
export async function besideRecords<Value>(
  run: Run,
  papers: readonly CountedPaper[],
  work: (beside: BesidePapers) => Promise<Value>,
): Promise<Value> {
  const names = papers.map(({ run: { publication } }) => publication.name);
  const others = otherPapers(outputsFolder(run.options), ...names);
  const records = writeRecordsOf(run, papers, others);
  const settled = records.catch(() => undefined);
  try {
    return await work({ others, records });
  } finally {
    await settled;
  }
}

/** Writes the records into the work folder; none where another engine holds them. */
async function writeRecordsOf(
  { options, database, clickHouse, workFolder }: Run,
  papers: readonly CountedPaper[],
  others: readonly BuiltPaper[],
): Promise<WrittenRecords> {
  if (clickHouse !== null) return { marts: [], isUnchanged: true };
  const { writeRecords } = await import('../../publish/index.ts');
  const counted = papers.map(({ run: { publication }, figures }) => ({ publication, ...figures }));
  const place = join(outputsFolder(options), recordsFolder);
  const connection = await database.connectAgain();
  try {
    return await writeRecords(
      connection,
      counted,
      { folder: join(workFolder, recordsFolder), place },
      others,
    );
  } finally {
    connection.disconnect();
  }
}
