import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWarehouse } from '../../src/land/index.ts';
import { passingFolder } from '../build-into.ts';

it('work that needs more memory than DuckDB may use goes to the disk, and ends', async () => {
  const folder = passingFolder();
  const database = await openWarehouse(join(folder.path, 'warehouse'), '48MB');
  try {
    // 800,000 texts of 64 letters are 51 MB, and their keys 26, to be sorted whole: by hand.
    const sorted = database.rows<{ place: number }>(
      `select count(*) as place from (
         select row_number() over (order by md5(range::varchar)) as place, repeat(md5(range::varchar), 2) as text
         from range(800000)
         order by text
       ) where place > 0 and text <> ''`,
    );
    let spilled = 0;
    const other = await database.connectAgain();
    const done = sorted.then(() => true);
    while (!(await Promise.race([done, new Promise<false>((later) => setTimeout(later, 20, false))]))) {
      const [files] = await other.rows<{ bytes: number }>(
        'select coalesce(sum(size), 0)::bigint as bytes from duckdb_temporary_files()',
      );
      spilled = Math.max(spilled, files?.bytes ?? 0);
    }
    other.disconnect();
    expect(await sorted).toEqual([{ place: 800_000 }]);
    expect(spilled).toBeGreaterThan(1_000_000);
  } finally {
    database.close();
    folder.remove();
  }
});
