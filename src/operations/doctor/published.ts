import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, identifier, literal } from '../../engine/index.ts';
import { hasJournal, workFolderPrefix } from '../../publish/index.ts';
import { type Advice, look, mend, well } from './advice.ts';
import { firstLine } from './open-carefully.ts';

const again = "Run 'insight build' again: it makes every output anew";

/** What to do where the published mart is missing or damaged. */
export const martTodo = { ifMissing: "Run 'insight build', or name the folder with --out", ifDamaged: again };

/** What the doctor reads of a manifest. */
interface Manifest {
  readonly publication: string;
  readonly as_at: string;
  readonly tables: readonly string[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly rows_in: number }[];
}

/** Whether the published mart agrees with its manifest, and the outputs of its month are all there. */
export async function published(database: Database, out: string): Promise<Advice[]> {
  try {
    const manifest = JSON.parse(readFileSync(join(out, 'data-mart', 'manifest.json'), 'utf8')) as Manifest;
    const faults = [
      ...(await tableFaults(database, manifest, out)),
      ...(await inputFaults(database, manifest)),
      ...outputFaults(manifest, out),
    ];
    if (faults.length > 0) return faults.map((said) => mend('published mart', said, again));
    return [
      well('published mart', `${manifest.publication} as at ${manifest.as_at}, whole, as its manifest says`),
    ];
  } catch (error) {
    return [mend('published mart', `it cannot be read whole: ${firstLine(error)}`, again)];
  }
}

/** What a build that died has left to be finished or removed. */
export function leftovers(out: string): Advice[] {
  const next = "Nothing by hand: the next 'insight build' sees to it";
  const folders = readdirSync(out).filter((name) => name.startsWith(workFolderPrefix));
  return [
    ...(hasJournal(out) ? [look('publishing', 'a build died while it put its outputs in place', next)] : []),
    ...folders.map((name) => look('work folder', `${name} is of a build that runs, or died`, next)),
  ];
}

async function tableFaults(database: Database, { tables }: Manifest, out: string): Promise<string[]> {
  const faults = [];
  for (const name of tables) {
    const parquet = join(out, 'data-mart', 'parquet', `${name}.parquet`);
    if (!existsSync(parquet)) {
      faults.push(`there is no ${parquet}`);
      continue;
    }
    const [count] = await database.rows<{ mart: number; parquet: number }>(
      `select (select count(*) from ${identifier(name)}) as mart,
              (select count(*) from read_parquet(${literal(parquet)})) as parquet`,
    );
    if (count?.mart !== count?.parquet)
      faults.push(`table ${name} has ${count?.mart} rows in DuckDB and ${count?.parquet} in Parquet`);
  }
  return faults;
}

async function inputFaults(database: Database, { inputs }: Manifest): Promise<string[]> {
  const extracts = await database.rows<Manifest['inputs'][number]>(
    'select file, sha256, rows_in from extracts',
  );
  const known = new Map(extracts.map((one) => [one.file, one]));
  return inputs.flatMap(({ file, sha256, rows_in }) => {
    const extract = known.get(file);
    const agrees = extract?.sha256 === sha256 && extract.rows_in === rows_in;
    return agrees ? [] : [`the manifest and table extracts do not agree about ${file}`];
  });
}

function outputFaults({ publication, as_at }: Manifest, out: string): string[] {
  const papers = ['docx', 'html', 'xlsx'].map((ending) => join('reports', as_at, `${publication}.${ending}`));
  const files = [...papers, join('charts', as_at, 'index.html')].map((file) => join(out, file));
  return files.flatMap((file) =>
    (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0 ? [] : [`${file} is not there, or empty`],
  );
}
