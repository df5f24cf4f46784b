import { describe, expect, it } from 'vitest';
import type { Rate, Result } from '../../src/measures/index.ts';
import { renderPage } from '../../src/paper/index.ts';
import { AreaComparison } from '../../src/serve/pages/area/areas.tsx';
import { drawBoundaries, readBoundaries, unmatchedWords } from '../../src/serve/pages/area/boundaries.ts';
import { rankAreas, rankWords } from '../../src/serve/pages/area/ranked.ts';

function inArea(area: string, current: number, current_low: number, current_high: number): Result {
  const row = { measure: 'X1', part: 'all', area, area_level: 'district', statistic: 'count' };
  return { ...row, current, current_low, current_high } as unknown as Result;
}

function rateOf({ measure, part, area, current }: Result, population: number): Rate {
  const rate = { measure, part, area, population, current: (1000 * (current ?? 0)) / population };
  return rate as unknown as Rate;
}

describe('areas among each other', () => {
  const ash = inArea('Ash', 100, 90, 110);
  const beech = inArea('Beech', 120, 108, 132);
  const cedar = inArea('Cedar', 500, 480, 520);
  const unknown = inArea('Unknown district', 900, 880, 920);
  // Per 1,000: 10 (9 to 11), 12 (10.8 to 13.2) and 5 (4.8 to 5.2).
  const rates = [rateOf(ash, 10_000), rateOf(beech, 10_000), rateOf(cedar, 100_000)];

  it('are ranked by the rate, not by the count, with the places that overlapping intervals leave open', () => {
    const ranked = rankAreas([ash, beech, cedar, unknown], rates);
    expect(ranked.map((area) => [area.result.area, rankWords(area)])).toEqual([
      ['Beech', '1 of 3 (1 to 2)'],
      ['Ash', '2 of 3 (1 to 2)'],
      ['Cedar', '3 of 3, sure'],
      ['Unknown district', ''],
    ]);
  });

  it('have no place where counts are of areas of unknown size', () => {
    expect(rankAreas([ash, beech], []).map(({ rank }) => rank)).toEqual([null, null]);
  });

  it('are mapped by district; where there are none, as among forces, by the level with the most areas', () => {
    const given = { rates: [], title: 'Crime', chosen: 'force', map: 'value', boundaries: null } as const;
    const mapped = (results: readonly Result[]) => {
      const page = renderPage(AreaComparison, { ...given, results, mapAddress: () => '' });
      const tiles = /<ul class="tiles">(.*?)<\/ul>/.exec(page)?.[1] ?? '';
      return [...tiles.matchAll(/data-area="([^"]*)"/g)].map(([, name]) => name);
    };
    const windows = {
      window_start: '2017-06',
      window_end: '2018-05',
      previous_start: '2016-06',
      previous_end: '2017-05',
    };
    const inLevel = (area_level: string, ...names: string[]) =>
      names.map((area) => ({ ...inArea(area, 100, 90, 110), ...windows, area_level }));
    const forces = inLevel('police force', 'Kent', 'Essex', 'Dorset');
    const kinds = inLevel('rural or urban', 'Rural areas', 'Urban areas');
    const districts = inLevel('district', 'Ash', 'Beech');
    expect(mapped([...forces, ...kinds])).toEqual(['Dorset', 'Essex', 'Kent']);
    expect(mapped([...forces, ...kinds, ...districts])).toEqual(['Ash', 'Beech']);
  });

  it('are ranked by a ratio as it is', () => {
    const ratio = (each: Result): Result => ({ ...each, statistic: 'proportion' });
    const ranked = rankAreas([ash, beech, cedar].map(ratio), []);
    expect(ranked.map(({ result }) => result.area)).toEqual(['Cedar', 'Beech', 'Ash']);
  });
});

describe('boundaries of areas', () => {
  const square = (name: string, x: number) => ({
    type: 'Feature',
    properties: { id: 1, LAD_NAME: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 0],
          [x + 1000, 0],
          [x + 1000, 1000],
          [x, 1000],
          [x, 0],
        ],
      ],
    },
  });
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [square('Newark & Sherwood', 0), square('Ash', 1000)],
  });
  const read = readBoundaries('b.geojson', text);

  it('are drawn 600 across, north up, whatever a name has in place of "and"', () => {
    if ('problem' in read) throw new Error(read.problem);
    const { height, paths } = drawBoundaries(read, ['Newark and Sherwood', 'Ash']);
    expect(height).toBe(300);
    expect(paths.get('Ash')).toBe('M300,300L600,300L600,0L300,0L300,300Z');
    expect(paths.get('Newark and Sherwood')).toBe('M0,300L300,300L300,0L0,0L0,300Z');
  });

  it('say which areas they do not have', () => {
    if ('problem' in read) throw new Error(read.problem);
    expect(unmatchedWords(read, ['Ash'])).toBeNull();
    expect(unmatchedWords(read, ['Ash', 'Elm'])).toMatch(
      /^b\.geojson has no boundary of Elm: it is shown as tiles/,
    );
  });

  it.each([
    ['no JSON', 'a text that is not JSON'],
    ['{"type":"Topology"}', 'a Topology'],
    ['{"type":"FeatureCollection","features":[]}', 'no feature'],
    ['{"type":"FeatureCollection","features":[{"properties":{"n":1}}]}', 'feature 1 with no name'],
    [
      '{"type":"FeatureCollection","features":[{"properties":{"n":"A"},"geometry":{"type":"Point"}}]}',
      'feature 1 with the geometry Point',
    ],
    [
      '{"type":"FeatureCollection","features":[{"properties":{"n":"A"},"geometry":{"type":"Polygon","coordinates":[[["a",1]]]}}]}',
      'feature 1 with coordinates that are no numbers',
    ],
  ])('of %s are refused in plain words', (wrong, got) => {
    expect(readBoundaries('b.geojson', wrong)).toEqual({ problem: expect.stringContaining(`got ${got}`) });
  });
});
