import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { lastDayOf, monthSpine } from '../../src/calendar.ts';
import { contractOf } from '../../src/contracts/index.ts';
import { parseTable } from '../../src/csv.ts';
import { readPolicy } from '../../src/disclosure/policy.ts';
import { Database } from '../../src/engine/duckdb.ts';
import { writeExtract } from '../any-extract.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { differencesBetween } from '../harness/compare-outputs/compare-outputs.ts';

const header =
  'crime_ref,recorded_at,committed_on,offence_code,lsoa_code,division,district,victim_ref,victim_kind,is_domestic,is_alcohol,is_online,is_hate,is_cse,weapon,weapon_use,recorded_by,has_vcop,has_victim_services_offer,has_named_suspect';

/** Crimes of a district in a month: how many, and how many of them are domestic and of exploitation. */
type District = readonly [name: string, crimes: number, domestic: number, exploitation: number];

/**
 * Two forces that differ in nothing but what is hidden of them. Of domestic abuse nothing is shown of districts, as
 * Rushcliffe has few in a year: it stands in other districts of the division. Exploitation is shown by years: it stands
 * in other months of the year, in each year alike. Two people more were in custody.
 */
const forces = {
  one: (month: string): District[] => [
    ['Nottingham', 9, 3, 3],
    ['Ashfield', 8, 4, 2],
    ['Gedling', 8, 2, 3],
    ['Rushcliffe', 4, month.endsWith('-03') ? 2 : 0, 0],
  ],
  other: (month: string): District[] => [
    ['Nottingham', 9, 3, 3],
    ['Ashfield', 8, 1, month.endsWith('-01') ? 3 : month.endsWith('-02') ? 1 : 2],
    ['Gedling', 8, month.endsWith('-03') ? 6 : 5, month.endsWith('-01') ? 2 : month.endsWith('-02') ? 4 : 3],
    ['Rushcliffe', 4, month.endsWith('-03') ? 1 : 0, 0],
  ],
};

const codes = ['T1A.2', 'T2A.1', 'T2A.5', 'T3A.1', 'T3A.3'];

describe('what is published of two forces that differ in nothing but what is hidden of them', () => {
  const folder = passingFolder();
  const out = (name: string) => join(folder.path, name);
  const text = (name: string, file: string) => readFileSync(join(out(name), 'data-mart', file), 'utf8');

  beforeAll(async () => {
    for (const [name, districts] of Object.entries(forces)) {
      const raw = join(folder.path, `raw-${name}`);
      mkdirSync(join(raw, 'crime'), { recursive: true });
      for (const month of monthSpine('2016-06', '2018-05')) {
        const rows = districts(month).flatMap(([district, crimes, domestic, exploitation]) =>
          Array.from({ length: crimes }, (_, at) => {
            const day = at === 0 ? lastDayOf(month) : `${month}-01`;
            const [ref, division] = [
              `${month}/${district}/${at}`,
              district === 'Nottingham' ? 'City' : 'County',
            ];
            return `C${ref},${day} 10:00:00,${day},8N,,${division},${district},N${ref},child,${at < domestic},false,false,false,${at >= crimes - exploitation},none,none,officer,true,true,false`;
          }),
        );
        // A row of no kind that there is, and one that stands twice, so that there is something to say of the extract.
        rows.push(rows[0] ?? '', (rows[1] ?? '').replace(',8N,', ',999Z,').replace('C2', 'X2'));
        writeFileSync(join(raw, 'crime', `crime-${month}.csv`), [header, ...rows, ''].join('\n'));
      }
      writeExtract(raw, contractOf('custody'), '2018-05', name === 'one' ? ['1', '2'] : ['1', '2', '3']);
      const { made, blocked } = await buildInto(
        {
          ...performanceInsight,
          feeds: ['crime', 'custody'],
          measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
          policy: readPolicy(),
        },
        { rawFolder: raw, out: out(name), asAt: '2018-05' },
      );
      if (made === null) throw new Error(`stopped: ${blocked?.code} ${blocked?.got}`);
    }
  });
  afterAll(() => folder.remove());

  it('is hidden as the two forces mean it to be', () => {
    const results = parseTable(text('one', 'results.csv'));
    const suppressed = (measure: string, area: string) =>
      results.filter((row) => row.measure === measure && row.area === area).map((row) => row.suppressed);
    expect(suppressed('T2A.1', 'Ashfield')).toEqual(['value']);
    expect(suppressed('T1A.2', 'Ashfield')).toEqual(['months']);
    expect(suppressed('T3A.1', 'Ashfield')).toEqual(['']);
  });

  it('is the same in tables, charts, pictures and their texts, words and workbooks', async () => {
    expect(await differencesBetween(out('one'), out('other'))).toEqual([]);
  });

  it('is the same of extracts, findings and the manifest, but for when they were read and the hashes of crimes', async () => {
    const extracts = async (name: string) => {
      const mart = await Database.open(join(out(name), 'data-mart', 'insight.duckdb'), { readOnly: true });
      const rows = await mart.rows('select * exclude (sha256, received_at) from extracts order by all');
      const findings = await mart.rows('from findings order by all');
      mart.close();
      return { rows, findings };
    };
    const [one, other] = [await extracts('one'), await extracts('other')];
    expect(one).toEqual(other);
    expect(one.findings.length).toBeGreaterThan(2);
    const manifest = (name: string) =>
      JSON.stringify(JSON.parse(text(name, 'manifest.json')).publications, (key, value) =>
        /^(sha256|content|built_at|received_at|timings)$/.test(key) ? null : value,
      );
    expect(manifest('one')).toBe(manifest('other'));
  });
});
