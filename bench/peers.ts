import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '../src/engine/index.ts';
import { projectFolder } from '../src/project-folder.ts';
import { lastStreetMonth, streetFilesOf } from './street-data.ts';
import type { Measured } from './work.ts';

// `npm run bench:peers -- --forces 10 --years 3`: the same counts of the same files by other programs. What is not there
// is installed beside the data with `--install`; nothing else of the project needs it.
const { values: given } = parseArgs({
  options: {
    forces: { type: 'string', default: '10' },
    years: { type: 'string', default: '3' },
    runs: { type: 'string', default: '3' },
    folder: { type: 'string', default: join(tmpdir(), 'insight-bench') },
    install: { type: 'boolean', default: false },
  },
});
const folder = resolve(given.folder);
const installed = join(folder, 'peers');
mkdirSync(installed, { recursive: true });
const raw = streetFilesOf(folder, { forces: Number(given.forces), years: Number(given.years) });
const out = join(folder, 'out-peers');
const script = (name: string) => projectFolder('bench', 'peers', name);
const python = process.platform === 'win32' ? join('Scripts', 'python.exe') : join('bin', 'python');

interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly install: readonly (readonly string[])[];
}

const ofR = join(installed, 'r');
const peers: readonly Peer[] = [
  {
    name: 'R with data.table',
    command: ['Rscript', script('crimes.R')],
    environment: { PEERS_R_LIBRARY: ofR },
    install: [
      [
        'Rscript',
        '-e',
        `dir.create('${ofR}', FALSE, TRUE); install.packages('data.table', lib = '${ofR}', repos = 'https://cloud.r-project.org')`,
      ],
    ],
  },
  {
    name: 'pandas',
    command: [join(installed, 'python', python), script('crimes.py')],
    install: [
      ['python3', '-m', 'venv', join(installed, 'python')],
      [join(installed, 'python', python), '-m', 'pip', 'install', 'pandas'],
    ],
  },
  {
    name: 'Polars for Node.js',
    command: [process.execPath, script('crimes.cjs')],
    environment: { POLARS: join(installed, 'node', 'node_modules', 'nodejs-polars') },
    install: [['npm', 'install', '--prefix', join(installed, 'node'), 'nodejs-polars']],
  },
];

if (given.install)
  for (const [program = '', ...rest] of peers.flatMap(({ install }) => install))
    spawnSync(program, rest, { stdio: 'inherit', shell: process.platform === 'win32' });

/** How many crimes of a type a force had in the last 12 months, and in those before. */
interface Counted {
  readonly force: string;
  readonly type: string;
  readonly current: number;
  readonly previous: number;
}

interface Timed {
  readonly seconds: number;
  readonly counts: readonly Counted[];
}

/** Seconds of a program, and what it counted; null where it is not installed. */
function timePeer({ command, environment }: Peer): Timed | null {
  const [program = '', ...rest] = command;
  const target = join(folder, 'peer.csv');
  const start = performance.now();
  const { status } = spawnSync(program, [...rest, raw, lastStreetMonth, target], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) return null;
  const [, ...lines] = readFileSync(target, 'utf8').trim().split(/\r?\n/);
  const counts = lines.map((line) => {
    const [force = '', type = '', current, previous] = line.split(',');
    const part = type.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    return { force, type: part, current: Number(current), previous: Number(previous) };
  });
  return { seconds, counts };
}

/** Seconds of our own steps up to the figures that may be shown, and the same counts from the mart. */
async function timeOurs(): Promise<Timed> {
  rmSync(out, { recursive: true, force: true });
  const program = projectFolder('dist', 'bench', 'work.js');
  const printed = execFileSync(process.execPath, [program, 'forces', raw, out], { encoding: 'utf8' });
  const { steps } = JSON.parse(printed) as Measured;
  const upToShown = ['land', 'stage', 'marts', 'measure', 'protect'];
  const seconds = upToShown.reduce((sum, step) => sum + (steps[step] ?? 0), 0);
  const mart = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
  const counts = await mart.rows<Counted>(
    `select area as force, part as type, "current", previous from results where measure = 'crime-type' and area <> 'force'`,
  );
  mart.close();
  return { seconds, counts };
}

/** How many counts of a program we have not, or otherwise. The files add a word or two to the name of a force. */
function differences(theirs: readonly Counted[], ours: readonly Counted[]): number {
  const isSame = (one: Counted, other: Counted) =>
    one.force.startsWith(other.force) &&
    one.type === other.type &&
    one.current === other.current &&
    one.previous === other.previous;
  return theirs.filter((one) => !ours.some((other) => isSame(one, other))).length;
}

const times = new Map<string, number[]>();
const differing = new Map<string, number>();
for (let run = 0; run < Number(given.runs); run += 1) {
  const ours = await timeOurs();
  times.set('ours', [...(times.get('ours') ?? []), ours.seconds]);
  for (const peer of peers) {
    const theirs = timePeer(peer);
    if (theirs === null) continue;
    times.set(peer.name, [...(times.get(peer.name) ?? []), theirs.seconds]);
    differing.set(peer.name, differences(theirs.counts, ours.counts));
  }
}

const medianOf = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const ours = medianOf(times.get('ours') ?? []);
console.log('| program | median | ÷ ours | counts that differ |\n|---|---|---|---|');
console.log(`| ours, to figures that may be shown | ${ours.toFixed(1)} s | | |`);
for (const { name } of peers) {
  const median = medianOf(times.get(name) ?? []);
  console.log(
    Number.isNaN(median)
      ? `| ${name} | not installed | | |`
      : `| ${name} | ${median.toFixed(1)} s | ${(median / ours).toFixed(2)} | ${differing.get(name)} |`,
  );
}
