import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database } from '../../src/engine/index.ts';
import { touchingBreaks } from '../../src/measures/breaks.ts';
import type { Measure } from '../../src/measures/measure.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import type { RegisteredBreak } from '../../src/reference/index.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { writeCrimes, writeOutcomes } from '../own-extracts.ts';

const nothing = { feed: null, column: null, value: null, measure: null };
const changed = (what: Partial<RegisteredBreak>): RegisteredBreak => ({
  month: '2018-04',
  what_changed: 'recording',
  ...nothing,
  ...what,
});

describe('a break is of the rows that changed', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open(':memory:');
    await database.run(
      `create table crime as select * from (values
         (1, 2, '2018-04', 'burglary', 'rural', true),
         (1, 3, '2018-04', 'burglary', 'urban', null),
         (1, 4, '2018-04', 'robbery', 'urban', false)
       ) as row(extract_id, extract_line, month, crime_type, area_kind, has_positive_last_outcome)`,
    );
    await database.run(`alter table crime add column has_open_last_outcome boolean`);
    await database.run(
      `create table incident as
       select 1 as extract_id, 5 as extract_line, '2018-04' as month, 'anti-social-behaviour' as crime_type, true as is_asb`,
    );
  });
  afterAll(() => database.close());

  const touched = async (what: Partial<RegisteredBreak>, feeds = ['police_uk_street']) => {
    const { measures } = openData;
    const supply = { feeds, accepted: [], hasNeighbourhoods: true };
    const { breaksOf, findings } = await touchingBreaks(database, measures, [changed(what)], supply);
    const slices = (measure: Measure) => [
      { part: 'all', column: null },
      ...['rural', 'urban', 'burglary', 'robbery', 'anti-social-behaviour'].map((part) => ({
        part,
        column: measure.parts?.by ?? null,
      })),
    ];
    const names = measures.flatMap((measure) =>
      slices(measure)
        .filter(({ part, column }) => part === 'all' || column !== null)
        .filter((slice) => breaksOf(measure, { ...slice, area: 'force' }).length > 0)
        .map(({ part }) => `${measure.code} ${part}`),
    );
    return { names, findings: findings.map(({ code, level, got }) => `${level} ${code}: ${got}`) };
  };

  it('of a whole feed touches every measure that counts its rows, and none of another feed', async () => {
    const { names } = await touched({ feed: 'police_uk_street' });
    expect(new Set(names.map((name) => name.split(' ')[0]))).toEqual(
      new Set(['all-crime', 'asb', 'crime-type', 'positive-outcome-rate']),
    );
    expect((await touched({ feed: 'police_uk_stop_search' })).names).toEqual([]);
  });

  it('of a column touches what is made from it, by its name in the feed or in the mart', async () => {
    for (const column of ['last_outcome_category', 'has_positive_last_outcome'])
      expect(await touched({ feed: 'police_uk_street', column })).toEqual({
        names: ['positive-outcome-rate all'],
        findings: [],
      });
  });

  it('of a value touches the parts and the wholes that count a row with it, and no other part', async () => {
    // One burglary is rural, one urban; the one with a known outcome is in the rate. Robbery is not touched.
    const ofBurglary = await touched({ feed: 'police_uk_street', column: 'crime_type', value: 'Burglary' });
    expect(ofBurglary.names).toEqual([
      'all-crime all',
      'all-crime rural',
      'all-crime urban',
      'crime-type all',
      'crime-type burglary',
      'positive-outcome-rate all',
    ]);
    const ofAsb = { feed: 'police_uk_street', column: 'crime_type', value: 'anti-social-behaviour' };
    expect((await touched(ofAsb)).names).toEqual([
      'asb all',
      'crime-type all',
      'crime-type anti-social-behaviour',
    ]);
  });

  it('of a measure touches that measure, where no rows say what changed', async () => {
    expect((await touched({ measure: 'asb' })).names).toEqual(['asb all']);
  });

  it('whose value no row has is noted; one of a feed or a column that is not there blocks', async () => {
    const street = { feed: 'police_uk_street', column: 'crime_type' };
    expect((await touched({ ...street, value: 'Burglery' })).findings).toEqual([
      "notes break-touches-no-row: 'Burglery', for the break of April 2018",
    ]);
    expect((await touched({ ...street, column: 'crime_typ' })).findings).toEqual([
      "blocks break-of-nothing: 'crime_typ'",
    ]);
    expect((await touched({ feed: 'crimes' })).findings).toEqual(["blocks break-of-nothing: 'crimes'"]);
    // In no mart, so that no row can be asked for it.
    const outcome = { feed: 'police_uk_street', column: 'last_outcome_category', value: 'Charged' };
    expect((await touched(outcome)).findings).toEqual(["blocks break-of-nothing: 'last_outcome_category'"]);
  });
});

describe('the register of breaks, in the force’s own extracts', () => {
  it('reaches numerators, denominators, severity and repeat victims that count the rows, and nothing else', async () => {
    const [raw, out] = [passingFolder(), passingFolder()];
    try {
      // Each month an assault, and a harassment (8L) of a domestic victim: six of them from April 2018 on.
      writeCrimes(raw.path, '2017-04', '2018-05', () => ({ offence: '8L', isDomestic: true }));
      writeOutcomes(raw.path, '2017-04', '2018-05');
      const codes = [
        'T1B.1',
        'T1C.2',
        'T2A.1',
        'T2A.2',
        'T2A.5',
        'T2A.3',
        'T3A.1',
        'T3A.3',
        'T3B.2',
        'T3D.1',
        'T3D.3',
      ];
      const publication: Publication = {
        ...performanceInsight,
        feeds: ['crime', 'outcome'],
        measures: performanceInsight.measures.filter(({ code }) => codes.includes(code)),
      };
      const { exact } = await figuresInto(publication, {
        rawFolder: raw.path,
        out: out.path,
        asAt: '2018-05',
      });
      const touchedBy = (words: string) => [
        ...new Set(
          exact.measured
            .filter(({ series }) =>
              series.some(({ breaks }) => breaks?.some((each) => each.what_changed.includes(words))),
            )
            .map(({ measure }) => measure.code),
        ),
      ];
      const ofHarassment = ['T1C.2', 'T2A.1', 'T2A.2', 'T2A.5', 'T3A.1', 'T3A.3', 'T3D.1'];
      expect(touchedBy('stalking and harassment').sort()).toEqual(ofHarassment);
      expect(touchedBy('alcohol marker')).toEqual(['T1C.2']);
      expect(touchedBy('new crime-recording system').length).toBeGreaterThan(ofHarassment.length);
    } finally {
      raw.remove();
      out.remove();
    }
  });
});
