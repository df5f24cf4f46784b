import { Database } from '../../engine/duckdb.ts';
import { projectFolder } from '../../project-folder.ts';
import { loadNeighbourhoods } from '../../reference/neighbourhoods.ts';
import { readPopulations } from '../../reference/populations.ts';
import { loadReferenceTables } from '../../reference/reference-tables.ts';
import { readRegisters } from '../../reference/registers.ts';
import { type Advice, mend, well } from './advice.ts';
import { firstLine } from './open-carefully.ts';

/** Whether the reference tables can be read. */
export async function referenceTables(): Promise<Advice> {
  const folder = projectFolder('data-raw', 'reference');
  const database = await Database.open(':memory:');
  try {
    await loadReferenceTables(database);
    const { rows } = await loadNeighbourhoods(database, folder);
    const { breaks, targets } = readRegisters();
    const populations = readPopulations().length;
    return well(
      'reference tables',
      `${rows.toLocaleString('en-GB')} neighbourhoods, ${populations} populations, ${breaks.length} breaks, ${targets.length} targets`,
    );
  } catch (error) {
    return mend(
      'reference tables',
      firstLine(error),
      `Put the files of ${folder} back as they were installed`,
    );
  } finally {
    database.close();
  }
}
