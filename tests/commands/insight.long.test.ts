import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';
import { passingFolder } from '../build-into.ts';

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const force = 'Test Police,Test Police,,,,,';

function insightIn(cwd: string, ...given: string[]) {
  const command = [projectFolder('bin', 'insight.js'), ...given];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd });
  return { status, stdout, stderr };
}

const insight = (...given: string[]) => insightIn(process.cwd(), ...given);

describe('the command insight', () => {
  const folder = passingFolder();
  const raw = join(folder.path, 'raw');
  const out = join(folder.path, 'out');
  beforeAll(() => {
    mkdirSync(raw);
    for (const month of ['2020-01', '2020-02']) {
      const rows = [
        `a1${month},${month},${force},Burglary,Local resolution,`,
        `,${month},${force},Anti-social behaviour,,`,
      ];
      writeFileSync(join(raw, `${month}-test-street.csv`), [header, ...rows, ''].join('\n'));
    }
  });
  afterAll(folder.remove);

  it('ends with 2 on wrong usage, and says what would be right', () => {
    expect(insight('build', 'nothing').stderr).toContain('performance-insight and open-data');
    expect(insight('build', 'nothing').status).toBe(2);
    expect(insight('build', 'open-data', '--as-at', '2020-13').status).toBe(2);
    expect(insight('build', 'open-data', '--raw', join(folder.path, 'nowhere')).status).toBe(2);
    expect(insight('build', 'open-data', '--frobnicate').status).toBe(2);
    expect(insight('explain', 'asb', '--out', join(folder.path, 'nowhere')).status).toBe(2);
  });

  it('ends with 3 where nothing can be used, and publishes nothing', () => {
    const empty = join(folder.path, 'empty');
    mkdirSync(empty);
    const stopped = insight('build', 'open-data', '--raw', empty, '--out', join(folder.path, 'none'));
    expect(stopped.status).toBe(3);
    expect(stopped.stderr).toContain('nothing published');
    expect(insight('query', 'from results', '--out', join(folder.path, 'none')).status).toBe(2);
  });

  it('builds, and answers what was built', () => {
    const stopped = insight('build', 'open-data', '--raw', raw, '--out', out);
    expect(stopped.status).toBe(3);
    expect(stopped.stderr).toContain('all-rows-withheld');
    const built = insight('build', 'open-data', '--raw', raw, '--out', out, '--allow-all-withheld');
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
    expect(built.stdout).toContain('4 in = 4 accepted + 0 in quarantine + 0 skipped');

    const asked = insight(
      'query',
      "select part, as_at, status from results where measure = 'asb'",
      '--out',
      out,
      '--format',
      'csv',
    );
    expect(asked.stdout).toBe('part,as_at,status\nall,2020-02,withheld\n');
    const compared = insight('query', "from compare('asb', '2020-02')", '--out', out, '--format', 'json');
    expect(JSON.parse(compared.stdout)).toMatchObject([
      { measure: 'asb', window_end: '2020-02', current: null, months_received: 2 },
    ]);
    expect(insight('query', 'select wilson(1, 2) as interval', '--out', out).stdout).toContain('{"low":0.09');
    const days = insight(
      'query',
      "select date '2018-05-01' as day, [1] as list",
      '--out',
      out,
      '--format',
      'csv',
    );
    expect(days.stdout).toBe('day,list\n2018-05-01,[1]\n');
    const status = insight('status', '--out', out);
    expect(status.stdout).toContain('police_uk_street');
    expect(status.stdout).toContain('open-data');
    const shown = insight('explain', 'crime-type', '--part', 'burglary', '--out', out);
    expect(shown.stdout).toContain('2 records in the two windows, from 2 extracts');
    expect(insight('explain', 'crime-type', '--rows', '--out', out).status).toBe(2);
    const explained = insight(
      'explain',
      'crime-type',
      '--part',
      'burglary',
      '--private',
      '--rows',
      '--out',
      out,
    );
    expect(explained.stdout).toContain("crime_type = 'burglary'");
    expect(explained.stdout).toContain('2 records in the two windows, from 2 extracts');
    expect(explained.stdout).toContain('2 record references written');
  });

  it('cannot write to the mart, nor read another file, through query', () => {
    for (const sql of [
      'create table x (y integer)',
      "from read_csv('/etc/passwd')",
      "attach '/tmp/x.duckdb'",
      'drop table results',
    ]) {
      expect(insight('query', sql, '--out', out).status).toBe(2);
    }
    const copied = join(out, 'data-records', 'parquet', 'x.parquet');
    for (const sql of [`copy (select 1) to '${copied}'`, `explain analyze copy (select 1) to '${copied}'`])
      expect(insight('query', '--records', sql, '--out', out)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('only questions can be asked of the records'),
      });
    expect(existsSync(copied)).toBe(false);
    expect(
      insight('query', '--records', 'select count(*) as crimes from crime', '--out', out).stdout,
    ).toContain('2');
  });

  it('asks which force is meant where files of several are present', () => {
    writeFileSync(join(raw, '2020-01-other-street.csv'), `${header}\n,2020-01,${force},Burglary,,\n`);
    const unclear = insight('build', 'open-data', '--raw', raw, '--out', out);
    expect(unclear.status).toBe(2);
    expect(unclear.stderr).toContain('several forces are present: other, test');
    expect(insight('check', 'open-data', '--raw', raw, '--force', 'test').status).toBe(0);
  });

  it('is told by insight.config.json what its options do not say, and by nothing that it does not know', () => {
    const settings = join(folder.path, 'insight.config.json');
    writeFileSync(settings, '{"publication": "open-data", "raw": "raw", "force": "test"}');
    expect(insightIn(folder.path, 'check').stdout).toContain('2 extracts can be used');
    expect(insightIn(folder.path, 'check', '--force', 'kent').stderr).toContain("of the force 'kent'");
    writeFileSync(settings, '{"row": "raw"}');
    expect(insightIn(folder.path, 'check', 'open-data')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'row', which is no setting"),
    });
  });
});
