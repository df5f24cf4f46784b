import { expect, it } from 'vitest';
import { forces } from '../../pipelines/forces.ts';
import { openData } from '../../pipelines/open-data.ts';
import type { Result } from '../../src/measures/result.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { type StreetRow, writeStreetRows } from '../street-files.ts';

const nottinghamshire = { slug: 'nottinghamshire', name: 'Nottinghamshire Police' };
const cityOfLondon = { slug: 'city-of-london', name: 'City of London Police' };

/** Three burglaries a month in one district, two in another, one in another force's, one without a place; five incidents. */
const inDistricts: readonly StreetRow[] = [
  { times: 3, place: 'Ashfield 007C' },
  { times: 2, place: 'Newark and Sherwood 014A' },
  { times: 1, place: 'Bolsover 001A' },
  { times: 1, place: '' },
  { times: 5, type: 'Anti-social behaviour', place: 'Ashfield 001B' },
];

/** What a paper of two years says of every area, by measure. */
async function areasOf(
  paper: typeof openData,
  written: readonly { force: typeof nottinghamshire; rows: readonly StreetRow[] }[],
): Promise<(measure: string) => Record<string, Result['current']>> {
  const [raw, out] = [passingFolder(), passingFolder()];
  try {
    for (const { force, rows } of written) writeStreetRows(raw.path, '2019-01', '2020-12', () => rows, force);
    const { shown } = await figuresInto(paper, { rawFolder: raw.path, out: out.path, asAt: '2020-12' });
    return (measure) =>
      Object.fromEntries(
        shown.results
          .filter((result) => result.measure === measure && result.part === 'all')
          .map(({ area, current }) => [area, current]),
      );
  } finally {
    raw.remove();
    out.remove();
  }
}

it('published crime stands in the district its neighbourhood is named after; outside the force and without a name it is of none', async () => {
  const areas = await areasOf(openData, [{ force: nottinghamshire, rows: inDistricts }]);
  expect(areas('all-crime')).toEqual({
    force: 84,
    Ashfield: 36,
    'Newark and Sherwood': 24,
    'Unknown district': 24,
  });
  expect(areas('asb')).toEqual({ force: 60, Ashfield: 60 });
});

it('a force of one district has no districts to compare', async () => {
  const rows = [{ times: 3, place: 'City of London 001A' }, { place: 'Camden 028B' }];
  const areas = await areasOf(openData, [{ force: cityOfLondon, rows }]);
  expect(areas('all-crime')).toEqual({ force: 48 });
});

it('a paper of several forces compares forces, not their districts', async () => {
  const areas = await areasOf(forces, [
    { force: nottinghamshire, rows: inDistricts },
    { force: cityOfLondon, rows: [{ place: 'City of London 001A' }] },
  ]);
  expect(areas('all-crime')).toEqual({ force: 96, Nottinghamshire: 84, 'City of London': 12 });
});
