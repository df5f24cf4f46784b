import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { delimiter, join } from 'node:path';
import { addMonths, type Month, monthName, monthSpine } from '../../calendar.ts';
import { projectVersion } from '../../code-version.ts';
import { Database, identifier, readSql } from '../../engine/index.ts';
import { landedTable, storedLanding, warehouseFolder } from '../../land/index.ts';
import { describeMonths, gapWords, MonthStates } from '../../measures/index.ts';
import { projectFolder } from '../../project-folder.ts';
import {
  checkTables,
  loadNeighbourhoods,
  loadReferenceTables,
  readPopulations,
  readRegisters,
} from '../../reference/index.ts';
import { count } from '../../words/index.ts';
import { type Advice, fault, firstLine, lookInto, ok, unsure } from './advice.ts';
import { checkKeptPapers, checkPublishedMart, checkUnfinishedWork, martTodo, repair } from './published.ts';

const damaged = (out: string) =>
  `Rename ${join(warehouseFolder(out), 'warehouse.duckdb')} and run 'insight build': it reads the extracts again. Keep the key`;

/** What to do where the warehouse is missing or damaged. */
const warehouseTodo = (out: string) => ({
  ifMissing: "Run 'insight build', or name the folder with --out",
  ifDamaged: damaged(out),
});

/** Whether the warehouse has its tables, and the rows that the receipts of its extracts say. */
async function checkWarehouse(database: Database, out: string): Promise<Advice[]> {
  try {
    const tables = (await database.rows<{ name: string }>(readSql('operations/lasting_tables.sql'))).map(
      ({ name }) => name,
    );
    const absent = ['receipt', 'extract_finding', 'quarantine'].filter((name) => !tables.includes(name));
    if (absent.length > 0) return [fault('warehouse', `it has no table ${absent.join(', ')}`, damaged(out))];
    const differing = await rowsThatDiffer(database, tables);
    if (differing.length > 0)
      return differing.map(({ file, accepted, held }) =>
        fault(
          'warehouse',
          `${file}: its receipt says ${accepted.toLocaleString('en-GB')} rows accepted, the warehouse holds ${held.toLocaleString('en-GB')}`,
          damaged(out),
        ),
      );
    const [sum] = await database.rows<{ extracts: number; rows: number }>(
      readSql('operations/accepted_extracts.sql'),
    );
    const counted = `${count(sum?.extracts ?? 0, 'extract')} accepted, ${count(sum?.rows ?? 0, 'row')}, as their receipts say`;
    return [ok('warehouse', counted)];
  } catch (error) {
    return [fault('warehouse', `it cannot be read whole: ${firstLine(error)}`, damaged(out))];
  }
}

/** Extracts of which the warehouse holds more or fewer rows than were accepted, by their receipts. */
async function rowsThatDiffer(
  database: Database,
  tables: readonly string[],
): Promise<{ file: string; accepted: number; held: number }[]> {
  const feeds = await database.rows<{ feed: string }>(readSql('operations/feeds_received.sql'));
  const differing = [];
  for (const { feed } of feeds) {
    const table = landedTable(feed);
    const landed = tables.includes(table)
      ? readSql('operations/rows_held.sql', { landed: identifier(table) })
      : 'select null limit 0';
    const rows = await database.rows<{ file: string; accepted: number; held: number }>(
      readSql('operations/rows_not_as_receipt.sql', { landed }),
      [feed],
    );
    differing.push(...rows);
  }
  return differing;
}

/** Folders in an output folder that a build writes beside the old ones, before it replaces them. */
const written = ['data-mart', 'data-records', 'charts', 'reports', 'warehouse'];

/** Free disk space of the output folder, against the size of what a build has written there. */
function diskSpace(out: string): Advice {
  const { bavail, bsize } = statfsSync(out);
  return freeSpace(
    bavail * bsize,
    written.reduce((sum, name) => sum + sizeOf(join(out, name)), 0),
  );
}

/** What is to be said of so many free bytes where the outputs of builds take so many. */
export function freeSpace(free: number, used: number): Advice {
  const message = `${inMegabytes(free)} free; what builds have written takes ${inMegabytes(used)}`;
  const todo =
    'Free some space, or choose another folder with --out: a build writes new outputs beside the old ones';
  if (free < used) return fault('disk', message, todo);
  return free < 3 * used ? unsure('disk', message, todo) : ok('disk', message);
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, stats) => sum + (stats?.isFile() ? stats.size : 0), 0);
}

const oldestNode = 20;

/** What it runs on: this program, Node.js, DuckDB, the system, and the time zone of the machine. */
async function environment(): Promise<Advice[]> {
  const database = await Database.open(':memory:');
  const [duckdb] = await database.rows<{ version: string }>(readSql('operations/engine_version.sql'));
  database.close();
  const node = process.versions.node;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    ok('insight', `version ${projectVersion()}`),
    Number.parseInt(node, 10) >= oldestNode
      ? ok('Node.js', `version ${node}`)
      : fault('Node.js', `version ${node}`, `Install version ${oldestNode} or later`),
    ok('DuckDB', `version ${duckdb?.version.replace(/^v/, '')}`),
    ok('system', `${platform()} ${release()} on ${arch()}`),
    ok('clock', `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; time zone ${timeZone}`),
  ];
}

/** Programs that are used where they are there, and by which names. */
const programs = [
  { title: 'Chromium', names: ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe', 'msedge.exe'] },
  { title: 'LibreOffice', names: ['soffice', 'soffice.exe'] },
] as const;

/** Which programs that nothing depends on are on the path: for information. */
function otherPrograms(): Advice[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return programs.map(({ title, names }) => {
    const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
    const file = files.find((path) => existsSync(path));
    return ok(title, file ?? 'not on the path; nothing needs it');
  });
}

/** What is examined: its name, and how. */
type Examination = readonly [about: string, examination: () => Advice[] | Promise<Advice[]>];

/** Everything the doctor has to say of an installation and an output folder. It changes nothing, unless it is to repair. */
export async function examine(
  out: string,
  now: Date,
  { repairs = false }: { readonly repairs?: boolean } = {},
): Promise<Advice[]> {
  const installation: Examination[] = [
    ['environment', environment],
    ['other programs', otherPrograms],
    ['reference tables', referenceTables],
  ];
  if (!existsSync(out)) {
    const todo = "Run 'insight build', or name the folder with --out";
    return [...(await examined(installation)), unsure('output folder', `there is no ${out}`, todo)];
  }
  return examined([
    ...(repairs ? [['repair', () => repair(out)] as const] : []),
    ...installation,
    ['disk', () => [diskSpace(out)]],
    ['permissions', () => permissions(out)],
    ['warehouse', () => privateSide(out, now)],
    ['published mart', () => publicSide(out)],
    ['published papers', () => checkKeptPapers(out)],
    ['work folders', () => checkUnfinishedWork(out)],
  ]);
}

/** What examinations say, one after another. One that fails is a fault too, and the others are made all the same. */
async function examined(examinations: readonly Examination[]): Promise<Advice[]> {
  const advice: Advice[] = [];
  for (const [about, examination] of examinations) {
    try {
      advice.push(...(await examination()));
    } catch (error) {
      advice.push(fault(about, firstLine(error), 'Put right what the message names, and ask again'));
    }
  }
  return advice;
}

function privateSide(out: string, now: Date): Promise<Advice[]> {
  const file = join(warehouseFolder(out), 'warehouse.duckdb');
  return lookInto('warehouse', file, warehouseTodo(out), async (database) => {
    const advice = await checkWarehouse(database, out);
    const isWhole = advice.every(({ state }) => state === 'ok');
    return isWhole ? [...advice, ...(await arrivals(database, now))] : advice;
  });
}

function publicSide(out: string): Promise<Advice[]> {
  const file = join(out, 'data-mart', 'insight.duckdb');
  return lookInto('published mart', file, martTodo, (database) => checkPublishedMart(database, out));
}

/** Whether the private side is its owner's only: the folder with records, quarantine and key, and the key. */
function permissions(out: string): Advice[] {
  const folder = warehouseFolder(out);
  if (!existsSync(folder)) return [];
  if (process.platform === 'win32')
    return [
      unsure(
        'permissions',
        'Windows has no owner-only mode that this program could read',
        `See in the properties of ${folder}, under Security, that only those who make the paper are listed`,
      ),
    ];
  return [folder, join(folder, 'pseudonym.key'), join(out, 'data-records')]
    .filter((path) => existsSync(path))
    .map((path) => ofOwnerOnly(path, statSync(path).mode));
}

function ofOwnerOnly(path: string, mode: number): Advice {
  const rights = (mode & 0o777).toString(8).padStart(3, '0');
  if ((mode & 0o077) === 0) return ok('permissions', `${path} is its owner's only (${rights})`);
  return fault(
    'permissions',
    `${path} can be read by others than its owner (${rights})`,
    `Run: chmod ${statSync(path).isDirectory() ? '700' : '600'} '${path}'`,
  );
}

/** Whether the reference tables can be read. */
async function referenceTables(): Promise<Advice[]> {
  const wrong = checkTables();
  if (wrong.length > 0)
    return wrong.map((found) => {
      const about = [found.file, found.line && `line ${found.line}`, found.column].filter(Boolean).join(', ');
      const message = `${about}: expected ${found.expected}, got ${found.got}`;
      return (found.level === 'blocks' ? fault : unsure)('reference tables', message, found.todo);
    });
  const folder = projectFolder('data-raw', 'reference');
  const database = await Database.open(':memory:');
  try {
    await loadReferenceTables(database);
    const { rows } = await loadNeighbourhoods(database, folder);
    const { breaks, targets } = readRegisters();
    const populations = readPopulations().length;
    return [
      ok(
        'reference tables',
        `${rows.toLocaleString('en-GB')} neighbourhoods, ${populations} populations, ${breaks.length} breaks, ${targets.length} targets`,
      ),
    ];
  } catch (error) {
    return [
      fault('reference tables', firstLine(error), `Put the files of ${folder} back as they were installed`),
    ];
  } finally {
    database.close();
  }
}

/** By feed: the newest month received against the month due, and months before it that are missing. */
async function arrivals(database: Database, now: Date): Promise<Advice[]> {
  const landing = await storedLanding(database, null);
  const states = new MonthStates(landing);
  const due = addMonths(now.toISOString().slice(0, 7), -1);
  const receipts = [...landing.accepted, ...landing.refused];
  const feeds = [...new Set(receipts.map(({ feed }) => feed))].sort();
  return feeds.map((feed) => {
    const months = receipts
      .filter((receipt) => receipt.feed === feed)
      .map(({ month }) => month)
      .sort();
    return ofFeed(feed, months[0] ?? due, due, states);
  });
}

function ofFeed(feed: string, first: Month, due: Month, states: MonthStates): Advice {
  const missing = monthSpine(first, due).flatMap((month) => {
    const { gap } = states.ofFeed(feed, [], month);
    return gap === null ? [] : [{ month, reason: gapWords(gap) }];
  });
  const newest = states.latestComplete(feed);
  const message = newest === null ? 'no month received' : `received to ${monthName(newest)}`;
  if (missing.length === 0) return ok(`feed ${feed}`, message);
  return unsure(
    `feed ${feed}`,
    `${message}; ${describeMonths(missing)}`,
    'Ask its supplier for these months, and put them into the raw folder; the paper withholds what touches them',
  );
}
