import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fillSql, readSql } from '../../src/engine/sql-file.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { rateOf } from '../../src/measures/rate.ts';
import { resultOf } from '../../src/measures/result.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { checkTables } from '../../src/reference/check-tables.ts';
import { readPopulations } from '../../src/reference/populations.ts';
import { readRegisters } from '../../src/reference/registers.ts';
import { counted, yearly } from '../measures/small-series.ts';

/** The project's tables, with a text in one of them replaced by another. */
function tablesWith(file: string, before: string | RegExp, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(projectFolder('data-raw', 'reference'), folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), text.replace(before, after));
  expect(readFileSync(join(folder, file), 'utf8')).not.toBe(text);
  return folder;
}

const said = (folder: string) =>
  checkTables(folder).map(({ level, file, line, column, got }) => [level, file, line, column, got]);

test("the project's own tables are sound", () => {
  expect(checkTables()).toEqual([]);
});

test.each([
  ['', 'a blank'],
  ['0', "'0'"],
  ['-1', "'-1'"],
  ['about 100', "'about 100'"],
])('residents written "%s" are not known: noted, and no rate is made of them', (value, got) => {
  const folder = tablesWith('populations.csv', /(district,Gedling,mid-2019,).*/, `$1${value}`);
  const text = readFileSync(join(folder, 'populations.csv'), 'utf8').split('\n');
  const line = 1 + text.findIndex((row) => row.includes('Gedling'));
  expect(said(folder)).toEqual([['notes', 'reference/populations.csv', line, 'population', got]]);
  const populations = readPopulations(folder);
  const result = resultOf(counted, yearly({ previous: [100, null], current: [120, null] }), '2018-05');
  const ofArea = (area: string) => rateOf(counted, { ...result, area, area_level: 'district' }, populations);
  expect(ofArea('Gedling')).toBeNull();
  expect(ofArea('Ashfield')?.current).toBeGreaterThan(0);
});

test.each(['', '0', 'n/a'])('a target written "%s" is none, and noted', (value) => {
  const folder = tablesWith('plan-targets.csv', /(T4C.1,officer,.*)11\.2(,,,,,,)$/m, `$1${value}$2`);
  const line = expect.any(Number);
  expect(said(folder)).toMatchObject([
    ['notes', 'reference/plan-targets.csv', line, 'target', expect.any(String)],
  ]);
  const parts = (tables?: string) =>
    readRegisters(tables).targets.map(({ measure, part }) => `${measure} ${part}`);
  expect(parts(folder)).toEqual(parts().filter((row) => row !== 'T4C.1 officer'));
});

test.each(['', '0', 'n/a'])(
  'a severity weight written "%s" is none, and noted: it never counts as 0',
  async (value) => {
    const folder = tablesWith('severity-weights.csv', '2020,56A,826.19', `2020,56A,${value}`);
    expect(said(folder)).toMatchObject([
      ['notes', 'reference/severity-weights.csv', 2, 'severity_weight', expect.any(String)],
    ]);
    const database = await temporaryWarehouse();
    onTestFinished(() => database.close());
    const given = { file: join(folder, 'severity-weights.csv'), vintage: '2020' };
    const weights = await database.rows<{ offence_code: string }>(
      fillSql(readSql('reference/severity_weight.sql'), given),
    );
    expect(weights.map((row) => row.offence_code)).not.toContain('56A');
    expect(weights.length).toBeGreaterThan(100);
  },
);

test.each([
  ['offences.csv', /^56A,.*$/m, '56A,Arson,,Arson,true', 'offence_group', 'a blank'],
  ['offences.csv', /^56A,(.*),true$/m, '56A,$1,yes', 'is_victim_based', "'yes'"],
  ['outcome-types.csv', /^1,(.*),true,false,false$/m, '1,$1,,false,false', 'is_positive', 'a blank'],
  ['police-uk-outcomes.csv', 'Charged,true', 'Charged,', 'is_positive', 'a blank'],
  ['disclosure-policy.csv', ',interval,5,', ',interval,,', 'from', 'a blank'],
  ['breaks.csv', '2016-02', '2016-13', 'month', "'2016-13'"],
  ['beats.csv', 'ASH1,Ashfield North,,', 'ASH1,Ashfield North,May 2018,', 'known_from', "'May 2018'"],
  ['renames.csv', /,rename,/, ',renamed,', 'kind', "'renamed'"],
  ['renames.csv', /^(crime_type,Violent crime,[^,]*),2013-05/m, '$1,May 2013', 'month', "'May 2013'"],
  ['listed-values.csv', 'type,Burglary', 'type,', 'value', 'a blank'],
  ['search-outcomes.csv', 'Arrest,true', 'Arrest,yes', 'is_arrest', "'yes'"],
  ['police-uk-forces.csv', 'bedfordshire,Bedfordshire Police', 'bedfordshire,', 'reported_by', 'a blank'],
  ['plan-objectives.csv', /^T1A,/m, ',', 'objective', 'a blank'],
  ['priority-areas.csv', 'Nottingham 018,E01013810', 'Nottingham 018,', 'lsoa_code', 'a blank'],
  ['serious-sexual-offences.csv', /^17A,/m, ',', 'offence_code', 'a blank'],
])('in %s a value that cannot be blocks, with its line and column', (file, before, after, column, got) => {
  const [found, ...others] = said(tablesWith(file, before, after));
  expect(others).toEqual([]);
  expect([found?.[0], found?.[1], found?.[3], found?.[4]]).toEqual([
    'blocks',
    `reference/${file}`,
    column,
    got,
  ]);
  expect(found?.[2]).toBeGreaterThan(1);
});

test('a register of breaks in its earlier form, by measures, blocks, and says what to do instead', () => {
  const folder = tablesWith(
    'breaks.csv',
    /^[\s\S]*$/,
    'month,measures,what_changed,source\n2016-02,T1A.2 T1A.4,a new system,\n',
  );
  const [found, ...others] = checkTables(folder);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    level: 'blocks',
    line: 1,
    column: 'measures',
    got: 'the form it had before',
  });
  expect(found?.todo).toMatch(/which feed, which column of it and which value/);
});

test.each([
  ['2016-02,crime', '2016-02,', 'none'],
  ['2016-02,crime,,,,', '2016-02,crime,,,T3A.1,', 'both'],
])('a break names a feed or a measure, and not %s %s', (before, after, got) => {
  expect(said(tablesWith('breaks.csv', before, after))).toEqual([
    ['blocks', 'reference/breaks.csv', 2, 'feed or measure', got],
  ]);
});

test('neighbourhoods without residents are noted', () => {
  const folder = tablesWith('neighbourhoods.csv', 'urban,1892', 'urban,0');
  expect(said(folder)).toEqual([['notes', 'reference/neighbourhoods.csv', 2, 'population_2019', "'0'"]]);
});

test('a row that stands twice, a line of too few fields and a column that is missing block', () => {
  expect(said(tablesWith('populations.csv', 'district,Gedling', 'district,Ashfield'))).toMatchObject([
    [
      'blocks',
      'reference/populations.csv',
      expect.any(Number),
      'area_level and area and vintage',
      expect.stringMatching(/^the same as on line/),
    ],
  ]);
  expect(said(tablesWith('plan-targets.csv', /^3.1a,.*$/m, '3.1a,3'))).toMatchObject([
    ['blocks', 'reference/plan-targets.csv', expect.any(Number), null, '2'],
  ]);
  expect(said(tablesWith('plan-targets.csv', 'span,target', 'span,value'))).toMatchObject([
    ['blocks', 'reference/plan-targets.csv', 1, 'target', 'a header without it'],
  ]);
});

test('lines of commas only at the end of a table are blank lines', () => {
  expect(said(tablesWith('plan-targets.csv', /$/, ',,,\n,,,\n'))).toEqual([]);
});
