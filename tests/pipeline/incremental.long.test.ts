import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { contractOf } from '../../src/contracts/index.ts';
import type { Database } from '../../src/engine/duckdb.ts';
import { landExtracts } from '../../src/land/land.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { updateMarts } from '../../src/marts/update-marts.ts';
import { buildSeries } from '../../src/measures/build-series.ts';
import { keptAmounts } from '../../src/measures/kept-amounts.ts';
import { MonthStates } from '../../src/measures/month-states.ts';
import { loadNeighbourhoods } from '../../src/reference/neighbourhoods.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { stageFeeds } from '../../src/stage/stage.ts';
import { randomBelow } from '../../src/statistics/means.ts';
import { writeExtract } from '../any-extract.ts';
import { passingFolder } from '../build-into.ts';

const feeds = ['crime', 'outcome', 'hate_incident', 'incident', 'complaint'];
const months = ['2018-01', '2018-02', '2018-03', '2018-04'];

/** Lands, stages and measures what is in a folder; returns the marts and the series as text. */
async function measured(database: Database, rawFolder: string, isKept: boolean) {
  const landing = await landExtracts(database, { rawFolder, feeds, force: null, key: 'a key for tests' });
  await loadReferenceTables(database);
  await stageFeeds(database, feeds, landing.accepted);
  await loadNeighbourhoods(database, null);
  const { marts, touched } = await updateMarts(database, feeds);
  const rows: Record<string, string[]> = {};
  for (const mart of marts) {
    const found = await database.rows<{ row: string }>(
      `select (named :: varchar) as row
       from (select file, ${mart}.* exclude (extract_id) from ${mart} join receipt using (extract_id)) as named
       order by row`,
    );
    rows[mart] = found.map(({ row }) => row);
  }
  const supply = { feeds, accepted: landing.accepted, hasNeighbourhoods: false };
  const series = await buildSeries(
    database,
    performanceInsight.measures,
    supply,
    new MonthStates(landing),
    '2018-04',
    isKept ? keptAmounts(database, { name: 'any', feeds }) : undefined,
  );
  const told = JSON.stringify(series.map(({ series, drivers }) => ({ series, drivers })));
  return { rows, series: told, touched: Object.fromEntries(touched) };
}

/** One arrival: an extract of some rows, a re-issue of it, another content under its name, or its going. */
function arrive(folder: string, random: (below: number) => number): void {
  const feed = feeds[random(feeds.length)] ?? '';
  const month = months[random(months.length)] ?? '';
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].filter(() => random(2) === 0);
  const version = random(3) === 0 ? 2 : 1;
  if (random(4) === 0) rmSync(join(folder, feed, `${feed}-${month}.csv`), { force: true });
  else writeExtract(folder, contractOf(feed), month, ['always', ...rows], version);
}

test('extracts that arrive one by one, late, again, changed or taken away give the marts and series of one build of what is there', async () => {
  let built = 0;
  for (const seed of [1, 2, 3]) {
    const random = randomBelow(seed);
    const folder = passingFolder();
    const warehouse = await temporaryWarehouse();
    try {
      for (let step = 0; step < 6; step += 1) {
        for (let count = 0; count <= random(4); count += 1) arrive(folder.path, random);
        const clean = await temporaryWarehouse();
        const fromNothing = await measured(clean, folder.path, false);
        clean.close();
        const kept = await measured(warehouse, folder.path, true);
        expect(kept.rows, `seed ${seed}, step ${step}`).toEqual(fromNothing.rows);
        expect(kept.series === fromNothing.series, `seed ${seed}, step ${step}`).toBe(true);
        built += Object.values(kept.rows).flat().length;
      }
    } finally {
      warehouse.close();
      folder.remove();
    }
  }
  expect(built).toBeGreaterThan(300);
}, 300_000);

test('only the months that an extract touches are made and scanned anew', async () => {
  const folder = passingFolder();
  const warehouse = await temporaryWarehouse();
  try {
    for (const month of months) writeExtract(folder.path, contractOf('crime'), month, [`a ${month}`]);
    expect((await measured(warehouse, folder.path, true)).touched).toMatchObject({ crime: 'whole' });
    expect((await measured(warehouse, folder.path, true)).touched).toMatchObject({
      crime: [],
      domestic_victim: [],
    });
    writeExtract(folder.path, contractOf('crime'), '2018-03', ['a 2018-03', 'b']);
    expect((await measured(warehouse, folder.path, true)).touched).toMatchObject({
      crime: ['2018-03'],
      domestic_victim: ['2018-03'],
      incident: [],
    });
  } finally {
    warehouse.close();
    folder.remove();
  }
});
