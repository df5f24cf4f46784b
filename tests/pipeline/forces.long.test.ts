import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forces } from '../../pipelines/forces.ts';
import { openData } from '../../pipelines/open-data.ts';
import { monthSpine } from '../../src/calendar.ts';
import { amongForces, compose, cover, webPage } from '../../src/paper/index.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { burglary, street } from '../land/raw-folder.ts';

const small: Publication = { ...forces, charts: [], paper: [cover, amongForces], formats: [webPage] };

function folder(): string {
  const { path, remove } = passingFolder();
  onTestFinished(remove);
  return path;
}

const reportedBy = {
  surrey: 'Surrey Police',
  kent: 'Kent Police',
  'city-of-london': 'City of London Police',
} as const;

/** So many burglaries a month of a force in 2015 and 2016, but for months that are left out. */
function writeForce(
  raw: string,
  force: keyof typeof reportedBy,
  times: number,
  without: readonly string[] = [],
) {
  mkdirSync(raw, { recursive: true });
  for (const month of monthSpine('2015-01', '2016-12').filter((each) => !without.includes(each))) {
    const rows = Array.from({ length: times }, (_, row) =>
      burglary(`${force}-${month}-${row}`, month).replaceAll('X Police', reportedBy[force]),
    );
    writeFileSync(join(raw, `${month}-${force}-street.csv`), street(...rows));
  }
}

async function resultsOf(raw: string) {
  const { made, blocked } = await buildInto(small, { rawFolder: raw, out: folder(), asAt: '2016-12' });
  if (made === null) throw new Error(`stopped: ${blocked?.code}`);
  const { results, rates } = made.shown;
  const ofAll = results.filter(({ measure, part }) => measure === 'all-crime' && part === 'all');
  return {
    made,
    results: ofAll,
    rates: rates.filter(({ measure, part }) => measure === 'all-crime' && part === 'all'),
  };
}

it('every force of a raw folder is an area of one paper, and all together are its whole', async () => {
  const raw = folder();
  writeForce(raw, 'surrey', 20);
  writeForce(raw, 'kent', 30);
  const { made, results, rates } = await resultsOf(raw);
  const countOf = (area: string) => results.find((result) => result.area === area)?.current;
  // 12 months of 20 and of 30 burglaries: by hand.
  expect([countOf('Surrey'), countOf('Kent'), countOf('force')]).toEqual([240, 360, 600]);
  // Residents of mid-2016 in the ONS table: Surrey 1,181,000, Kent 1,817,400.
  const rateOf = (area: string) => rates.find((rate) => rate.area === area)?.current;
  expect(rateOf('Surrey')).toBeCloseTo((1000 * 240) / 1_181_000, 10);
  expect(rateOf('force')).toBeCloseTo((1000 * 600) / (1_181_000 + 1_817_400), 10);
  expect(made.landed.force).toBe('all-forces');
  const material = { ...made, publication: small, pictures: new Map(), authorInsight: [], findings: [] };
  const text = JSON.stringify(compose([amongForces], material).sections);
  expect(text).toContain('2 forces, in crimes per 1,000 residents');
  expect(text).toContain('"South East"');
});

it('a month that one force lacks is withheld of it, and of all together, and of no other', async () => {
  const raw = folder();
  writeForce(raw, 'surrey', 20);
  writeForce(raw, 'kent', 30, ['2016-05']);
  const { results } = await resultsOf(raw);
  const of = (area: string) => results.find((result) => result.area === area);
  expect(of('Surrey')).toMatchObject({ status: 'final', current: 240 });
  expect(of('Kent')).toMatchObject({ status: 'withheld', current: null });
  expect(of('Kent')?.reason).toBe('May 2016 not received');
  expect(of('force')).toMatchObject({ status: 'withheld', current: null });
  expect(of('force')?.reason).toBe('May 2016 not received: Kent');
});

it('forces of other sizes, and of other shares of references, are no doubt about a month', async () => {
  const raw = folder();
  writeForce(raw, 'surrey', 4);
  writeForce(raw, 'kent', 400);
  const { findings } = await buildInto(small, { rawFolder: raw, out: folder(), asAt: '2016-12' });
  expect(findings.filter(({ code }) => /unlikely|otherwise/.test(code))).toEqual([]);
});

it('a paper of several forces and one of a single force have no folder together', async () => {
  const [raw, out] = [folder(), folder()];
  writeForce(raw, 'surrey', 2);
  writeForce(raw, 'kent', 3);
  const given = { rawFolder: raw, out, asAt: '2016-12' };
  expect((await buildInto(small, given)).blocked).toBeNull();
  const { blocked } = await buildInto(
    { ...openData, charts: [], paper: small.paper, formats: [webPage] },
    {
      ...given,
      force: 'kent',
    },
  );
  expect(blocked).toMatchObject({ code: 'another-force-under-out', expected: 'papers of one force, kent' });
});
