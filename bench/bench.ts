import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/project-folder.ts';
import { extractsOf, sampleMonths, withoutLastMonth } from './data.ts';
import type { Measured } from './work.ts';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '1' },
    years: { type: 'string' },
    runs: { type: 'string', default: '3' },
    folder: { type: 'string', default: join(tmpdir(), 'insight-bench') },
    json: { type: 'string' },
  },
});
// A paper of 12 months, as that of the month before would be, has no month to compare, and is refused.
const months = given.years === undefined ? sampleMonths : Math.max(14, 12 * Number(given.years));
const amount = { size: Number(given.size), months };
const folder = resolve(given.folder);
mkdirSync(folder, { recursive: true });

const raw = await extractsOf(folder, amount);
const before = withoutLastMonth(raw);
const out = join(folder, 'out');

/** Does a piece of work in a fresh process, and gives what it measured. */
function measure(work: string, extracts = raw): Measured {
  const program = projectFolder('dist', 'bench', 'work.js');
  const printed = execFileSync(process.execPath, [program, work, extracts, out], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as Measured;
}

/** A rebuild as each is measured: what is done before it, and the build. */
function rebuilt(...first: readonly (readonly [work: string, extracts: string])[]): Measured {
  for (const [work, extracts] of first) measure(work, extracts);
  return measure('build');
}

interface Round {
  readonly baseline: Measured;
  readonly build: Measured;
  readonly nothingNew: Measured;
  readonly narrative: Measured;
  readonly newMonth: Measured;
  readonly asked: Measured;
}

const rounds: Round[] = [];
for (let run = 0; run < Number(given.runs); run += 1) {
  // In turn, so that what else the machine does slows both alike; from nothing, each time.
  rmSync(out, { recursive: true, force: true });
  const baseline = measure('baseline');
  const build = measure('build');
  // The first rebuild knows of one issue more than the build.
  const nothingNew = rebuilt(['build', raw]);
  const narrative = rebuilt(['write a narrative', raw]);
  const asked = measure('questions and charts');
  rmSync(out, { recursive: true, force: true });
  const newMonth = rebuilt(['build of the month before', before]);
  rounds.push({ baseline, build, nothingNew, narrative, newMonth, asked });
  console.error(`run ${run + 1} of ${given.runs} done`);
}

const stepsOf = ({ steps }: Measured, ...names: readonly string[]) =>
  names.reduce((sum, name) => sum + (steps[name] ?? 0), 0);
const cpuOf = ({ cpuOfSteps }: Measured, ...names: readonly string[]) =>
  names.reduce((sum, name) => sum + (cpuOfSteps[name] ?? 0), 0);
const withoutDrawings = (build: Measured) => build.seconds - stepsOf(build, 'charts', 'paper');

interface Figure {
  readonly name: string;
  readonly of: (round: Round) => number;
  readonly unit: string;
  /** The most it should be, on two quiet cores. */
  readonly target?: number;
}

const figures: readonly Figure[] = [
  { name: 'plain read', unit: 's', of: ({ baseline }) => stepsOf(baseline, 'read') },
  { name: 'queries by hand', unit: 's', of: ({ baseline }) => stepsOf(baseline, 'queries') },
  {
    name: 'land + stage ÷ plain read',
    unit: 'times',
    target: 1.5,
    of: ({ baseline, build }) => stepsOf(build, 'land', 'stage') / stepsOf(baseline, 'read'),
  },
  {
    name: 'land + stage ÷ plain read, processor time',
    unit: 'times',
    of: ({ baseline, build }) => cpuOf(build, 'land', 'stage') / cpuOf(baseline, 'read'),
  },
  {
    name: 'marts + series ÷ queries by hand',
    unit: 'times',
    of: ({ baseline, build }) => stepsOf(build, 'marts', 'measure') / stepsOf(baseline, 'queries'),
  },
  {
    name: 'build without drawings ÷ (read + queries)',
    unit: 'times',
    target: 2,
    of: ({ baseline, build }) => withoutDrawings(build) / stepsOf(baseline, 'read', 'queries'),
  },
  {
    name: 'whole build ÷ plain read',
    unit: 'times',
    target: 5,
    of: ({ baseline, build }) => build.seconds / stepsOf(baseline, 'read'),
  },
  { name: 'whole build', unit: 's', target: 10, of: ({ build }) => build.seconds },
  { name: 'whole build, processor time', unit: 's', of: ({ build }) => build.cpu },
  ...['land', 'stage', 'marts', 'measure', 'protect', 'charts', 'paper', 'publish'].map((step) => ({
    name: `  of it: ${step}`,
    unit: 's',
    of: ({ build }: Round) => stepsOf(build, step),
  })),
  ...['land', 'charts', 'publish'].map((step) => ({
    name: `  of it: ${step}, processor time`,
    unit: 's',
    of: ({ build }: Round) => cpuOf(build, step),
  })),
  { name: 'chart pack', unit: 's', target: 4, of: ({ build }) => stepsOf(build, 'charts') },
  { name: 'nothing new', unit: 's', target: 3, of: ({ nothingNew }) => nothingNew.seconds },
  { name: 'narrative only', unit: 's', target: 3, of: ({ narrative }) => narrative.seconds },
  {
    name: 'one new month ÷ whole build, without drawings',
    unit: 'times',
    target: 0.03,
    of: ({ newMonth, build }) => withoutDrawings(newMonth) / withoutDrawings(build),
  },
  ...['question to the site', 'question to DuckDB', 'chart as SVG', 'chart as PNG'].map((work) => ({
    name: `one ${work}`,
    unit: 'ms',
    of: ({ asked }: Round) => 1000 * stepsOf(asked, work),
  })),
  {
    name: 'question to the site ÷ the same to DuckDB',
    unit: 'times',
    of: ({ asked }) => stepsOf(asked, 'question to the site') / stepsOf(asked, 'question to DuckDB'),
  },
  { name: 'peak memory', unit: 'MB', target: 3_000, of: ({ build }) => build.peak },
  {
    name: 'records on disk ÷ the same rows as Parquet',
    unit: 'times',
    of: ({ build, baseline }) => build.bytes / baseline.bytes,
  },
];

const rows = figures.map(({ name, unit, target, of }) => {
  const sorted = rounds.map(of).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const verdict = target === undefined ? '' : median <= target ? 'met' : 'not met';
  return { name, unit, median, least: sorted[0], most: sorted.at(-1), target: target ?? null, verdict };
});

const shown = (value: number | null | undefined) =>
  value == null ? '' : value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 2 : 0 });
console.log(
  `size ${amount.size}, ${amount.months} months, ${rounds.length} runs, ${availableParallelism()} cores\n`,
);
console.log('| figure | median | least | most | | target | |\n|---|---|---|---|---|---|---|');
for (const { name, unit, median, least, most, target, verdict } of rows)
  console.log(
    `| ${[name, shown(median), shown(least), shown(most), unit, shown(target), verdict].join(' | ')} |`,
  );
const machine = { cores: availableParallelism(), memory: totalmem(), node: process.version };
const file = given.json ?? join(folder, `bench-size-${amount.size}-months-${amount.months}.json`);
writeFileSync(file, `${JSON.stringify({ amount, machine, rows, rounds }, null, 2)}\n`);
console.log(`\nwritten: ${file}`);
