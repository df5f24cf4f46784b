import { join } from 'node:path';
import { otherPapers, recordsFolder, type WrittenRecords } from '../../publish/index.ts';
import { outputsFolder } from '../options.ts';
import type { Figures, Run } from '../publication.ts';

interface Counted {
  readonly run: Run;
  readonly figures: Figures;
}

/**
 * Does work while the records behind the figures of some papers are written into the work folder, on a connection of
 * their own. Ends, also where the work fails, once they are written or have failed.
 */
export async function besideRecords<Value>(
  run: Run,
  papers: readonly Counted[],
  work: (copied: Promise<WrittenRecords>) => Promise<Value>,
): Promise<Value> {
  const copied = copyRecords(run, papers);
  const settled = copied.catch(() => undefined);
  try {
    return await work(copied);
  } finally {
    await settled;
  }
}

/** Writes the records into the work folder; none where another engine holds them. */
async function copyRecords(
  { options, database, clickHouse, workFolder }: Run,
  papers: readonly Counted[],
): Promise<WrittenRecords> {
  if (clickHouse !== null) return { marts: [], isUnchanged: true };
  const { writeRecords } = await import('../../publish/index.ts');
  const out = outputsFolder(options);
  const counted = papers.map(({ run: { publication }, figures: { landed, shown } }) => ({
    publication,
    landed,
    shown,
  }));
  const others = otherPapers(out, ...counted.map(({ publication }) => publication.name));
  const folders = { folder: join(workFolder, recordsFolder), place: join(out, recordsFolder) };
  const connection = await database.connectAgain();
  try {
    return await writeRecords(connection, counted, folders, others);
  } finally {
    connection.disconnect();
  }
}
