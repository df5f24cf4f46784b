import { describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { writeStreetRows } from '../street-files.ts';

async function figuresOf(publication: Publication, asAt: string, write: (raw: string) => void) {
  const [raw, out] = [passingFolder(), passingFolder()];
  try {
    write(raw.path);
    const figures = await figuresInto(publication, { rawFolder: raw.path, out: out.path, asAt });
    return {
      ...figures,
      named: figures.findings
        .filter(({ code }) => code === 'name-ended-as-another-began')
        .map(({ column, got }) => `${column}: ${got}`),
      result: (measure: string, part: string, area = 'force') =>
        figures.shown.results.find(
          (each) => each.measure === measure && each.part === part && each.area === area,
        ),
    };
  } finally {
    raw.remove();
    out.remove();
  }
}

describe('a name that ends as another begins', () => {
  it('is one series where the register says that it was renamed', async () => {
    const { result, named, exceptions } = await figuresOf(openData, '2014-04', (raw) =>
      writeStreetRows(raw, '2012-05', '2014-04', (month) => [
        { times: 4, type: month < '2013-05' ? 'Violent crime' : 'Violence and sexual offences' },
      ]),
    );
    expect(result('crime-type', 'violence-and-sexual-offences')).toMatchObject({
      status: 'final',
      current: 48,
      previous: 48,
    });
    expect(result('crime-type', 'violent-crime')).toBeUndefined();
    expect([named, exceptions]).toEqual([[], []]);
  });

  it('is not compared across a split, nor is what was narrowed by it', async () => {
    const { result, named, exceptions } = await figuresOf(openData, '2014-04', (raw) =>
      writeStreetRows(raw, '2012-05', '2014-04', (month) =>
        month < '2013-05'
          ? [
              { times: 9, type: 'Other theft' },
              { times: 6, type: 'Public disorder and weapons' },
            ]
          : [
              { times: 5, type: 'Other theft' },
              { times: 4, type: 'Bicycle theft' },
              { times: 4, type: 'Public order' },
              { times: 2, type: 'Possession of weapons' },
            ],
      ),
    );
    expect(result('crime-type', 'public-order')).toMatchObject({
      status: 'withheld',
      reason:
        'not compared: Public disorder and weapons ended as Possession of weapons and Public order began, in May 2013',
      current: 48,
      previous: null,
      change: null,
    });
    expect(result('crime-type', 'public-disorder-and-weapons')).toMatchObject({
      current: null,
      previous: 72,
    });
    expect(result('crime-type', 'other-theft')).toMatchObject({
      status: 'withheld',
      current: 60,
      previous: 108,
    });
    expect([named, exceptions]).toEqual([[], []]);
  });

  it('is proposed where no register has it, and not compared until it has', async () => {
    const { result, named } = await figuresOf(performanceInsight, '2018-05', (raw) =>
      writeCrimes(raw, '2016-06', '2018-05', (month) => ({
        district: month < '2017-06' ? 'Corby' : 'North Northamptonshire',
      })),
    );
    expect(named).toEqual(['district: Corby to May 2017 and North Northamptonshire from June 2017 on']);
    expect(result('T3A.1', 'all', 'Corby')).toMatchObject({
      status: 'withheld',
      current: null,
      change: null,
    });
    expect(result('T3A.1', 'all', 'North Northamptonshire')).toMatchObject({ current: 12, previous: null });
    expect(result('T3A.1', 'all', 'Nottingham')).toMatchObject({
      status: 'final',
      current: 12,
      previous: 12,
    });
  });

  it('is none of a type that falls to nothing while another rises, where both are published side by side', async () => {
    const { named } = await figuresOf(openData, '2020-12', (raw) =>
      writeStreetRows(raw, '2019-01', '2020-12', (month) => [
        { times: 4, type: month < '2020-01' ? 'Drugs' : 'Robbery' },
        { times: 4 },
      ]),
    );
    expect(named).toEqual([]);
  });
});
