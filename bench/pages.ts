/**
 * How long a person waits for the site in a real browser: until a page is first painted, and until the next view of it
 * is. The mart is a built one, its months repeated backwards until there are ten years of them.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { Database, identifier } from '../src/engine/index.ts';
import { findChromium } from '../src/paper/formats/pdf/write-pdf.ts';
import { projectFolder } from '../src/project-folder.ts';

const { values: given } = parseArgs({
  options: {
    out: { type: 'string', default: '.' },
    years: { type: 'string', default: '10' },
    publication: { type: 'string', default: 'performance-insight' },
    rounds: { type: 'string', default: '5' },
    to: { type: 'string' },
  },
});
const rounds = Number(given.rounds);

/** A page, and what somebody does on it next. */
interface Visited {
  readonly path: string;
  readonly next?: { readonly what: string; readonly act: (page: Page) => Promise<void> };
}

/** Does it in the page, and waits for the picture after it. */
const act = (what: string, script: string) => ({
  what,
  act: async (page: Page) => {
    await page.evaluate(`(async () => {
      const begin = performance.now();
      ${script};
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      window.took = performance.now() - begin;
    })()`);
  },
});
const range = act(
  'months are dragged',
  `const end = document.querySelector('.range input');
   end.value = Number(end.value) === 0 ? 40 : 0; end.dispatchEvent(new Event('input', { bubbles: true }))`,
);
const line = act('a line is added', `document.querySelector('.lines input:not(:checked)')?.click()`);
const filter = act(
  'the table is filtered',
  `const box = document.querySelector('input[name="words"]');
   box.value = 'crime'; box.dispatchEvent(new Event('input', { bubbles: true }))`,
);

const pages: readonly Visited[] = [
  // The least that this browser takes on this machine to show anything.
  { path: '/icon.svg' },
  { path: '/', next: filter },
  { path: '/glance' },
  { path: '/measure/T3A.1', next: range },
  { path: '/measure/T3A.2?part=rural&area=City', next: line },
  { path: '/area' },
  { path: '/area/City' },
  { path: '/offence/Violence with injury' },
  { path: '/embed/T3A.1', next: range },
  { path: '/compare?a=T3A.1&b=T3A.5' },
  { path: '/compare?a=T3A.1&b=T3A.5&how=scatter' },
  { path: '/search?words=violent' },
  { path: '/query' },
  { path: `/query?sql=${encodeURIComponent("from series('T3A.1') where area = 'force'")}` },
  { path: '/paper' },
  { path: '/charts/AS_AT/index.html' },
];

const folder = mkdtempSync(join(tmpdir(), 'insight-pages-'));
try {
  const asAt = await longMart(resolve(given.out), folder, 12 * Number(given.years));
  const rows = await measured(asAt);
  console.table(rows);
  if (given.to) writeFileSync(given.to, JSON.stringify(rows, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies what a site shows, with months repeated backwards; the month of its paper. */
async function longMart(out: string, to: string, months: number): Promise<string> {
  for (const name of ['data-mart/insight.duckdb', 'data-mart/manifest.json', 'charts', 'reports']) {
    cpSync(join(out, name), join(to, name), { recursive: true });
  }
  const mart = await Database.open(join(to, 'data-mart', 'insight.duckdb'));
  const [build] = await mart.rows<{ as_at: string }>(`from build where publication = '${given.publication}'`);
  const moved = (column: string, by: string) =>
    `strftime((${column} || '-01')::date - to_months(${by}::int), '%Y-%m')`;
  for (const [table, at] of [
    ['series', 'month'],
    ['windows', 'window_end'],
  ] as const) {
    const columns = await mart.columnsOf(`from ${table}`);
    const isMonth = (name: string) => /^(month|(window|previous)_(start|end))$/.test(name);
    const chosen = columns.map(({ name }) => (isMonth(name) ? moved(name, 'back') : identifier(name)));
    const [held] = await mart.rows<{ months: number }>(
      `select count(distinct ${at}) as months from ${table}`,
    );
    const count = Number(held?.months);
    await mart.run(
      `insert into ${table} select ${chosen.join(', ')} from ${table},
         unnest(range(${count}, ${months}, ${count})) as repeats(back)
       where ${moved(at, 'back')} > (select ${moved(`max(${at})`, String(months))} from ${table})`,
    );
  }
  mart.close();
  return build?.as_at ?? '';
}

async function measured(asAt: string) {
  const chrome = await chromium.launch({ executablePath: findChromium() ?? '' });
  const rows = [];
  for (const { path, next } of pages) {
    const first: number[] = [];
    const again: number[] = [];
    const views: number[] = [];
    const answers: number[] = [];
    let packed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const site = await begun();
      const context = await chrome.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const address = `${site.address}${path.replace('AS_AT', asAt)}`;
      // Who opens a page comes from another of the site: the browser runs, and knows its style.
      await page.goto(`${site.address}/search`, { waitUntil: 'load' });
      for (const painted of [first, again]) {
        await page.goto(address, { waitUntil: 'load' });
        await page.waitForTimeout(300);
        const [paint, answer, bytes] = (await page.evaluate(`[
          performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
          performance.getEntriesByType('navigation')[0].responseEnd,
          performance.getEntriesByType('resource').filter(({ name }) => /\\.js/.test(name))
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)]`)) as [number, number, number];
        painted.push(paint);
        if (painted === first) answers.push(answer);
        packed = Math.max(packed, bytes);
      }
      if (next) {
        await page.locator('figure[data-lines]:not(.is-live)').first().waitFor({ state: 'detached' });
        await next.act(page);
        views.push((await page.evaluate('window.took')) as number);
      }
      await context.close();
      site.end();
    }
    rows.push({
      page: path,
      'answered, ms': median(answers),
      'first paint, ms': median(first),
      'again, ms': median(again),
      next: next?.what ?? 'the page again',
      'next view, ms': next ? median(views) : median(again),
      'scripts, KB': Math.round(packed / 1000),
    });
  }
  await chrome.close();
  return rows;
}

/** A site that was just started, in a process of its own, with a moment to make ready. */
async function begun(): Promise<{ address: string; end: () => void }> {
  const cli = projectFolder('dist', 'src', 'cli.js');
  const site = spawn(process.execPath, [
    cli,
    'serve',
    ...['--port', '0', '--out', folder, '--publication', given.publication],
  ]);
  const address = await new Promise<string>((found, failed) => {
    site.stderr.pipe(process.stderr);
    site.stdout.on('data', (text) => found(/http:\S+\d/.exec(String(text))?.[0] ?? ''));
    site.on('exit', (code) => failed(new Error(`the site ended with ${code} before it began`)));
  });
  await new Promise((ready) => setTimeout(ready, 3_000));
  return { address, end: () => site.kill('SIGKILL') };
}

function median(numbers: readonly number[]): number {
  return Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN);
}
