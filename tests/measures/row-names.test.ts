import { expect, test } from 'vitest';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { crimeType } from '../../src/measures/declarations/open-data.ts';
import { partTitle, rowName, unitOf } from '../../src/measures/row-names.ts';

/** The part that a published type of crime becomes. */
async function partOf(type: string): Promise<string> {
  const database = await temporaryWarehouse();
  const [row] = await database.rows<{ part: string }>('select slug($1) as part', [type]);
  database.close();
  return row?.part ?? '';
}

test('incidents of anti-social behaviour are called so, and counted in incidents', async () => {
  const part = await partOf('Anti-social behaviour');
  expect([partTitle(crimeType, part), unitOf(crimeType, part)]).toEqual([
    'Anti-social behaviour',
    'incidents',
  ]);
  expect([partTitle(crimeType, 'burglary'), unitOf(crimeType, 'burglary')]).toEqual(['Burglary', 'crimes']);
});

test.each([
  ['Trosedd ŵ ŷ â', 'Trosedd ŵ ŷ â'],
  ['Élan vol', 'Élan vol'],
  ['Other crime', 'Other crime'],
])('the letters of %s are kept, of whatever language', async (type, title) => {
  expect(partTitle(crimeType, await partOf(type))).toBe(title);
});

test('a file name is short and plain however long or foreign the part is, and no two parts share one', async () => {
  const long = `${'Very long type '.repeat(16)}A`;
  const types = [long, `${long.slice(0, -1)}B`, 'Trosedd ŵ', 'Trosedd ŷ', 'Trosedd'];
  const names = await Promise.all(types.map(async (type) => rowName(crimeType, await partOf(type))));
  expect(new Set(names).size).toBe(types.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-]{1,110}$/);
  expect(rowName(crimeType, 'other-crime')).toBe('crime-type-other-crime');
});
