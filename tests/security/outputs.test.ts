import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { openForReading } from '../../src/commands/open-warehouse.ts';
import { explainedRows } from '../../src/explain/measured-again.ts';
import { rowTallies, writeRows } from '../../src/explain/row-sql.ts';
import { victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { packScript } from '../../src/paper/formats/web-page/chart-pack.tsx';
import { lastBuilt } from '../../src/publish/manifest.ts';
import { textOf, unzip } from '../../src/zip.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { evil, formula, markup, traversal } from './evil.ts';

const folder = passingFolder();
const out = join(folder.path, 'out');
/** With no table of the force's own areas, so that names of areas stand as they are written. */
const publication = { ...performanceInsight, measures: [victimBasedCrime], neighbourhoods: 'given' as const };

const linkOfAuthor = 'http://example.test/page';

beforeAll(async () => {
  const raw = join(folder.path, 'raw');
  const narrativeFolder = join(folder.path, 'narrative');
  mkdirSync(join(narrativeFolder, publication.name), { recursive: true });
  const written = `${formula}\n\n${markup} [a link](javascript:alert(3)) [another](${linkOfAuthor}) ![a picture](http://example.test/x.png)`;
  writeFileSync(
    join(narrativeFolder, publication.name, '2018-05.md'),
    `# May 2018\n\n## T3A.1\n\n${written}\n`,
  );
  const nameOf = (month: string) => evil[Number(month.slice(-2)) % evil.length] ?? '';
  writeCrimes(raw, '2016-06', '2018-05', (month) => ({
    district: `"${nameOf(month).replaceAll('"', '""')}"`,
  }));
  const { blocked } = await buildInto(publication, { rawFolder: raw, out, asAt: '2018-05', narrativeFolder });
  expect(blocked).toBeNull();
});
afterAll(() => folder.remove());

/** Every output with that ending, by its path. */
function outputs(ending: string): string[] {
  const found = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );
  expect(found.length, ending).toBeGreaterThan(0);
  return found.map((name) => join(out, name));
}

test('no cell of a CSV output begins as a formula does, unless it is a number', () => {
  const cells = outputs('.csv').flatMap((file) => (parse(readFileSync(file, 'utf8')) as string[][]).flat());
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
});

test('no cell of the workbook is a formula, and nothing in it leads outside', () => {
  for (const file of outputs('.xlsx')) {
    const parts = unzip(readFileSync(file)) ?? new Map();
    const sheets = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(2);
    for (const name of sheets) expect(textOf(parts, name), name).not.toMatch(/<f[ >]/);
    for (const name of parts.keys()) expect(textOf(parts, name), name).not.toMatch(/TargetMode="External"/);
    expect([...parts.keys()].map((name) => textOf(parts, name)).join()).toContain('=HYPERLINK(');
  }
});

test('the Word paper has no link outside but the one that its author wrote as one, and no field that runs', () => {
  for (const file of outputs('.docx')) {
    const parts = unzip(readFileSync(file)) ?? new Map();
    for (const name of parts.keys())
      expect(textOf(parts, name), name).not.toMatch(/DDEAUTO|INCLUDE(TEXT|PICTURE)/);
    const texts = [...parts.keys()].map((name) => textOf(parts, name)).join('\n');
    expect(texts.match(/Target="[^"]*" TargetMode="External"/g)).toEqual([
      `Target="${linkOfAuthor}" TargetMode="External"`,
    ]);
    expect(textOf(parts, 'word/document.xml')).toContain('HYPERLINK(');
  }
});

interface Node {
  readonly value?: string;
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function* nodesOf(node: Node): Iterable<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodesOf(child);
}

test('no page has a script but that of the index of charts, a handler, or anything that leads or is loaded from outside but the link of its author', () => {
  for (const file of [...outputs('.html'), ...outputs('.svg')]) {
    const nodes = [...nodesOf(parseHtml(readFileSync(file, 'utf8')) as Node)];
    const foreign = nodes.filter(({ nodeName }) =>
      ['script', 'iframe', 'object', 'embed', 'base'].includes(nodeName),
    );
    const isIndex = file.endsWith(join('2018-05', 'index.html'));
    expect(foreign.map(({ childNodes: [text] = [] }) => text?.value)).toEqual(isIndex ? [packScript] : []);
    const attributes = nodes.flatMap(({ attrs = [] }) => attrs);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    const leads = attributes.filter(({ name }) => ['href', 'src', 'xlink:href', 'action'].includes(name));
    expect(
      leads.filter(({ value }) => value !== linkOfAuthor && !/^(#|data:image\/|[\w.-]+$)/.test(value)),
      file,
    ).toEqual([]);
  }
});

test('no control character stands in a page or a text', () => {
  const texts = [...outputs('.html'), ...outputs('.svg'), ...outputs('.txt')];
  const isHarmful = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]/u;
  expect(texts.filter((file) => isHarmful.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('an area whose name is a path names a file inside the private folder', async () => {
  const warehouse = await openForReading(out);
  try {
    const last = lastBuilt(out);
    const rows = await explainedRows(
      warehouse,
      publication,
      victimBasedCrime,
      { last, out },
      { asAt: '2018-05', isPrivate: true },
    );
    const row = rows.find(({ result }) => result.area === traversal);
    if (!row) throw new Error('no such area');
    const tallies = rowTallies(victimBasedCrime, row.result);
    const { file } = await writeRows(warehouse, victimBasedCrime, row.result, tallies, out);
    expect(file).toBe(join(out, 'warehouse', 'explained', 'T3A.1--outside-2018-05.csv'));
    expect(existsSync(file)).toBe(true);
  } finally {
    warehouse.close();
  }
});
