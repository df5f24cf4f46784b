import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { addMonths, type Month, monthSpine } from '../../../src/calendar.ts';
import { keptFiles, publishedFolder, readVintages } from '../../../src/history/index.ts';
import { addDecision } from '../../../src/land/index.ts';
import type { Figures, Publication } from '../../../src/pipeline/index.ts';
import { type BuildOptions, buildPaper, differencesFrom, optionsOf } from '../../../src/pipeline/index.ts';
import { differences, publishedState } from '../kill-test/published-state.ts';
import { arrive, extractsIn } from '../kill-test/synthetic-extracts.ts';

const feeds = ['crime', 'outcome', 'complaint', 'missing', 'safeguarding'] as const;
const codes = 'T1A.1 T1A.3 T2A.5 T3A.1 T3D.4 T4A.3'.split(' ');

/** The monthly paper of crimes, their outcomes and repeat victims, and of three small feeds: every step of it. */
const crimePublication: Publication = {
  ...performanceInsight,
  feeds: [...feeds],
  measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
};

/** What a run of the harness found. */
export interface MonthsReport {
  readonly months: number;
  /** Revised values over all papers, and how many of them no cause was found for. */
  readonly revised: number;
  readonly unexplained: number;
  /** Papers that, made again at the end, are not what was published. */
  readonly notAsPublished: readonly string[];
  /** Tables that differ, at the end, from one build of everything. */
  readonly differing: readonly string[];
  /** Seconds of each month's build. */
  readonly seconds: readonly number[];
}

const lastMonth = '2018-05';

/**
 * Lets the extracts of so many months arrive month by month, with a late extract, two re-issues and one that is
 * withdrawn, and builds each month's paper; then makes every paper again as it was published, and holds the last
 * build against one of everything.
 */
export async function monthsTest(months: number, seed: number): Promise<MonthsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'months-test-'));
  try {
    const [all, raw, out, whole] = ['all', 'raw', 'out', 'whole'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    const files = await extractsIn(all, crimePublication, seed);
    const papers = monthSpine(addMonths(lastMonth, 1 - months), lastMonth);
    const happenings = happeningsOf(papers);
    const seconds: number[] = [];
    let [revised, unexplained] = [0, 0];
    for (const asAt of papers) {
      const before = asAt === papers[0] ? '' : addMonths(asAt, -1);
      const due = files.filter((file) => monthOf(file) <= asAt && monthOf(file) > before);
      arrive(
        all,
        raw,
        due.filter((file) => file !== lateFile(papers)),
      );
      for (const happening of happenings.get(asAt) ?? []) await happening(all, raw);
      const start = performance.now();
      const { history } = await build({ rawFolder: raw, out, asAt });
      seconds.push((performance.now() - start) / 1000);
      revised += history.revisions.length;
      unexplained += history.revisions.filter(({ why }) => why.startsWith('not explained')).length;
    }
    const notAsPublished = await notMadeAgain(raw, out);
    await build({ rawFolder: raw, out, asAt: lastMonth });
    cpSync(join(out, publishedFolder), join(whole, publishedFolder), { recursive: true });
    await build({ rawFolder: raw, out: whole, asAt: lastMonth });
    const [last, once] = [await publishedState(out), await publishedState(whole)];
    const differing = last && once ? differences(last, once) : ['nothing was published'];
    return { months, revised, unexplained, notAsPublished, differing, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes every paper again that was kept, and names those that are not the same in figures and files. */
async function notMadeAgain(rawFolder: string, out: string): Promise<string[]> {
  const failed: string[] = [];
  for (const asPublished of readVintages(out, crimePublication.name).vintages) {
    const { as_at: asAt, issue } = asPublished;
    const options = {
      rawFolder,
      out,
      asAt,
      asPublished,
      templateFile: keptFiles(out, asPublished).templateFile,
    };
    const { shown } = await build(options);
    const { figures, files } = differencesFrom(shown, optionsOf(options), asPublished);
    if (figures.length + files.length > 0)
      failed.push(`${asAt} issue ${issue}: ${[...figures, ...files].join(', ')}`);
  }
  return failed;
}

async function build(
  given: Pick<BuildOptions, 'rawFolder' | 'out' | 'asAt'> & Partial<BuildOptions>,
): Promise<Figures> {
  const options = optionsOf({ allowed: ['all-withheld'], again: true, ...given });
  const { made, blocked } = await buildPaper(crimePublication, options, (_name, work) =>
    work(() => undefined),
  );
  if (!made?.figures) throw new Error(`stopped: ${blocked?.code} ${blocked?.file}`);
  return made.figures;
}

/** The month in the name of an extract. */
function monthOf(file: string): string {
  return /\d{4}-\d{2}/.exec(file)?.[0] ?? '';
}

if (process.argv[1]?.endsWith('months-test.js')) {
  const { months, seed } = parseArgs({
    options: { months: { type: 'string', default: '36' }, seed: { type: 'string', default: '1' } },
  }).values;
  const report = await monthsTest(Number(months), Number(seed));
  const mean = report.seconds.reduce((sum, one) => sum + one, 0) / report.seconds.length;
  console.log(
    `${report.months} months, one at a time, ${mean.toFixed(1)} s each; ${report.revised} revised values, ${report.unexplained} unexplained; ${report.notAsPublished.length} papers not as published when made again; ${report.differing.length} tables differ from one build of everything`,
  );
  for (const failed of [...report.notAsPublished, ...report.differing]) console.log(`  ${failed}`);
  if (report.unexplained + report.notAsPublished.length + report.differing.length > 0) process.exitCode = 1;
}

/** Something that happens to the raw folder before a month's paper is built. */
type Happening = (all: string, raw: string) => Promise<void> | void;

/** The extract that comes two months late. */
function lateFile(papers: readonly Month[]): string {
  return fileOf('missing', at(papers, 1 / 3));
}

/**
 * What happens before each paper: one extract comes two months late, one is re-issued beside the old one with a few
 * rows fewer, one is overwritten by a re-issue with a row more, and one is withdrawn.
 */
function happeningsOf(papers: readonly Month[]): Map<Month, Happening[]> {
  const third = at(papers, 1 / 3);
  const half = at(papers, 1 / 2);
  const happenings = new Map<Month, Happening[]>();
  const add = (month: Month, happening: Happening) =>
    happenings.set(month, [...(happenings.get(month) ?? []), happening]);
  add(addMonths(third, 2), (all, raw) =>
    copyFileSync(join(all, lateFile(papers)), join(raw, lateFile(papers))),
  );
  add(addMonths(half, 1), (all, raw) => {
    const lines = linesOf(join(all, fileOf('safeguarding', half)));
    const rows = lines.filter((_, index) => index === 0 || index % 25 !== 0);
    writeFileSync(join(raw, fileOf('safeguarding', half, '-v2')), rows.join('\n'));
  });
  add(addMonths(half, 2), (_, raw) => {
    const path = join(raw, fileOf('complaint', half));
    const lines = linesOf(path).filter((line) => line !== '');
    const [reference = '', ...rest] = (lines.at(-1) ?? '').split(',');
    writeFileSync(path, `${[...lines, [`${reference}-late`, ...rest].join(',')].join('\n')}\n`);
  });
  add(addMonths(half, 3), (_, raw) => {
    const file = fileOf('missing', addMonths(half, -1));
    addDecision(raw, {
      file: file.replaceAll('\\', '/'),
      sha256: createHash('sha256')
        .update(readFileSync(join(raw, file)))
        .digest('hex'),
      decision: 'withdraw',
      reason: 'sent for another force',
      decided_on: `${addMonths(half, 4)}-05`,
    });
  });
  return happenings;
}

function at(papers: readonly Month[], share: number): Month {
  return papers[Math.floor(papers.length * share)] ?? '';
}

function fileOf(feed: string, month: Month, version = ''): string {
  return join(feed, `${feed}-${month}${version}-synthetic.csv`);
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n');
}
