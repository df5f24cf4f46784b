import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { writeStreet } from '../faults/street-build.ts';
import { writeCrimes, writeOutcomes } from '../own-extracts.ts';

const own: Publication = {
  ...performanceInsight,
  feeds: ['crime', 'outcome'],
  measures: performanceInsight.measures.filter(({ code }) => ['T3A.1', 'T3C.1', 'T2A.2'].includes(code)),
};
const street: Publication = { ...openData, feeds: ['police_uk_street'] };

/** Builds the figures of a publication; gives them as text, and what of the marts was made for them. */
async function figures(publication: Publication, rawFolder: string, out: string) {
  const { marts, shown } = await figuresInto(publication, { rawFolder, out });
  const told = JSON.stringify([shown.results, shown.measured.map(({ series }) => series)]);
  return { told, touched: Object.fromEntries(marts.touched) };
}

test('publications that fill the same marts from other feeds count their own rows, and keep what the other had made', async () => {
  const folder = passingFolder();
  const raw = join(folder.path, 'raw');
  try {
    writeCrimes(raw, '2016-06', '2018-05');
    writeOutcomes(raw, '2016-06', '2018-05');
    writeStreet(raw, '2016-06', '2018-05');
    const alone = [
      await figures(own, raw, join(folder.path, 'own')),
      await figures(street, raw, join(folder.path, 'street')),
    ];
    const together = join(folder.path, 'together');
    const first = [await figures(own, raw, together), await figures(street, raw, together)];
    expect(first.map(({ told }) => told)).toEqual(alone.map(({ told }) => told));
    expect(first[1]?.touched).toEqual({ crime: 'whole', incident: 'whole' });
    for (const publication of [own, street]) {
      const again = await figures(publication, raw, together);
      expect(again.told).toBe(first[publication === own ? 0 : 1]?.told);
      expect(new Set(Object.values(again.touched).flat())).toEqual(new Set());
    }
    writeCrimes(raw, '2018-05', '2018-05', () => ({ offence: '10A' }));
    expect((await figures(street, raw, together)).touched).toEqual({ crime: [], incident: [] });
    const changed = await figures(own, raw, together);
    expect(changed.touched).toMatchObject({ crime: ['2018-05'], community_resolution: [] });
    expect(changed.told).toBe((await figures(own, raw, join(folder.path, 'anew'))).told);
  } finally {
    folder.remove();
  }
}, 120_000);
