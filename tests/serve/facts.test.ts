import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../src/engine/index.ts';
import { readMartFacts } from '../../src/serve/mart/facts.ts';
import { passingFolder } from '../build-into.ts';
import { buildSmallMart } from './small-site.ts';

it('themes stand on the site as the mart names and orders them, whatever the plan of the project says', async () => {
  const out = passingFolder();
  await buildSmallMart(out.path);
  const mart = await Database.open(join(out.path, 'data-mart', 'insight.duckdb'));
  await mart.run("update objectives set theme_heading = 'Priority A' where theme = '3'");
  await mart.run("update objectives set position = 0 where theme = '3'");
  await mart.run("delete from objectives where theme = '4'");
  const { themes, definitions } = await readMartFacts(mart, '', null);
  mart.close();
  out.remove();
  expect(themes.map(({ title }) => title)).toEqual([
    'Priority A',
    'Theme 1: Protecting People from Harm',
    'Theme 2: Helping and Supporting Victims',
    'Measures',
  ]);
  const ofTheme = definitions.filter(({ objective }) => objective?.startsWith('T3'));
  expect(themes[0]?.measures.toSorted()).toEqual(ofTheme.map(({ measure }) => measure).sort());
  expect(themes.flatMap(({ measures }) => measures)).toHaveLength(definitions.length);
});
