import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { monthSpine } from '../../src/calendar.ts';
import type { BuildOptions } from '../../src/pipeline/options.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { burglary, rawFolder, street } from '../land/raw-folder.ts';

/** One burglary a month, of months of one force. */
function burglaries(first: string, last: string): string {
  return rawFolder(
    Object.fromEntries(
      monthSpine(first, last).map((month) => [
        `${month}-x-street.csv`,
        street(burglary(`id-${month}`, month)),
      ]),
    ),
  );
}

const small = { ...openData, feeds: ['police_uk_street'] as const, charts: [], formats: [] };

function outFolder(): string {
  const { path, remove } = passingFolder();
  onTestFinished(remove);
  return path;
}

const build = (rawFolder: string, given: Partial<BuildOptions> = {}) =>
  buildInto(small, { rawFolder, out: join(outFolder(), 'out'), allowed: [], ...given });

describe('a build stops, and says what to do,', () => {
  test('where the month asked for is later than any extract', async () => {
    const { made, blocked } = await build(burglaries('2016-06', '2018-05'), { asAt: '2018-06' });
    expect({ made, code: blocked?.code, expected: blocked?.expected, got: blocked?.got }).toEqual({
      made: null,
      code: 'as-at-beyond-data',
      expected: 'a month up to May 2018, the newest of an extract that can be used',
      got: 'June 2018',
    });
  });

  test('where every row would be withheld: three months are no two years', async () => {
    const { made, blocked } = await build(burglaries('2018-03', '2018-05'));
    expect({ made, code: blocked?.code }).toEqual({ made: null, code: 'all-rows-withheld' });
    expect(blocked?.todo).toContain('--allow-all-withheld');
  });
});

describe('a build does not stop', () => {
  test('where there are two whole years', async () => {
    const { blocked, made } = await build(burglaries('2016-06', '2018-05'));
    expect({ blocked, asAt: made?.shown.asAt }).toEqual({ blocked: null, asAt: '2018-05' });
  });

  test('where somebody insists, which the manifest keeps', async () => {
    const out = outFolder();
    const { blocked } = await build(burglaries('2018-03', '2018-05'), { out, allowed: ['all-withheld'] });
    expect(blocked).toBeNull();
    expect(readManifest(out).publications.map(({ allowed }) => allowed)).toEqual([['all-withheld']]);
  });
});
