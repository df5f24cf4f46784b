import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { forces } from '../pipelines/forces.ts';
import { performanceInsight } from '../pipelines/performance-insight.ts';
import { renderPng, renderSvg } from '../src/charts/index.ts';
import { Database } from '../src/engine/index.ts';
import { buildPaper, optionsOf } from '../src/pipeline/index.ts';
import { startServer } from '../src/serve/index.ts';
import { handWritten, plainRead } from './baseline.ts';
import { lastMonth } from './data.ts';
import { lastStreetMonth } from './street-data.ts';

/** What one process measured of itself. */
export interface Measured {
  readonly seconds: number;
  /** Of all its threads, in user mode and in the system. */
  readonly cpu: number;
  /** The most memory it had, in megabytes. */
  readonly peak: number;
  /** Seconds of each part of it; and the same of processor time. */
  readonly steps: Readonly<Record<string, number>>;
  readonly cpuOfSteps: Readonly<Record<string, number>>;
  /** Bytes of what it wrote, and rows that it counted, where that is asked for. */
  readonly bytes: number;
  readonly rows: number;
}

type Work = (given: Given) => Promise<Pick<Measured, 'bytes' | 'rows'>>;

interface Given {
  readonly raw: string;
  readonly out: string;
  /** The most memory that DuckDB may take; blank for its own limit. */
  readonly memory: string;
  readonly steps: Record<string, number>;
  readonly cpuOfSteps: Record<string, number>;
}

const nothingWritten = { bytes: 0, rows: 0 };

/** Does a part of the work, and notes how long it took. */
async function timed<Value>(
  { steps, cpuOfSteps }: Given,
  name: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  steps[name] = (performance.now() - start) / 1000;
  cpuOfSteps[name] = (user + system) / 1e6;
  return value;
}

/** Each piece of work that is measured, in a process of its own. */
const works: Readonly<Record<string, Work>> = {
  /** Into a database file, as a build has one; then the queries by hand. */
  baseline: async (given) => {
    const { raw, out } = given;
    mkdirSync(out, { recursive: true });
    const folder = mkdtempSync(join(out, 'baseline-'));
    const database = await Database.open(join(folder, 'plain.duckdb'));
    await timed(given, 'read', () => plainRead(database, raw));
    await timed(given, 'queries', async () => {
      for (const sql of handWritten) await database.rows(sql);
    });
    const tables = await database.rows<{ name: string }>('select table_name as name from duckdb_tables()');
    for (const { name } of tables)
      await database.copyToParquet(`from "${name}"`, join(folder, `${name}.parquet`));
    database.close();
    const bytes = readdirSync(folder)
      .filter((name) => name.endsWith('.parquet'))
      .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    rmSync(folder, { recursive: true });
    return { bytes, rows: 0 };
  },
  build: async (given) => {
    const { raw, out } = given;
    const options = optionsOf({
      rawFolder: raw,
      out,
      asAt: lastMonth,
      narrativeFolder: join(out, 'narrative'),
    });
    const { blocked } = await buildPaper(performanceInsight, options, (step, work) =>
      timed(given, step, () => work(() => undefined)),
    );
    if (blocked) throw new Error(`stopped: ${blocked.code}`);
    const records = join(out, 'data-records');
    const files = readdirSync(records, { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((file) => file.isFile())
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    return { bytes, rows: 0 };
  },
  /** The month before the last, from extracts that do not have the last. */
  'build of the month before': async ({ raw, out }) => {
    const { blocked } = await buildPaper(performanceInsight, optionsOf({ rawFolder: raw, out }), (_, work) =>
      work(() => undefined),
    );
    if (blocked) throw new Error(`stopped: ${blocked.code}`);
    return nothingWritten;
  },
  /** Forces compared, from the street files of all of them. */
  forces: async (given) => {
    const { raw, out, memory } = given;
    const options = optionsOf({ rawFolder: raw, out, asAt: lastStreetMonth, memory: memory || null });
    const { made, blocked } = await buildPaper(forces, options, (step, work) =>
      timed(given, step, () => work(() => undefined)),
    );
    if (made === null) throw new Error(`stopped: ${blocked?.code}: ${blocked?.got}`);
    const rows = made.landed.accepted.reduce((sum, { rows_accepted }) => sum + rows_accepted, 0);
    return { bytes: 0, rows };
  },
  /** A question to the site, and the same to DuckDB; charts by themselves. Each the mean of several. */
  'questions and charts': async (given) => {
    const { out } = given;
    const site = await startServer({ out, port: 0 });
    const address = `http://127.0.0.1:${site.port}/query?sql=${encodeURIComponent(question)}`;
    const mart = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
    const drawings = specifications(join(out, 'charts', performanceInsight.name, lastMonth));
    const svgs: string[] = [];
    // The first of each also loads what the others use.
    for (const round of ['first', 'later']) {
      const times = round === 'first' ? 2 : 20;
      let seconds = 0;
      for (let asked = 0; asked < times; asked += 1) {
        // People think between two questions; meanwhile the site starts the process that answers the next.
        await setTimeout(1000);
        const start = performance.now();
        await (await fetch(address)).text();
        seconds += (performance.now() - start) / 1000;
      }
      given.steps['question to the site'] = seconds;
      await timed(given, 'question to DuckDB', async () => {
        for (let asked = 0; asked < times; asked += 1) await mart.rows(question);
      });
      await timed(given, 'chart as SVG', async () => {
        for (const spec of drawings.slice(0, times))
          svgs.push(await renderSvg(spec, { id: 'bench', title: 'bench', description: 'bench' }));
      });
      const drawn = svgs.splice(0);
      await timed(given, 'chart as PNG', async () => {
        for (const svg of drawn) await renderPng(svg);
      });
      for (const name of Object.keys(given.steps)) given.steps[name] = (given.steps[name] ?? 0) / times;
    }
    mart.close();
    await site.stop();
    return nothingWritten;
  },
  'write a narrative': async ({ out }) => {
    const folder = join(out, 'narrative', performanceInsight.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${lastMonth}.md`), `## T3A.1\n\nWritten at ${new Date().toISOString()}.\n`);
    return nothingWritten;
  },
};

/** A question as an analyst asks it. */
const question = `select area, month, value from series where measure = 'T3A.1' and area_level = 'district' order by area, month`;

/** Specifications of the charts that a build has drawn, sparklines and large ones as they come. */
function specifications(folder: string): object[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.vl.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);
}

const [name = '', raw = '', out = '', memory = ''] = process.argv.slice(2);
const work = works[name];
if (work === undefined) throw new Error(`no such work: ${name}`);
const given: Given = { raw, out, memory, steps: {}, cpuOfSteps: {} };
const start = performance.now();
const { bytes, rows } = await work(given);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
const measured: Measured = {
  seconds,
  cpu: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS / 1024,
  steps: given.steps,
  cpuOfSteps: given.cpuOfSteps,
  bytes,
  rows,
};
console.log(JSON.stringify(measured));
