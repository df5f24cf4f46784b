import { readFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { Database } from '../../engine/duckdb.ts';
import { projectFolder } from '../../project-folder.ts';
import { type Advice, mend, well } from './advice.ts';

const oldestNode = 20;

/** What it runs on: this program, Node.js, DuckDB, the system, and the time zone of the machine. */
export async function environment(): Promise<Advice[]> {
  const { version } = JSON.parse(readFileSync(projectFolder('package.json'), 'utf8')) as { version: string };
  const database = await Database.open(':memory:');
  const [duckdb] = await database.rows<{ version: string }>('select version() as version');
  database.close();
  const node = process.versions.node;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    well('insight', `version ${version}`),
    Number.parseInt(node, 10) >= oldestNode
      ? well('Node.js', `version ${node}`)
      : mend('Node.js', `version ${node}`, `Install version ${oldestNode} or later`),
    well('DuckDB', `version ${duckdb?.version.replace(/^v/, '')}`),
    well('system', `${platform()} ${release()} on ${arch()}`),
    well('clock', `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; time zone ${timeZone}`),
  ];
}
