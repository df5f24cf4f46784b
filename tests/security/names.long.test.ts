import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';
import { passingFolder } from '../build-into.ts';
import { buildMart, writeStreet } from '../faults/street-build.ts';
import { burglary, feedsOf, landFiles, street } from '../land/raw-folder.ts';
import { escapes, evil, formula, markup, statement, traversal } from './evil.ts';

const insight = (...given: string[]) =>
  spawnSync(process.execPath, [projectFolder('bin', 'insight.js'), ...given], { encoding: 'utf8' });

test('SQL, wildcards and quotation marks in the name of a folder or force are a name and nothing else', async () => {
  const folders = [statement, '"; select 1; --', '$1', '[a-z]*', '{a,b}', '%s', '~', 'é \u202E'];
  const files = Object.fromEntries(
    folders.map((name, index) => [
      `${name}/2018-${String(index + 1).padStart(2, '0')}-x-street.csv`,
      street(burglary(`id${index}`, `2018-${String(index + 1).padStart(2, '0')}`)),
    ]),
  );
  const { landing, database } = await landFiles(files);
  expect(landing.accepted.map(({ file }) => file).sort()).toEqual(Object.keys(files).sort());
  expect(landing.findings).toEqual([]);
  expect(await database.rows('select count(*)::integer as rows from landed_police_uk_street')).toEqual([
    { rows: folders.length },
  ]);
  const ofForce = { [`2018-05-${statement}-street.csv`]: street(burglary('id1')) };
  expect((await landFiles(ofForce, feedsOf.open, statement)).landing).toMatchObject({
    force: statement,
    newCount: 1,
  });
});

test('SQL in a field is text, and stays what it was', async () => {
  const values = [statement, formula, markup, '$1', "''", '\\'];
  const rows = values.map((value, index) =>
    burglary(`id${index}`, '2018-05', `"${value.replaceAll('"', '""')}"`),
  );
  const { database } = await landFiles({ '2018-05-x-street.csv': street(...rows) });
  const kept = await database.rows<{ location: string }>(
    'select location from landed_police_uk_street order by extract_line',
  );
  expect(kept.map(({ location }) => location)).toEqual(values);
});

test('a force, month, measure or file of a command that is a path or SQL is told, and writes nothing', async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  writeStreet(raw, '2018-04', '2018-05');
  await buildMart(raw, out);
  const before = readdirSync(folder.path, { recursive: true }).sort();
  for (const given of [
    ['build', 'open-data', '--raw', raw, '--out', out, '--force', statement],
    ['build', 'open-data', '--raw', raw, '--out', out, '--as-at', traversal],
    ['build', traversal, '--raw', raw, '--out', out],
    ['chart', traversal, '--out', out],
    ['chart', 'all-crime', '--out', out, '--as-at', `2018-05/${traversal}`],
    ['chart', 'all-crime', '--out', out, '--area', traversal],
    ['explain', statement, '--out', out],
    ['query', "copy (select 1) to 'x.csv'", '--out', out],
    ['query', "from read_csv('/etc/passwd')", '--out', out],
  ]) {
    const { status, stderr } = insight(...given);
    expect([given.join(' '), status]).toEqual([given.join(' '), 2]);
    expect(stderr).toMatch(/^insight: /);
    expect(stderr).not.toMatch(/\n +at /);
  }
  expect(readdirSync(folder.path, { recursive: true }).sort()).toEqual(before);
  expect(existsSync('x.csv')).toBe(false);
});

test('what is printed cannot move the cursor, colour a terminal or turn its letters', async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const raw = join(folder.path, 'raw');
  mkdirSync(join(raw, escapes.replaceAll('/', '')), { recursive: true });
  const named = join(raw, escapes.replaceAll('/', ''), '2018-05-x-street.csv');
  writeFileSync(named, street(burglary('id1', escapes), burglary('id2', '2018-05', evil.join(' '))));
  writeStreet(raw, '2018-04', '2018-04');
  const checked = insight('check', 'open-data', '--raw', raw);
  await buildMart(raw, join(folder.path, 'out'));
  const asked = insight(
    'query',
    `select '${escapes}' as x, file from extracts`,
    '--out',
    join(folder.path, 'out'),
  );
  for (const { stdout, stderr } of [checked, asked]) {
    expect(stdout + stderr).toContain('\\u001b');
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E]/u);
  }
});
