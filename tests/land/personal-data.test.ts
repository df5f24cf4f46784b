import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeFinding } from '../../src/findings/finding.ts';
import { landExtracts } from '../../src/land/land.ts';
import { installPseudonym } from '../../src/land/pseudonym-key.ts';
import { openWarehouse, temporaryWarehouse } from '../../src/land/warehouse.ts';
import { feedsOf, landOne, rawFolder } from './raw-folder.ts';

const incidentHeader =
  'incident_ref,opened_at,category,is_asb,is_mental_health,is_alcohol,grade,area_kind,first_arrival_at,caller_ref,division,district,beat';
const incident = (ref: string, caller: string, grade = '1') =>
  `${ref},2018-05-31 10:00:00,Nuisance,true,false,false,${grade},urban,,${caller},North,Town,B1`;
const incidents = (...rows: string[]) => `${incidentHeader}\n${rows.join('\n')}\n`;
const incidentFile = 'incident-2018-05.csv';

test.each([
  ['short', 'key'],
  ['as long as a block', 'k'.repeat(64)],
  ['longer than a block', 'k'.repeat(65)],
  ['not in ASCII', 'schlüssel'],
])('the pseudonym in SQL is HMAC-SHA-256, with a key that is %s', async (_, key) => {
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  await installPseudonym(database, key);
  for (const reference of ['P-0001', '', 'Renée', "'; drop table receipt; --"]) {
    expect(await database.rows('select pseudonym($1) as hash', [reference])).toEqual([
      { hash: createHmac('sha256', key).update(reference).digest('hex') },
    ]);
  }
  expect(await database.rows('select pseudonym(null) as hash')).toEqual([{ hash: null }]);
});

test('the warehouse file holds the pseudonyms of people and nowhere their references', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const raw = rawFolder({
    [incidentFile]: incidents(
      incident('I-1', 'PERSON-ACCEPTED'),
      incident('I-2', 'PERSON-QUARANTINED', 'none'),
      `${incident('I-3', 'PERSON-BROKEN')},x`,
      incident('I-4', '"PERSON-OPEN'),
    ),
  });
  const database = await openWarehouse(folder);
  const landing = await landExtracts(database, {
    rawFolder: raw,
    feeds: feedsOf.own,
    force: null,
    key: 'key',
  });
  await database.run('checkpoint');
  const hash = (reference: string) => createHmac('sha256', 'key').update(reference).digest('hex');
  expect(await database.rows('select caller_ref from landed_incident')).toEqual([
    { caller_ref: hash('PERSON-ACCEPTED') },
  ]);
  const records = await database.rows<{ record: string | null }>(
    'select record from quarantine order by extract_line',
  );
  expect(records.map(({ record }) => record && JSON.parse(record).caller_ref)).toEqual([
    hash('PERSON-QUARANTINED'),
    null,
    null,
  ]);
  database.close();

  expect(landing.findings).toHaveLength(3);
  expect(landing.findings.map(describeFinding).join()).not.toContain('PERSON');
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.includes('PERSON')).toBe(false);
  }
  const kept = readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('Nuisance'));
  expect(kept).toBe(true);
});

test('a personal value that breaks a rule is not shown', async () => {
  const { findings } = await landOne(
    incidents(incident('I-1', 'P1'), incident('I-2', 'N/A')),
    incidentFile,
    feedsOf.own,
  );
  expect(findings).toMatchObject([
    {
      code: 'placeholder-value',
      line: 3,
      column: 'caller_ref',
      got: 'a value that is not shown, as it is personal',
    },
  ]);
});

test('a column outside the contract is refused by name, and none of its values is kept or shown', async () => {
  const content = incidents(incident('I-1', 'P1'))
    .replace(/\n/, ',victim_name\n')
    .replace(/\n$/, ',JANE DOE\n');
  const { findings, state, database } = await landOne(content, incidentFile, feedsOf.own);
  expect(state).toBe('refused');
  expect(findings).toMatchObject([{ code: 'unknown-column', line: 1, column: 'victim_name' }]);
  expect(findings.map(describeFinding).join()).not.toContain('JANE');
  for (const table of ['landed_incident', 'quarantine']) {
    expect(await database.rows(`select * from ${table}`)).toEqual([]);
  }
  const kept = await database.rows('select * from extract_finding');
  expect(JSON.stringify(kept)).not.toContain('JANE');
});

test('a reference to a person that a spreadsheet damaged rejects its row: hashed, it would make one person of many', async () => {
  const { findings, rows } = await landOne(
    incidents(incident('I-1', 'PERSON-1'), incident('I-2', '1.23E+15'), incident('I-3', '1.23E+15')),
    incidentFile,
    feedsOf.own,
  );
  expect(rows).toEqual([3, 1, 2, 0]);
  expect(findings.map(({ code, level, got, rows: count }) => ({ code, level, got, count }))).toContainEqual({
    code: 'damaged-references',
    level: 'rejects row',
    got: 'a value that is not shown, as it is personal',
    count: 2,
  });
});
