import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/project-folder.ts';
import { streetFilesOf } from './street-data.ts';
import type { Measured } from './work.ts';

// `npm run bench:forces -- --forces 43 --years 10 --memory 4GB`: one build of the publication `forces` from nothing.
const { values: given } = parseArgs({
  options: {
    forces: { type: 'string', default: '43' },
    years: { type: 'string', default: '2' },
    memory: { type: 'string', default: '4GB' },
    folder: { type: 'string', default: join(tmpdir(), 'insight-bench') },
  },
});
const nation = { forces: Number(given.forces), years: Number(given.years) };
const folder = resolve(given.folder);
mkdirSync(folder, { recursive: true });
const raw = streetFilesOf(folder, nation);
const out = join(folder, 'out-forces');
rmSync(out, { recursive: true, force: true });

const program = projectFolder('dist', 'bench', 'work.js');
const printed = execFileSync(process.execPath, [program, 'forces', raw, out, given.memory], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { seconds, cpu, peak, steps, rows } = JSON.parse(printed) as Measured;

const files = readdirSync(raw).filter((name) => name.endsWith('.csv'));
const bytes = files.reduce((sum, name) => sum + statSync(join(raw, name)).size, 0);
const shown = (value: number) =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 1 : 0 });
const gigabytes = (value: number) => (value < 1e9 ? `${shown(value / 1e6)} MB` : `${shown(value / 1e9)} GB`);
const facts: readonly (readonly [name: string, value: string])[] = [
  ['forces, years', `${nation.forces}, ${nation.years}`],
  ['files', `${shown(files.length)}, ${gigabytes(bytes)}`],
  ['rows', shown(rows)],
  ['machine', `${availableParallelism()} cores, ${gigabytes(totalmem())}`],
  ['limit of memory for DuckDB', given.memory],
  ['whole build', `${shown(seconds)} s, ${shown(cpu)} s of processor time`],
  ...Object.entries(steps).map(([step, value]) => [`  of it: ${step}`, `${shown(value)} s`] as const),
  ['peak memory of the process', `${shown(peak)} MB`],
  ['warehouse', gigabytes(statSync(join(out, 'warehouse', 'warehouse.duckdb')).size)],
];
console.log('| | |\n|---|---|');
for (const [name, value] of facts) console.log(`| ${name} | ${value} |`);
